"""Our own line icons: one file holds the drawings, and a page shows them wherever it names them."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from handbook.errors import Fault, HandbookError

ICONS = Path(__file__).resolve().parents[3] / "overrides" / ".icons" / "handbook"
NAMED = '<use href="#hb-icon-'
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)assets/')
DRAWING = re.compile(r"<svg [^>]*>(.*)</svg>", re.DOTALL)
"""What an icon draws: base.css says how its lines are, the same in all."""


@cache
def icon(name: str) -> Markup:
    """Return one of our icons, silent to screen readers; raise HandbookError when it has not been drawn."""
    drawing(name)
    return Markup('<svg class="hb-icon" aria-hidden="true"><use href="#hb-icon-{}"/></svg>').format(name)


def with_icons(html: str) -> str:
    """Return a whole page that takes the drawings it names from the file that holds them all: devices fetch it once.

    Raises ValueError when the page names some and does not ask for the stylesheet, whose address tells where it is.
    Source: https://www.w3.org/TR/SVG2/struct.html#UseElement
    """
    if NAMED not in html:
        return html
    place = SHEET.search(html)
    if not place:
        raise ValueError("the page does not ask for the stylesheet")
    return html.replace(NAMED, f'<use href="{place[1]}{icons_address()}#')


@cache
def icons_file() -> str:
    """Return the file that holds every drawing, each under its name."""
    names = sorted(file.stem for file in ICONS.glob("*.svg"))
    symbols = "".join(f'<symbol id="{name}" viewBox="0 0 24 24">{drawing(name)}</symbol>' for name in names)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


@cache
def icons_address() -> str:
    """Return the address of that file in the site: it changes when a drawing does."""
    return f"assets/icons.{hashlib.sha256(icons_file().encode()).hexdigest()[:10]}.svg"


@cache
def drawing(name: str) -> str:
    """Return what an icon is made of; raise HandbookError when it has not been drawn."""
    file = ICONS / f"{name}.svg"
    found = DRAWING.fullmatch(file.read_text(encoding="utf-8").strip()) if file.is_file() else None
    if not found:
        remedy = "Dessinez-la, ou corrigez son nom."
        raise HandbookError([Fault(f"overrides/.icons/handbook/{name}.svg", 1, "L'icône manque.", remedy)])
    return found[1]
