"""What is found while one text of an author is converted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.errors import Fault
    from handbook.source.markdown_text import Heading, Item, Link, Marker, Part, Row, SourceBlock
    from handbook.source.shown_text import LineText


@dataclass
class Reading:
    """What is found while one text is converted."""

    first_line: int
    last_line: int
    known: tuple[str, ...]
    path: str
    deep_line: int = 0
    """The last line left out for standing too far from the margin."""
    is_cut: bool = False
    """Whether a code fence that never ends has taken the rest of the text."""
    source: list[str] = field(default_factory=list)
    """The lines as typed, white space tidied."""
    rows: list[Row] = field(default_factory=list)
    """Those outside of code fences."""
    outside: list[Row] = field(default_factory=list)
    """Those of them that no block holds."""
    blocks: list[SourceBlock] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    shown: list[LineText] = field(default_factory=list)
    """What readers see of each line."""
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Link] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
