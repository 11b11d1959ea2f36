"""The board: every page and card with who answers for it, when it is due, its translation and its length."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.behind import count_behind
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import page_path
from handbook.content.pages import PageFields
from handbook.content.reading_time import reading_minutes, words_of
from handbook.content.renditions import moved_parts, renders
from handbook.content.reviews import last_review, next_review
from handbook.content.tips import TipFields
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.library import Library

TRANSLATION = LANGUAGES[1]
STATES = ("true", "behind", "unmarked", "missing")
"""How a translation stands: it renders the French of today, of another day, of a day it does not say, or is none."""


@dataclass(frozen=True)
class BoardRow:
    """A page or a card, in the language in which an edition shows it."""

    title: str
    language: str
    url: str
    section: str
    owner: str
    reviewed: datetime.date
    next_review: datetime.date
    state: str
    true_on: datetime.date | None
    """The day on which its translation rendered its original."""
    words: int
    minutes: int


@dataclass(frozen=True)
class SectionCount:
    """What a section holds."""

    id: str
    files: int
    words: int
    states: Counter[str]


def translation_state(library: Library, file: str) -> tuple[str, Document | None]:
    """Return how the translation of a file stands, and the translation."""
    document = library.documents.get((TRANSLATION, file))
    if document is None:
        return "missing", None
    if moved_parts(library, document) or count_behind(library, document):
        return "behind", document
    return ("true" if renders(document) else "unmarked"), document


def board_rows(edition: Edition) -> Iterator[BoardRow]:
    """Yield every page and card as an edition shows it, by section, then by title."""
    order = ["", *edition.library.vocabulary.sections]
    rows = sorted(_rows(edition), key=lambda row: row.title.casefold())
    yield from sorted(rows, key=lambda row: order.index(row.section) if row.section in order else len(order))


def _rows(edition: Edition) -> Iterator[BoardRow]:
    library, settings = edition.library, edition.settings
    for original in library.of(ORIGINAL):
        document, fields = library.shown(edition.language, original.file), original.fields
        if not isinstance(fields, PageFields | TipFields) or document.fields is None:
            continue
        state, translation = translation_state(library, original.file)
        yield BoardRow(
            title=document.fields.title,
            language=document.language,
            url=page_path(original.file),
            section=original.file.partition("/")[0] if "/" in original.file else "",
            owner=fields.owner or settings.owner.get(edition.language, ""),
            reviewed=last_review(fields, document.fields),
            next_review=next_review(fields, document.fields, months=settings.review_months),
            state=state,
            true_on=last_review(fields, translation.fields) if translation else None,
            words=words_of(document),
            minutes=reading_minutes(document),
        )


def section_counts(rows: Iterable[BoardRow]) -> list[SectionCount]:
    """Return what each section holds, in the order of the rows."""
    sections: dict[str, list[BoardRow]] = {}
    for row in rows:
        sections.setdefault(row.section, []).append(row)
    return [
        SectionCount(name, len(own), sum(row.words for row in own), Counter(row.state for row in own))
        for name, own in sections.items()
    ]


def board(edition: Edition, page_url: str) -> Markup:
    """Return the board, whole without JavaScript; with it, it is sorted and narrowed."""
    rows = list(board_rows(edition))
    return Renderer(edition).fragment(
        "board/board.html",
        page_url=page_url,
        rows=rows,
        counts=section_counts(rows),
        states=[state for state in STATES if any(row.state == state for row in rows)],
    )
