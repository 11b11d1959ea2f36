"""The scripts of a page: those of the elements it holds, and no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.errors import Fault, HandbookError
from handbook.site.script_bundles import EVERY_PAGE, bundle_address, elements, needs_of, places

if TYPE_CHECKING:
    from collections.abc import Sequence

ELEMENT = re.compile(r"<(handbook-[a-z-]+)[\s>]")


def entrances_of(html: str) -> list[str]:
    """Return the bundles of the elements that a page holds; raise HandbookError when one has no module."""
    own = {places()[_module_of(tag)][0] for tag in ELEMENT.findall(html)}
    return [EVERY_PAGE, *sorted(own - {EVERY_PAGE})]


def with_scripts(html: str, entrances: Sequence[str], *, stylesheet: str, own: str = "") -> str:
    """Return a whole page that asks for a sheet of its own and some bundles, and early for those they need.

    They stand after its stylesheet, whose address tells where the page is. Raises ValueError when the page does not
    ask for it.
    """
    place = re.search(rf'<link rel="stylesheet" href="([^"]*){re.escape(stylesheet)}">', html)
    if not place:
        raise ValueError("the page does not ask for the stylesheet")
    needed = dict.fromkeys(bundle for one in entrances for bundle in needs_of(one))
    scripts = [f'<script type="module" src="{place[1]}{bundle_address(bundle)}"></script>' for bundle in entrances]
    early = [
        f'<link rel="modulepreload" href="{place[1]}{bundle_address(bundle)}">'
        for bundle in needed
        if bundle not in entrances
    ]
    sheet = [f'<link rel="stylesheet" href="{place[1]}{own}">'] if own else []
    return "\n".join([html[: place.end()], *sheet, *early, *scripts]) + html[place.end() :]


def _module_of(tag: str) -> str:
    if tag not in elements():
        problem = f"Aucun module de overrides/components/ ne définit l'élément <{tag}>."
        raise HandbookError([Fault("overrides/components", 1, problem, "Corrigez son nom, ou écrivez son module.")])
    return elements()[tag]
