"""The modules of overrides/: what each script of a page is made of."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[3] / "overrides"
IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\.[\w./-]+)";\n', re.MULTILINE)


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
    for name in IMPORT.findall(read_module(module)):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(module), name))
        if other not in done:
            _take(other, done)
    done[module] = None
