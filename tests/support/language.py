"""The texts of a page with the language of each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tests.support.dom import classes

PHRASING = ("a", "abbr", "b", "bdi", "cite", "data", "dfn", "em", "i", "ins", "mark", "q")
INLINE = frozenset(
    (*PHRASING, "handbook-blank", "paper-blank", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
)
CODE = frozenset(("code", "kbd", "samp"))
UNREAD = CODE | {"script", "style", "pre", "svg", "template"}
PLACE_OF_CODE = "\ufffc"
BLANK = "hb-blank"
FOLDED = re.compile(r"[ \t\n]+")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")


@dataclass(frozen=True)
class Passage:
    """One paragraph, title or label, and where it was first read."""

    page: str
    language: str
    text: str
    is_prose: bool
    """Whether it is made of sentences: labels, and texts with a blank or an unread part, are not."""


def passages(root: Element, *, page: str) -> Iterator[Passage]:
    """Return the texts of a page, each with the language of its element."""
    reader = _Reader(page)
    reader.read(root, "")
    yield from reader.finish()


class _Reader:
    """Gathers the texts of a page, paragraph by paragraph."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._found: list[Passage] = []
        self._pieces: list[str] = []
        self._language = ""
        self._is_prose = True

    def read(self, element: Element, language: str) -> None:
        """Gather the texts of an element."""
        language = element.get("lang", language).partition("-")[0]
        if element.tag in UNREAD or "headerlink" in classes(element) or element.get("translate") == "no":
            if element.tag in CODE:
                self._add(PLACE_OF_CODE, language)
                self._is_prose = False
            return
        for label in labels(element):
            self._found.append(Passage(self._page, language, label, is_prose=False))
        if stands_alone(element):
            self._end()
        self._is_prose = self._is_prose and element.tag != "title" and BLANK not in classes(element)
        self._add(element.text, language)
        for child in element:
            self.read(child, language)
            self._add(child.tail, language)
        if stands_alone(element):
            self._end()

    def finish(self) -> list[Passage]:
        """Return what was gathered."""
        self._end()
        return self._found

    def _add(self, text: str | None, language: str) -> None:
        if text and language != self._language:
            is_prose = self._is_prose
            self._end()
            self._language, self._is_prose = language, is_prose
        self._pieces.append(text or "")

    def _end(self) -> None:
        text = FOLDED.sub(" ", "".join(self._pieces)).strip(" ")
        if text:
            self._found.append(Passage(self._page, self._language, text, self._is_prose))
        self._pieces = []
        self._is_prose = True


def labels(element: Element) -> list[str]:
    """Return what is read aloud of an element beside its text."""
    found = [element.get(name, "") for name in SPOKEN_ATTRIBUTES]
    if element.tag == "meta" and element.get("name") == "description":
        found.append(element.get("content", ""))
    return [label for label in found if label.strip()]


def stands_alone(element: Element) -> bool:
    """Tell whether an element is read as a paragraph: a block, or a part that a style sheet sets apart."""
    return element.tag not in INLINE or any("__" in name for name in classes(element))


def unique(found: Iterable[Passage]) -> list[Passage]:
    """Return each text once, where it was first read: most labels stand on every page."""
    first: dict[tuple[str, str], Passage] = {}
    for passage in found:
        first.setdefault((passage.language, passage.text), passage)
    return list(first.values())
