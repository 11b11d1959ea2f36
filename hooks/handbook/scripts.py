"""The modules of assets/javascripts: what each script of a page is made of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePosixPath

SCRIPTS = Path(__file__).resolve().parents[2] / "overrides/assets/javascripts"
IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\./|\.\./)([\w./-]+)";\n', re.MULTILINE)


@cache
def modules_of(entrance: str) -> tuple[str, ...]:
    """Return every module that one imports, itself included, each once and after those it needs."""
    done: dict[str, None] = {}
    _take(entrance, done)
    return tuple(done)


def read_module(module: str) -> str:
    """Return the text of a module; raise FileNotFoundError when there is none."""
    return (SCRIPTS / module).read_text(encoding="utf-8")


def _take(module: str, done: dict[str, None]) -> None:
    for start, name in IMPORT.findall(read_module(module)):
        folder = PurePosixPath(module).parent
        other = str((folder if start == "./" else folder.parent) / name)
        if other not in done:
            _take(other, done)
    done[module] = None
