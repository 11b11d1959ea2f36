"""What a translated page tells of the parts of its original that have changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.renditions import FIELDS, FIELDS_OF_CARD, REASON, TOP, moved_parts
from handbook.language.typography import typeset

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.language.strings import Strings

NAMED = (FIELDS, TOP, REASON, *FIELDS_OF_CARD)
"""The parts that have no heading: the interface names them."""


@dataclass(frozen=True)
class MovedPart:
    """A part of a page whose original has changed: its title, and where it stands in the page, if it does."""

    title: str
    language: str
    anchor: str = ""


def moved_views(library: Library, document: Document, strings: Strings) -> tuple[MovedPart, ...]:
    """Return the parts of a translation whose original has changed, in order."""
    return tuple(_view(library, document, name, strings) for name in moved_parts(library, document))


def _view(library: Library, document: Document, name: str, strings: Strings) -> MovedPart:
    if name in NAMED:
        return MovedPart(strings(f"part.{name}"), strings.language)
    for page in (document, library.documents[ORIGINAL, document.file]):
        for heading in page.content.headings:
            if heading.id == name:
                anchor = name if page is document else ""
                return MovedPart(typeset(heading.text, page.language), page.language, anchor)
    return MovedPart(strings("part.gone"), strings.language)
