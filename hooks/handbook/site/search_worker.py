"""The script that searches: one file, made of the modules of overrides/search."""

from __future__ import annotations

import hashlib
from functools import cache

from handbook.site.javascript_modules import one_script
from handbook.site.minifier import MINIFIER

ENTRANCE = "search/worker.js"
NAME = "worker.js"


@cache
def worker_script() -> str:
    """Return the modules of the search as one script."""
    return one_script(ENTRANCE)


@cache
def worker_version() -> str:
    """Return what changes in the worker's address when the worker does."""
    return hashlib.sha256(f"{worker_script()}{MINIFIER}".encode()).hexdigest()[:10]


def worker_address(language: str) -> str:
    """Return the address in the site of what searches an edition: it changes when the script does."""
    return f"search/{NAME}?{language}.{worker_version()}"
