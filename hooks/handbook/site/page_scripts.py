"""The scripts of a page: those of the elements it holds, and no other.

It asks at once for those of what it shows first; the others are named, for shared/later-elements.js to fetch.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from handbook.errors import Fault, HandbookError
from handbook.site.first_screen import ELEMENT, below_first_screen
from handbook.site.script_bundles import EVERY_PAGE, bundle_address, elements, needs_of, places

if TYPE_CHECKING:
    from collections.abc import Sequence

LATER = "hb-later"
"""The id of what names the scripts that a page can wait for."""


def entrances_of(html: str) -> list[str]:
    """Return the bundles of the elements that a page holds; raise HandbookError when one has no module."""
    own = {places()[_module_of(tag)][0] for tag in ELEMENT.findall(html)}
    return [EVERY_PAGE, *sorted(own - {EVERY_PAGE})]


def later_elements(html: str) -> dict[str, str]:
    """Return the bundles that a page can wait for, by the tags of the elements that need them.

    All the elements of such a bundle stand below what the page shows first.
    """
    bundle_of = {tag: places()[_module_of(tag)][0] for tag in ELEMENT.findall(html)}
    below = below_first_screen(html)
    at_once = {EVERY_PAGE} | {bundle for tag, bundle in bundle_of.items() if tag not in below}
    return {tag: bundle for tag, bundle in sorted(bundle_of.items()) if bundle not in at_once}


def with_scripts(html: str, entrances: Sequence[str], *, stylesheet: str, own: str = "") -> str:
    """Return a whole page that asks for a sheet of its own and some bundles, and early for those they need.

    They stand after its stylesheet, whose address tells where the page is. Raises ValueError when the page does not
    ask for it.
    """
    place = re.search(rf'<link rel="stylesheet" href="([^"]*){re.escape(stylesheet)}">', html)
    if not place:
        raise ValueError("the page does not ask for the stylesheet")
    later = later_elements(html)
    at_once = [bundle for bundle in entrances if bundle not in later.values()]
    needed = dict.fromkeys(bundle for one in at_once for bundle in needs_of(one))
    scripts = [f'<script type="module" src="{place[1]}{bundle_address(bundle)}"></script>' for bundle in at_once]
    early = [
        f'<link rel="modulepreload" href="{place[1]}{bundle_address(bundle)}">'
        for bundle in needed
        if bundle not in at_once
    ]
    sheet = [f'<link rel="stylesheet" href="{place[1]}{own}">'] if own else []
    named = {
        tag: [f"{place[1]}{bundle_address(one)}" for one in needs_of(bundle) if one not in needed]
        for tag, bundle in later.items()
    }
    waiting = [f'<script type="application/json" id="{LATER}">{json.dumps(named)}</script>'] if named else []
    return "\n".join([html[: place.end()], *sheet, *early, *scripts, *waiting]) + html[place.end() :]


def _module_of(tag: str) -> str:
    if tag not in elements():
        problem = f"Aucun module de overrides/components/ ne définit l'élément <{tag}>."
        raise HandbookError([Fault("overrides/components", 1, problem, "Corrigez son nom, ou écrivez son module.")])
    return elements()[tag]
