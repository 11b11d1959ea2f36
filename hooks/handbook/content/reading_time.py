"""How long a text takes to read, counted on what its author typed: pages and learning paths say the same minutes."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from handbook.content.tips import TipTexts, count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.content.library import Document
    from handbook.source.markdown_source import SourceBlock

WORDS_A_MINUTE = 200
"""Convention of the handbook, on the careful side of Brysbaert (2019): 238 words a minute for English non-fiction."""
SECONDS_AN_ITEM = 5
"""Time to read one item of a checklist."""
EXERCISES = ("quiz", "oups", "reperage", "scenario", "exercice")
"""Blocks whose time is that of their practice, which learning paths state."""
NOT_READ = ("etapes", *EXERCISES)
UNSEEN = re.compile(r"\]\([^)]*\)|<!--.*?-->|\{:?\s*#[\w-]+\s*\}")


def reading_minutes(document: Document, anchor: str = "") -> int:
    """Return the whole minutes that a page, one of its sections or one of its blocks takes to read; at least one."""
    if isinstance(document.fields, TipTexts):
        fields = document.fields
        return _minutes(count_words(fields.title, fields.summary, fields.say, fields.avoid, document.front.body))
    first, last = _span(document, anchor)
    blocks = [block for block in document.content.blocks if first <= block.line <= last]
    lists = [block for block in blocks if block.name == "liste"]
    skipped = set(_lines_of(block for block in blocks if block.name in (*NOT_READ, "liste")))
    skipped |= {line for block in blocks for line in block.option_lines.values()}
    rows = [row for row in document.content.plain if first <= row.line <= last and row.line not in skipped]
    return _minutes(
        sum(count_words(UNSEEN.sub(" ", row.text)) for row in rows), sum(len(block.items()) for block in lists)
    )


def block_at(document: Document, anchor: str) -> SourceBlock | None:
    """Return the block of a page that has an id, if there is one."""
    return next((block for block in document.content.blocks if block.options.get("id") == anchor), None)


def last_line(block: SourceBlock) -> int:
    """Return the line that closes a block."""
    return max([block.line, *block.option_lines.values(), *(row.line for row in block.rows)]) + 1


def _minutes(words: int, items: int = 0) -> int:
    return max(1, math.ceil(words / WORDS_A_MINUTE + items * SECONDS_AN_ITEM / 60))


def _span(document: Document, anchor: str) -> tuple[int, int]:
    """Return the first and last lines of a page, of the block that has that id, or of the section of that heading."""
    end = max((row.line for row in document.content.plain), default=1)
    if not anchor:
        return 1, end
    if block := block_at(document, anchor):
        return block.line, last_line(block)
    headings = list(document.content.headings)
    heading = next((h for h in headings if h.id == anchor), None)
    if heading is None:
        return 1, end
    after = (h.line - 1 for h in headings if h.line > heading.line and h.level <= heading.level)
    return heading.line, next(after, end)


def _lines_of(blocks: Iterable[SourceBlock]) -> Iterable[int]:
    for block in blocks:
        yield from range(block.line, last_line(block) + 1)
