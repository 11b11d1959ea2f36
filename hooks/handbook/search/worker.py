"""The script that searches, made of the modules of assets/javascripts/search: the theme starts classic workers only."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path, PurePosixPath

SCRIPTS = Path(__file__).resolve().parents[3] / "overrides/assets/javascripts"
ENTRANCE = "search/worker.js"
NAME = "worker.js"
IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\./|\.\./)([\w./-]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function|class|const|let)", re.MULTILINE)
THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")


@cache
def worker_script() -> str:
    """Return every module that the worker imports, each once and after those it needs, as one script.

    Names are shared: two modules must not give the same name to different things.
    """
    done: dict[str, str] = {}
    _take(ENTRANCE, done)
    return '"use strict";\n{\n' + "\n".join(done.values()) + "}\n"


@cache
def worker_version() -> str:
    """Return what changes in the worker's address when the worker does."""
    return hashlib.sha256(worker_script().encode()).hexdigest()[:10]


def with_worker(html: str, language: str) -> str:
    """Return the theme's settings with our worker in place of its own; raise ValueError when they name none."""
    ours = f"search/{NAME}?{language}.{worker_version()}"
    found, count = THEME_WORKER.subn(ours, html)
    if count != 1:
        raise ValueError("the theme's settings do not name its search worker")
    return found


def _take(module: str, done: dict[str, str]) -> None:
    text = (SCRIPTS / module).read_text(encoding="utf-8")
    for start, name in IMPORT.findall(text):
        folder = PurePosixPath(module).parent
        other = (folder if start == "./" else folder.parent) / name
        if str(other) not in done:
            _take(str(other), done)
    done[module] = EXPORT.sub("", IMPORT.sub("", text))
