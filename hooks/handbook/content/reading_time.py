"""How long a text takes to read, counted on what its author typed: pages and learning paths say the same minutes."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from handbook.content.tips import TipTexts
from handbook.source.words import count_words

if TYPE_CHECKING:
    from handbook.content.documents import Document

WORDS_A_MINUTE = 200
"""Convention of the handbook, on the careful side of Brysbaert (2019): 238 words a minute for English non-fiction."""
SECONDS_AN_ITEM = 5
"""Time to read one item of a checklist."""
MOST_KEPT = 100_000
"""How many lines are remembered: both editions show the same French text, and paths count the same pages."""
UNSEEN = re.compile(r"\]\([^()]*\)|<!-- *handbook:\S+ *-->|\{:? *#[\w-]+ *\}")


def reading_minutes(document: Document, anchor: str = "") -> int:
    """Return the whole minutes that a page, one of its sections or one of its blocks takes to read; at least one."""
    if isinstance(document.fields, TipTexts):
        return _minutes(words_of(document))
    first, last = _span(document, anchor)
    blocks = [block for block in document.blocks if first <= block.line <= last]
    skipped = {line for block in blocks for line in block.source.option_lines.values()}
    for block in blocks:
        if block.kind.reading != "words":
            skipped.update(range(block.line, block.source.last_line + 1))
    rows = [row for row in document.content.rows if first <= row.line <= last and row.line not in skipped]
    items = sum(len(block.source.text.items) for block in blocks if block.kind.reading == "items")
    return _minutes(sum(_words_seen(row.text) for row in rows), items)


def words_of(document: Document) -> int:
    """Return how many words a page or a card says, those of its lists and exercises included."""
    if isinstance(document.fields, TipTexts):
        fields = document.fields
        return count_words(fields.title, fields.summary, fields.say, fields.avoid, document.front.body)
    options = {line for block in document.blocks for line in block.source.option_lines.values()}
    return sum(_words_seen(row.text) for row in document.content.rows if row.line not in options)


@lru_cache(maxsize=MOST_KEPT)
def _words_seen(line: str) -> int:
    return count_words(UNSEEN.sub(" ", line))


def _minutes(words: int, items: int = 0) -> int:
    return max(1, math.ceil(words / WORDS_A_MINUTE + items * SECONDS_AN_ITEM / 60))


def _span(document: Document, anchor: str) -> tuple[int, int]:
    """Return the first and last lines of a page, of the block that has that id, or of the section of that heading."""
    end = max((row.line for row in document.content.rows), default=1)
    if not anchor:
        return 1, end
    if block := document.block_at(anchor):
        return block.line, block.source.last_line
    headings = list(document.content.headings)
    heading = next((h for h in headings if h.id == anchor), None)
    if heading is None:
        return 1, end
    after = (h.line - 1 for h in headings if h.line > heading.line and h.level <= heading.level)
    return heading.line, next(after, end)
