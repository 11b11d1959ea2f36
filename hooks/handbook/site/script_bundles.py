"""The scripts that pages ask for: modules put together, so that a slow line carries few files, and each only once.

What every page needs is one bundle; elsewhere, what the same elements need goes together. Names as ES modules give
them: https://tc39.es/ecma262/#sec-modules
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.site.javascript_modules import (
    FOLDER,
    SCRIPTS,
    TABLES,
    minify,
    modules_of,
    named_by,
    published_modules,
    read_module,
    with_published_names,
    workers_of,
)
from handbook.site.minifier import MINIFIER

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERY_PAGE = "shared/every-page.js"
OFFLINE = "shared/offline.js"
"""What a page asks for once it is there, by an address of its own: no other script waits for it."""
DEFINITION = re.compile(r'customElements\.define\("(handbook-[a-z-]+)"')
IMPORT = re.compile(
    rf'^import (?:(?P<names>\{{[^}}]*\}}|\w+) from )?"(?P<path>\.[\w./-]+)"(?:{TABLES.pattern})?;\n', re.MULTILINE
)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (?P<name>\w+))", re.MULTILINE)
TABLE = "export default "
EXERCISES = ("components/exercise/", "components/question/")
"""What the exercises of a path share goes together: a path holds most of them."""
TOGETHER = (
    ("home-search", "recent-changes", "resume-path", "tip-of-the-day"),
    ("erase", "offline-copy"),
)
"""What only the home page shows goes together, a few lines each; and what only the page on privacy does."""
WORN_ELSEWHERE = frozenset(("checklist", "exercise", "tip-list"))
"""What also stands where its element does not: tests/site/test_weight.py finds what a page lacks."""
Place = tuple[str, int]
"""The bundle that holds a module, and its rank there."""


@cache
def elements() -> dict[str, str]:
    """Return the module of each of our elements."""
    files = sorted(SCRIPTS.glob("components/**/*.js"))
    names = [file.relative_to(SCRIPTS).as_posix() for file in files]
    return {tag: name for name in names for tag in DEFINITION.findall(read_module(name))}


@cache
def bundles() -> dict[str, tuple[str, ...]]:
    """Return the modules of each bundle, each after those it needs; a bundle is named by the last."""
    users: dict[str, list[str]] = {}
    for entrance in dict.fromkeys([*elements().values(), OFFLINE]):
        for module in modules_of(entrance):
            users.setdefault(module, []).append(entrance)
    alike: dict[tuple[str, ...], list[str]] = {}
    for module, entrances in users.items():
        if module not in modules_of(EVERY_PAGE):
            is_shared = len(entrances) > 1 and module.startswith(EXERCISES)
            own = next((group for group in TOGETHER if _folder(module) in group), tuple(entrances))
            alike.setdefault(EXERCISES if is_shared else own, []).append(module)
    return {modules[-1]: tuple(modules) for modules in (list(modules_of(EVERY_PAGE)), *alike.values())}


@cache
def places() -> dict[str, Place]:
    """Return where each module is."""
    return {module: (name, rank) for name, modules in bundles().items() for rank, module in enumerate(modules)}


@cache
def needs_of(bundle: str) -> tuple[str, ...]:
    """Return the bundles that one needs, each after those it needs, itself last."""
    needed = dict.fromkeys(places()[module][0] for one in bundles()[bundle] for module in modules_of(one))
    return (*(name for name in needed if name != bundle), bundle)


@cache
def seldom_folders() -> frozenset[str]:
    """Return the folders of the elements that not every page is made for, and whose style serves them alone."""
    return frozenset(_folder(module) for module in elements().values()) - _folders_of(EVERY_PAGE) - WORN_ELSEWHERE


def folders_of(entrances: Iterable[str]) -> frozenset[str]:
    """Return the folders of the seldom elements that some bundles need."""
    return frozenset().union(*map(_folders_of, entrances)) & seldom_folders()


@cache
def _folders_of(bundle: str) -> frozenset[str]:
    return frozenset(_folder(module) for one in bundles()[bundle] for module in modules_of(one))


def _folder(module: str) -> str:
    return Path(module).parent.name


@cache
def bundle_address(bundle: str) -> str:
    """Return the address of a bundle in the site: it changes when one of its modules does, or a bundle it needs."""
    return f"{FOLDER}/{Path(bundle).stem}.{hashlib.sha256(f'{_text(bundle)}{MINIFIER}'.encode()).hexdigest()[:10]}.js"


def bundle_files(asked: Iterable[str], *, minified: bool) -> dict[str, str]:
    """Return the texts of bundles, of those they need and of the workers they start, by their addresses in the site."""
    texts: dict[str, str] = {}
    for bundle in dict.fromkeys(needed for one in asked for needed in needs_of(one)):
        texts[bundle_address(bundle)] = minify(_text(bundle)) if minified else _text(bundle)
        workers = [worker for module in bundles()[bundle] for worker in workers_of(module)]
        texts.update(published_modules(workers, minified=minified))
    return texts


@cache
def _text(bundle: str) -> str:
    """Return a bundle: what it takes from others, then its modules, each in a scope of its own."""
    modules, needed = bundles()[bundle], needs_of(bundle)[:-1]
    taken = {place for module in modules for _, place in _imports(module) if place[0] != bundle}
    lines = []
    for rank, other in enumerate(needed):
        numbers = sorted(number for name, number in taken if name == other)
        listed = ", ".join(f"${number} as {_variable(rank, number)}" for number in numbers)
        named = f"{{ {listed} }} from " if numbers else ""
        lines.append(f'import {named}"./{Path(bundle_address(other)).name}";\n')
    lines += [_scoped(module, own, bundle=bundle, needed=needed) for own, module in enumerate(modules)]
    asked_of_it = [f"${own}" for own, module in enumerate(modules) if _exports(module)]
    if asked_of_it and any(bundle in needs_of(other)[:-1] for other in bundles()):
        lines.append(f"export {{ {', '.join(asked_of_it)} }};\n")
    return "".join(lines)


def _scoped(module: str, own: int, *, bundle: str, needed: tuple[str, ...]) -> str:
    text = read_module(module)
    takes = []
    for names, (other, number) in _imports(module):
        if names:
            source = f"${number}" if other == bundle else _variable(needed.index(other), number)
            listed = names.replace(" as ", ": ") if names.startswith("{") else f"{{ default: {names} }}"
            takes.append(f"const {listed} = {source};\n")
    body = EXPORT.sub("", IMPORT.sub("", text))
    if body.startswith(TABLE):
        body = f"const table = {body.removeprefix(TABLE)}"
    body = with_published_names(module, body)
    exports = _exports(module)
    given = f"return {{ {', '.join(exports)} }};\n" if exports else ""
    return f"{f'const ${own} = ' if exports else ''}(() => {{\n{''.join(takes)}{body}{given}}})();\n"


def _variable(rank: int, number: int) -> str:
    return f"${'abcdefghijklmnopqrstuvwxyz'[rank]}{number}"


def _imports(module: str) -> list[tuple[str, Place]]:
    return [
        (place["names"] or "", places()[named_by(module, place["path"])])
        for place in IMPORT.finditer(read_module(module))
    ]


def _exports(module: str) -> list[str]:
    text = read_module(module)
    return ["default: table"] if text.startswith(TABLE) else [found["name"] for found in EXPORT.finditer(text)]


KEPT_OF_SCRIPTS = (elements, bundles, places, needs_of, seldom_folders, _folders_of, bundle_address, _text)
"""What is kept of the scripts during a build."""
