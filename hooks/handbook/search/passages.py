"""What a finished page says, passage by passage: its text, its headings, its checklists and its models."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_KEPT = 20_000
"""How many pages are remembered: while serving, most have not changed."""
SILENT = frozenset(("script", "style", "svg", "template", "button", "nav", "noscript"))
HEADINGS = frozenset(("h2", "h3"))
BLOCKS = {"handbook-checklist": "list", "handbook-model": "model"}
"""The elements that are passages of their own, and what they are."""
TITLES = frozenset(("hb-checklist__title", "hb-model__name"))
"""The classes of what names such an element."""
ASIDE_TAGS = frozenset(("td", "th"))
ASIDE = frozenset(("hb-avoid", "hb-model__message"))
"""What a page quotes rather than says: cells of tables, sentences to avoid, messages to fill."""
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
    aside: str = ""


class _Within(NamedTuple):
    """Where the walk through a page stands."""

    heading: bool = False
    aside: bool = False


class _Reader:
    """Deals the text of a page out to its passages."""

    def __init__(self) -> None:
        self.passages = [Passage()]
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
        if tag in HEADINGS and name:
            self._section = self._start(Passage(name, "heading"))
            heading = True
        elif is_block:
            self._start(Passage(name, BLOCKS[tag]))
        aside = within.aside or tag in ASIDE_TAGS or bool(classes & ASIDE)
        self._separate()
        self.enter(node, _Within(heading, aside))
        if is_block:
            self._current = self._section
        self._separate()

    def _add(self, text: str, within: _Within) -> None:
        """Add a text to the passage it belongs to."""
        if within.heading:
            self._current.title += text
        elif within.aside:
            self._current.aside += text
        else:
            self._current.text += text

    def _start(self, passage: Passage) -> Passage:
        self.passages.append(passage)
        self._current = passage
        return passage

    def _separate(self) -> None:
        """Keep the words of two elements apart."""
        self._current.aside += " "
        self._current.text += " "


@lru_cache(maxsize=1)
def page_tree(html: str) -> LexborHTMLParser:
    """Return a page parsed: its passages and its links are read one after the other."""
    return LexborHTMLParser(html)


@lru_cache(maxsize=MOST_KEPT)
def read_passages(html: str) -> tuple[Passage, ...]:
    """Return the passages of a page in order, spaces folded."""
    reader = _Reader()
    if body := page_tree(html).body:
        reader.enter(body, _Within())
    return tuple(
        Passage(
            passage.id, passage.kind, *(" ".join(text.split()) for text in (passage.title, passage.text, passage.aside))
        )
        for passage in reader.passages
    )
