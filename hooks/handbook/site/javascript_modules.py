"""The modules of overrides/: what each is made of, and the form and name under which the site publishes it."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.site.minifier import MINIFIER, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

SCRIPTS = Path(__file__).resolve().parents[3] / "overrides"
TABLES = re.compile(r' with \{ type: "json" \}')
"""What follows the name of a module of tables: published as a script, which every browser reads."""
IMPORT = re.compile(rf'^import (?:(?:\{{[^}}]*\}}|\w+) from )?"(\.[\w./-]+)"(?:{TABLES.pattern})?;\n', re.MULTILINE)
SPECIFIER = re.compile(
    r'(?P<before>^import (?:(?:\{[^}]*\}|\w+) from )?|\bnew URL\()"(?P<path>\.[\w./-]+)"'
    rf"(?:{TABLES.pattern})?",
    re.MULTILINE,
)
"""Where a module names another, which it needs at once or starts as a worker."""
WORKER = re.compile(r'\bnew URL\("(\.[\w./-]+)"')
EXPORT = re.compile(r"^export (?=(?:async )?function|class|const|let)", re.MULTILINE)
FOLDER = "assets"


@cache
def modules_of(entrance: str) -> tuple[str, ...]:
    """Return every module that one needs at once, itself included, each once and after those it needs."""
    done: dict[str, None] = {}
    _take(entrance, done)
    return tuple(done)


def read_module(module: str) -> str:
    """Return the text of a module, tables as a script; raise FileNotFoundError when there is none."""
    text = (SCRIPTS / module).read_text(encoding="utf-8")
    return f"export default {json.dumps(json.loads(text))};\n" if module.endswith(".json") else text


@cache
def published_name(module: str) -> str:
    """Return the address of a module in the site: it changes when the module does, or one that it imports."""
    others = [published_name(named_by(module, place["path"])) for place in SPECIFIER.finditer(read_module(module))]
    parts = "\0".join([module, read_module(module), *others, MINIFIER])
    return f"{FOLDER}/{Path(module).stem}.{hashlib.sha256(parts.encode()).hexdigest()[:10]}.js"


def published_modules(entrances: Iterable[str], *, minified: bool) -> dict[str, str]:
    """Return the texts of modules and of all that they import, by their addresses in the site."""
    texts, waiting = {}, list(entrances)
    while waiting:
        module = waiting.pop()
        if published_name(module) not in texts:
            text = read_module(module)
            waiting += [named_by(module, place["path"]) for place in SPECIFIER.finditer(text)]
            text = with_published_names(module, text)
            texts[published_name(module)] = minify(text) if minified else text
    return texts


def one_script(entrance: str) -> str:
    """Return every module that one imports, each once and after those it needs, as one script: workers are one file.

    Names are shared: two modules must not give the same name to different things.
    """
    modules = (EXPORT.sub("", IMPORT.sub("", read_module(module))) for module in modules_of(entrance))
    return '"use strict";\n{\n' + "\n".join(modules) + "}\n"


def minify(script: str) -> str:
    """Return a script without what only its readers need."""
    return f"{shortened('application/javascript', script)}\n"


def with_published_names(module: str, text: str) -> str:
    """Return the text of a module that names others as they are published."""

    def published(place: re.Match[str]) -> str:
        name = posixpath.basename(published_name(named_by(module, place["path"])))
        return f'{place["before"]}"./{name}"'

    return SPECIFIER.sub(published, text)


def workers_of(module: str) -> list[str]:
    """Return the modules that one starts as workers, each on its own: they share nothing with the page."""
    return [named_by(module, path) for path in WORKER.findall(read_module(module))]


def named_by(user: str, path: str) -> str:
    """Return the module that another names by a path."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(user), path))


def _take(module: str, done: dict[str, None]) -> None:
    for name in IMPORT.findall(read_module(module)):
        other = named_by(module, name)
        if other not in done:
            _take(other, done)
    done[module] = None
