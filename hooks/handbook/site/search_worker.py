"""The script that searches: one file, made of the modules of overrides/search."""

from __future__ import annotations

import hashlib
import re
from functools import cache

from handbook.site.javascript_modules import IMPORT, MINIFIER, modules_of, read_module

ENTRANCE = "search/worker.js"
NAME = "worker.js"
EXPORT = re.compile(r"^export (?=(?:async )?function|class|const|let)", re.MULTILINE)


@cache
def worker_script() -> str:
    """Return every module that the worker imports, each once and after those it needs, as one script.

    Names are shared: two modules must not give the same name to different things.
    """
    modules = (EXPORT.sub("", IMPORT.sub("", read_module(module))) for module in modules_of(ENTRANCE))
    return '"use strict";\n{\n' + "\n".join(modules) + "}\n"


@cache
def worker_version() -> str:
    """Return what changes in the worker's address when the worker does."""
    return hashlib.sha256(f"{worker_script()}{MINIFIER}".encode()).hexdigest()[:10]


def worker_address(language: str) -> str:
    """Return the address in the site of what searches an edition: it changes when the script does."""
    return f"search/{NAME}?{language}.{worker_version()}"
