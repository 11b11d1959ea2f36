"""A tool stands first on its page: what is said of it comes after, for a phone beside a call shows little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.content.list_names import TOOL_NAMES
from handbook.source.markdown_grammar import BLOCK_PLACE, MARKER_PLACE

if TYPE_CHECKING:
    from handbook.content.documents import Document

PLACE = re.compile("|".join(re.escape(MARKER_PLACE.format(name)) for name in sorted(TOOL_NAMES)))
END = "<!-- handbook-tool-end -->"


def with_tool_first(document: Document) -> str:
    """Return the text of a page, its blocks and lists still in their places; a tool comes before « En bref ».

    Editors write the answer first, as on every page.
    """
    html, places = document.html, list(PLACE.finditer(document.html))
    if not places:
        return html
    brief = next((BLOCK_PLACE.format(block.line) for block in document.blocks_named("bref")), "")
    before, after = html[: places[-1].end()], html[places[-1].end() :]
    return f"{before.replace(brief, '', 1)}{END}{brief}{after}" if brief in before else f"{before}{END}{after}"


def tool_and_text(html: str) -> tuple[str, str]:
    """Return what of a shown page stands before its notices and its contents, if it holds a tool, and the rest."""
    tool, _, text = html.rpartition(END)
    return tool, text
