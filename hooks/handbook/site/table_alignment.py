"""Tables whose columns are aligned: by a class, for the site's policy refuses styles written in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown


class TableAlignment(Extension):
    """Gives Markdown the tables of the handbook; `tables` must be set to mark cells with `align`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what reshapes tables."""
        md.treeprocessors.register(_AlignedCells(md), "handbook-table-alignment", 15)


class _AlignedCells(Treeprocessor):
    def run(self, root: Element) -> None:
        """Name the alignment of each cell by a class."""
        for cell in root.iter():
            if cell.tag in ("td", "th") and (align := cell.attrib.pop("align", "")):
                cell.set("class", f"hb-align-{align}")
