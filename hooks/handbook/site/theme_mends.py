"""What the stock theme gets wrong where it leaves no block or partial to override."""

from __future__ import annotations

MENDS = (
    ' id="__drawer" autocomplete="off"',
    ' id="__search" autocomplete="off"',
)
"""HTML allows no autocomplete on a checkbox."""


def mend_theme(html: str) -> str:
    """Return a page with the theme's own faults mended."""
    for fault in MENDS:
        html = html.replace(fault, fault.removesuffix(' autocomplete="off"'), 1)
    return html
