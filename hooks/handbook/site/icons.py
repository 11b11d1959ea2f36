"""Our own line icons: a page holds each drawing once, and shows it wherever it is named."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from handbook.errors import Fault, HandbookError

ICONS = Path(__file__).resolve().parents[3] / "overrides" / ".icons" / "handbook"
USE = re.compile(r'<use href="#hb-icon-([a-z-]+)"/>')
BODY = re.compile(r"<body[^>]*>")
DRAWING = re.compile(r"<svg [^>]*>(.*)</svg>", re.DOTALL)
"""What an icon draws: base.css says how its lines are, the same in all."""


@cache
def icon(name: str) -> Markup:
    """Return one of our icons, silent to screen readers; raise HandbookError when it has not been drawn."""
    drawing(name)
    return Markup('<svg class="hb-icon" aria-hidden="true"><use href="#hb-icon-{}"/></svg>').format(name)


def with_icons(html: str) -> str:
    """Return a whole page that holds the drawings it names, each once.

    Source: https://www.w3.org/TR/SVG2/struct.html#SymbolElement
    """
    names = sorted(set(USE.findall(html)))
    if not names:
        return html
    symbols = "".join(f'<symbol id="hb-icon-{name}" viewBox="0 0 24 24">{drawing(name)}</symbol>' for name in names)
    drawings = f'<svg class="hb-icons" width="0" height="0" aria-hidden="true">{symbols}</svg>'
    return BODY.sub(lambda body: f"{body[0]}\n{drawings}", html, count=1)


@cache
def drawing(name: str) -> str:
    """Return what an icon is made of; raise HandbookError when it has not been drawn."""
    file = ICONS / f"{name}.svg"
    found = DRAWING.fullmatch(file.read_text(encoding="utf-8").strip()) if file.is_file() else None
    if not found:
        remedy = "Dessinez-la, ou corrigez son nom."
        raise HandbookError([Fault(f"overrides/.icons/handbook/{name}.svg", 1, "L'icône manque.", remedy)])
    return found[1]
