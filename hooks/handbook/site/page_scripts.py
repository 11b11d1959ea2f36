"""The scripts of a page: those of the elements it holds, and no other."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from handbook.errors import Fault, HandbookError
from handbook.site.javascript_modules import SCRIPTS, modules_of, published_name, read_module

if TYPE_CHECKING:
    from collections.abc import Sequence

EVERY_PAGE = "shared/every-page.js"
DEFINITION = re.compile(r'customElements\.define\("(handbook-[a-z-]+)"')
ELEMENT = re.compile(r"<(handbook-[a-z-]+)[\s>]")


@cache
def elements() -> dict[str, str]:
    """Return the module of each of our elements."""
    files = sorted(SCRIPTS.glob("components/**/*.js"))
    names = [file.relative_to(SCRIPTS).as_posix() for file in files]
    return {tag: name for name in names for tag in DEFINITION.findall(read_module(name))}


def entrances_of(html: str) -> list[str]:
    """Return the modules of the elements that a page holds; raise HandbookError when one has no module."""
    return [EVERY_PAGE, *sorted({_module_of(tag) for tag in ELEMENT.findall(html)})]


def with_scripts(html: str, entrances: Sequence[str], *, stylesheet: str) -> str:
    """Return a whole page that asks for some modules, and early for what they import.

    They stand after its stylesheet, whose address tells where the page is. Raises ValueError when the page does not
    ask for it.
    """
    place = re.search(rf'<link rel="stylesheet" href="([^"]*){re.escape(stylesheet)}">', html)
    if not place:
        raise ValueError("the page does not ask for the stylesheet")
    needed = dict.fromkeys(module for one in entrances for module in modules_of(one))
    scripts = [f'<script type="module" src="{place[1]}{published_name(module)}"></script>' for module in entrances]
    early = [
        f'<link rel="modulepreload" href="{place[1]}{published_name(module)}">'
        for module in needed
        if module not in entrances
    ]
    return "\n".join([html[: place.end()], *early, *scripts]) + html[place.end() :]


def _module_of(tag: str) -> str:
    if tag not in elements():
        problem = f"Aucun module de overrides/components/ ne définit l'élément <{tag}>."
        raise HandbookError([Fault("overrides/components", 1, problem, "Corrigez son nom, ou écrivez son module.")])
    return elements()[tag]
