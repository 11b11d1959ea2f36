"""The mark of the handbook in the colour of an organisation: in the tab, and as an application on a device."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import resvg_py

from handbook.site.own_look import link_colours
from handbook.site.stylesheet import OVERRIDES

if TYPE_CHECKING:
    from handbook.organisation.model import Organisation

IMAGES = "assets/images"
MARK = OVERRIDES / IMAGES / "favicon.svg"
SIZES = {"icon-192": (192, 0.62, 22), "icon-512": (512, 0.62, 22), "maskable-512": (512, 0.5, 0)}
"""Of each icon, its width in pixels, the part of it that the mark takes, and how round its corners are, in hundredths.

A device cuts a maskable icon as it likes, but for a middle of 80 %. Source: https://www.w3.org/TR/appmanifest/#icon-masks
"""
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def own_icons(organisation: Organisation | None) -> dict[str, bytes]:
    """Return the icons that stand in place of ours, by their addresses; nothing without colours of its own."""
    if organisation is None or organisation.values.colours is None:
        return {}
    mark = MARK.read_text(encoding="utf-8")
    light, dark = link_colours(organisation)
    icons = {f"{IMAGES}/icons/{name}.png": _drawn(mark, light, *size) for name, size in SIZES.items()}
    in_tab = mark
    for ours, theirs in zip(link_colours(None), (light, dark), strict=True):
        in_tab = in_tab.replace(f"fill:{ours}", f"fill:{theirs}")
    return {f"{IMAGES}/{MARK.name}": in_tab.encode(), **icons}


def _drawn(mark: str, colour: str, size: int, part: float, corner: int) -> bytes:
    """Return one icon (PNG): the mark, light on a colour."""
    width, place = round(size * part), round(size * (1 - part) / 2)
    inside = STYLE.sub("", mark).replace(
        "<svg ", f'<svg x="{place}" y="{place}" width="{width}" height="{width}" fill="#fff" ', 1
    )
    ground = f'<rect width="{size}" height="{size}" rx="{size * corner / 100}" fill="{colour}"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{ground}{inside}</svg>'
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True))
