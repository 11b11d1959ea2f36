"""What a finished page says, passage by passage: its text, its headings, its checklists and its models."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = frozenset(("script", "style", "svg", "template", "button", "nav", "noscript"))
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
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


@dataclass
class _Open:
    """An element being read."""

    tag: str
    silent: bool
    heading: bool = False
    block: bool = False
    aside: bool = False


@dataclass
class _Reader(HTMLParser):
    """Deals the text of a page out to its passages."""

    passages: list[Passage] = field(default_factory=lambda: [Passage()])

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[_Open] = []
        self._section = self._current = self.passages[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start a passage at a heading with an id, a checklist or a model."""
        if tag in VOID:
            self._separate()
            return
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        silent = tag in SILENT or "data-search-exclude" in given or bool(classes & QUIET)
        opened = _Open(tag, silent or self._is_silent)
        if tag in HEADINGS and given.get("id") and not opened.silent:
            self._section = self._start(Passage(given["id"] or "", "heading"))
            opened.heading = True
        elif tag in BLOCKS and given.get("id") and not opened.silent:
            self._start(Passage(given["id"] or "", BLOCKS[tag]))
            opened.block = True
        elif classes & TITLES:
            opened.heading = True
        opened.aside = tag in ASIDE_TAGS or bool(classes & ASIDE)
        self._separate()
        self._open.append(opened)

    def handle_endtag(self, tag: str) -> None:
        """Go back to the passage around a checklist or a model."""
        depths = [depth for depth, opened in enumerate(self._open) if opened.tag == tag]
        if not depths:
            return
        if any(opened.block for opened in self._open[depths[-1] :]):
            self._current = self._section
        del self._open[depths[-1] :]
        self._separate()

    def handle_data(self, data: str) -> None:
        """Add a text to the passage it belongs to."""
        if self._is_silent:
            return
        if any(opened.heading for opened in self._open):
            self._current.title += data
        else:
            self._add(data)

    @property
    def _is_silent(self) -> bool:
        return bool(self._open) and self._open[-1].silent

    def _start(self, passage: Passage) -> Passage:
        self.passages.append(passage)
        self._current = passage
        return passage

    def _add(self, text: str) -> None:
        if any(opened.aside for opened in self._open):
            self._current.aside += text
        else:
            self._current.text += text

    def _separate(self) -> None:
        """Keep the words of two elements apart."""
        self._current.aside += " "
        self._current.text += " "


def read_passages(html: str) -> list[Passage]:
    """Return the passages of a page in order, spaces folded."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        Passage(
            passage.id, passage.kind, *(" ".join(text.split()) for text in (passage.title, passage.text, passage.aside))
        )
        for passage in reader.passages
    ]
