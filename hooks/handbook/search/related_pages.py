"""Where a card leads: to the pages that name it, then to those that say most the same."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from handbook.build_cache import CACHE
from handbook.content.documents import MOST_KEPT, ORIGINAL
from handbook.content.links import TIP_SCHEME
from handbook.content.pages import PageFields
from handbook.content.tips import TipFields
from handbook.language.word_forms import analysis_of
from handbook.search.entries import Entry, Part
from handbook.search.likeness import Likeness

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.content.documents import Document
    from handbook.content.library import Library

MOST = 2
NEAR_ENOUGH = 0.6
"""How alike a page is at least, compared to the one most alike: a poor second is worse than none."""
ABOUT_THE_HANDBOOK = ("equipe/", "parcours/", "outils/imprimer.md")


def related_pages(library: Library) -> dict[str, tuple[str, ...]]:
    """Return for the file of each card those of the pages to read next, the nearest first."""
    pages = [document for document in library.of(ORIGINAL) if _is_guide(document)]
    cards = [document for document in library.of(ORIGINAL) if isinstance(document.fields, TipFields)]
    entries = [_entry(document) for document in (*pages, *cards)]
    made_from = repr(entries), repr([sorted(_named(page)) for page in pages])
    return CACHE.result("related pages", made_from, partial(_related, pages, cards, entries))


def _related(pages: list[Document], cards: list[Document], entries: list[Entry]) -> dict[str, tuple[str, ...]]:
    likeness = Likeness(entries, analysis_of(ORIGINAL), to_first=len(pages))
    return {card.file: _nearest(card, pages, likeness.of(rank)) for rank, card in enumerate(cards, start=len(pages))}


def _is_guide(document: Document) -> bool:
    """Tell whether a page is one to learn from: not a section's first page, nor one about the handbook."""
    is_first = document.file.rpartition("/")[2] == "index.md"
    return isinstance(document.fields, PageFields) and not is_first and not document.file.startswith(ABOUT_THE_HANDBOOK)


def _nearest(card: Document, pages: list[Document], likeness: Mapping[int, float]) -> tuple[str, ...]:
    like = [likeness.get(rank, 0.0) for rank in range(len(pages))]
    least = NEAR_ENOUGH * max(like, default=0.0)
    number = card.fields.number if isinstance(card.fields, TipFields) else None
    naming = {rank for rank, page in enumerate(pages) if f"{TIP_SCHEME}{number}" in _named(page)}
    ranks = [rank for rank in range(len(pages)) if rank in naming or 0 < like[rank] >= least]
    ranks.sort(key=lambda rank: (rank not in naming, -like[rank]))
    return tuple(pages[rank].file for rank in ranks[:MOST])


@lru_cache(maxsize=MOST_KEPT)
def _named(page: Document) -> frozenset[str]:
    """Return what a page links to, as it names it."""
    return frozenset(link.target for link in page.content.links)


@lru_cache(maxsize=MOST_KEPT)
def _entry(document: Document) -> Entry:
    fields = document.fields
    if not isinstance(fields, PageFields | TipFields):
        raise TypeError(f"{document.shown_as} has no checked fields")
    lead = fields.summary if isinstance(fields, TipFields) else f"{fields.question or ''} {fields.description}"
    texts = {
        "title": fields.title,
        "keywords": " / ".join(fields.keywords),
        "lead": lead,
        "text": document.front.body,
        "asked": " / ".join(fields.asked),
    }
    return Entry(
        url=document.file,
        title=fields.title,
        kind="page",
        section="",
        teaser="",
        parts=(Part("", "page", "", texts),),
    )
