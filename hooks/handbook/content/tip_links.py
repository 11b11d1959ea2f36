"""Links to a card by its number: [truc nº 119](truc:119)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from handbook.blocks.registry import BLOCK_NAMES
from handbook.content.library import TIP_SCHEME
from handbook.content.tips import TipFields
from handbook.source.markdown_source import scan

if TYPE_CHECKING:
    from handbook.content.library import Library


def with_tip_links(text: str, *, file: str, library: Library) -> str:
    """Return a page's Markdown with each truc:119 replaced by the path of that card, code left alone."""
    files = {d.fields.number: d.file for d in library.of("fr") if isinstance(d.fields, TipFields)}
    rows = text.split("\n")
    content, _ = scan(text, path=file, first_line=1, known_blocks=BLOCK_NAMES)
    for link in reversed(content.links):
        if link.target.startswith(TIP_SCHEME):
            path = posixpath.relpath(files[int(link.target.removeprefix(TIP_SCHEME))], posixpath.dirname(file) or ".")
            row = rows[link.line - 1]
            rows[link.line - 1] = row[: link.start] + path + row[link.end :]
    return "\n".join(rows)
