"""What a finished page says, passage by passage: its text, its headings, its checklists and its models."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from handbook.build_cache import CACHE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SPACES = re.compile(r"[ \t]+")
MOST_KEPT = 20_000
"""How many pages are remembered: while serving, most have not changed."""
SILENT = frozenset(("script", "style", "svg", "template", "button", "nav", "noscript"))
HEADINGS = frozenset(("h2", "h3"))
BLOCKS = {"handbook-checklist": "list", "handbook-model": "model"}
"""The elements that are passages of their own, and what they are."""
TITLES = frozenset(("hb-checklist__title", "hb-model__name"))
"""The classes of what names such an element."""
UNQUOTED_TAGS = frozenset(("table", *(f"handbook-{name}" for name in ("quiz", "scenario", "spotting", "filler-hunt"))))
UNQUOTED = frozenset(("hb-avoid", "hb-pair__why", "hb-say__label"))
"""What no result quotes: out of its place it could be read for what to say."""
INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "handbook-blank",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    )
)
SAID = "hb-say__text"
BLANK = "data-blank"
EXAMPLE = "handbook-blank"
"""What whoever says a sentence adapts: a result lets it be filled in too."""
QUIET = frozenset(
    ("hb-visually-hidden", "hb-model__form", "hb-model__cost", "hb-checklist__state", "hb-checklist__tools")
)


@dataclass
class Passage:
    """A part of a page that a link can name; the first one, without an id, is the top of the page."""

    id: str = ""
    kind: str = "heading"
    title: str = ""
    text: str = ""
    lines: str = ""
    """What a result may quote, a paragraph or an item a line; a sentence to say follows a tab."""


class _Within(NamedTuple):
    """Where the walk through a page stands."""

    heading: bool = False
    unquoted: bool = False


@dataclass
class _Open:
    """A passage being read, its texts in pieces."""

    id: str = ""
    kind: str = "heading"
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def closed(self) -> Passage:
        """Return it whole, spaces folded."""
        return Passage(
            self.id, self.kind, _folded("".join(self.title)), _folded("".join(self.text)), _tidy("".join(self.lines))
        )


class _Reader:
    """Deals the text of a page out to its passages."""

    def __init__(self) -> None:
        self.passages = [_Open()]
        self._section = self._current = self.passages[0]

    def enter(self, node: LexborNode, within: _Within) -> None:
        """Read what an element holds, in order."""
        child = node.child
        while child is not None:
            if child.tag == "-text":
                self._add(child.text_content or "", within)
            elif not (child.tag or "-").startswith(("-", "!", "_")):
                self._element(child, within)
            child = child.next

    def _element(self, node: LexborNode, within: _Within) -> None:
        """Read an element: a heading with an id, a checklist or a model is a passage of its own."""
        tag, given = node.tag or "", node.attributes
        classes = set((given.get("class") or "").split())
        if tag in SILENT or "data-search-exclude" in given or classes & QUIET:
            self._separate()
            return
        name = given.get("id") or ""
        heading = within.heading or bool(classes & TITLES)
        is_block = bool(tag in BLOCKS and name)
        is_line = tag not in INLINE
        unquoted = within.unquoted or tag in UNQUOTED_TAGS or bool(classes & UNQUOTED)
        if tag in HEADINGS and name:
            self._section = self._start(_Open(name, "heading"))
            heading = True
        elif is_block:
            self._start(_Open(name, BLOCKS[tag]))
        self._separate()
        before, after = ("\n", "\n") if is_line else ("", "")
        if not unquoted and (BLANK in given or tag == EXAMPLE):
            before, after = ("[", "]") if BLANK in given else ("{", "}")
        self._current.lines.append(before + ("\t" if SAID in classes else ""))
        self.enter(node, _Within(heading, unquoted))
        self._current.lines.append(after)
        if is_block:
            self._current = self._section
        self._separate()

    def _add(self, text: str, within: _Within) -> None:
        """Add a text to the passage it belongs to."""
        (self._current.title if within.heading else self._current.text).append(text)
        if not (within.heading or within.unquoted):
            self._current.lines.append(text.replace("\n", " ").replace("\t", " "))

    def _start(self, passage: _Open) -> _Open:
        self.passages.append(passage)
        self._current = passage
        return passage

    def _separate(self) -> None:
        """Keep the words of two elements apart."""
        self._current.text.append(" ")


class PageText(NamedTuple):
    """What the search reads of a page."""

    passages: tuple[Passage, ...]
    """In order, spaces folded."""
    links: tuple[str, ...]
    """Where it leads, as it says it, each once."""


@lru_cache(maxsize=MOST_KEPT)
def page_text(html: str) -> PageText:
    """Return what the search reads of a page: it is read once, by this build or by one before."""
    return CACHE.result("page texts", (html,), partial(_page_text, html))


def _page_text(html: str) -> PageText:
    tree, reader = LexborHTMLParser(html), _Reader()
    if body := tree.body:
        reader.enter(body, _Within())
    passages = tuple(passage.closed() for passage in reader.passages)
    links = (link.attributes.get("href") or "" for link in tree.css("a[href]"))
    return PageText(passages, tuple(dict.fromkeys(filter(None, links))))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _tidy(lines: str) -> str:
    """Return lines without those that hold nothing, spaces folded but those that do not break."""
    folded = (("\t" if "\t" in line else "") + SPACES.sub(" ", line).strip() for line in lines.split("\n"))
    return "\n".join(line for line in folded if line.strip())
