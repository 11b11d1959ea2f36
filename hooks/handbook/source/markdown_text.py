"""What Markdown makes of an author's text: its HTML, and its structure with the lines of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

LISTS = frozenset(("ul", "ol"))


class Row(NamedTuple):
    """One line of a file."""

    line: int
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading, and the id that links can name."""

    line: int
    level: int
    text: str
    id: str
    explicit: bool


@dataclass(frozen=True)
class Link:
    """An inline link: its line, and its target as typed."""

    line: int
    target: str


@dataclass(frozen=True)
class Item:
    """An item of a list: what it says, and that as HTML; `nested` is the line of a list within it, if any."""

    line: int
    text: str
    html: str
    nested: int = 0


@dataclass(frozen=True)
class Part:
    """A paragraph, a list, a table… of a text: its first line and its HTML tag."""

    line: int
    tag: str


@dataclass(frozen=True)
class Marker:
    """A line by which a page asks for a list that the build makes: <!-- handbook:NAME -->."""

    line: int
    name: str


@dataclass(frozen=True)
class MarkdownText:
    """A text as Markdown reads it; in its HTML, blocks and markers are places still to be filled."""

    html: str = ""
    contents: tuple[dict[str, Any], ...] = ()
    """The headings as the table of contents nests them (toc_tokens of Python-Markdown)."""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    """Every link, those inside blocks included, by line."""
    pictures: tuple[Link, ...] = ()
    """Every picture, those inside blocks included, with its file as typed."""
    blocks: tuple[SourceBlock, ...] = ()
    markers: tuple[Marker, ...] = ()
    rows: tuple[Row, ...] = ()
    """Every line outside of code fences, as typed but for its code spans, which are blank."""
    items: tuple[Item, ...] = ()
    """The items of the lists that stand at its first level."""
    parts: tuple[Part, ...] = ()
    """What stands at its first level, in order."""

    @property
    def strays(self) -> tuple[int, ...]:
        """The lines of what stands at its first level and is no list."""
        return tuple(part.line for part in self.parts if part.tag not in LISTS)


@dataclass(frozen=True)
class SourceBlock:
    """A block as typed, « /// name | title », its options and its lines; no other of its file has its line."""

    line: int
    name: str
    title: str
    options: dict[str, str] = field(default_factory=dict)
    option_lines: dict[str, int] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    last_line: int = 0
    """The line that closes it."""
    text: MarkdownText = field(default_factory=MarkdownText)
    """What Markdown makes of its lines, when its content is Markdown."""

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.options.get("id", "")
