"""Sources and figures as an edition prints them: in its own words where the registers have them, or in theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.language.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.vocabulary import Figure, Source

NUMBERS = re.compile(r"[\d\s,.%–-]+")
"""What reads the same in both languages, but for its typography."""


@dataclass(frozen=True)
class Words:
    """Words typeset in the language that they are in."""

    text: str
    language: str


@dataclass(frozen=True)
class ShownSource:
    """A work that pages draw on: its title, then its author, its date and its place, those that are known."""

    title: Words
    details: tuple[Words, ...]
    place: Words | None
    url: str
    note: str


@dataclass(frozen=True)
class ShownFigure:
    """A number that pages assert."""

    value: Words
    says: str
    grade: str
    year: int | None
    place: Words | None
    differs_from: tuple[str, ...]
    source: ShownSource


def shown_source(source: Source, language: str) -> ShownSource:
    """Return a source as an edition prints it."""

    def words(name: str) -> Words | None:
        return _words(source, name, own=source.language, language=language)

    title = words("title")
    assert title is not None  # it has one
    details = tuple(_given(words("author"), words("date")))
    note = typeset(source.note.in_language(language), language) if source.note else ""
    return ShownSource(title, details, words("place"), source.url or "", note)


def shown_figure(figure: Figure, source: Source, language: str) -> ShownFigure:
    """Return a figure, with its source, as an edition prints it."""
    value, place = (_words(figure, name, own=ORIGINAL, language=language) for name in ("value", "place"))
    assert value is not None  # it has one
    says = typeset(figure.says.in_language(language), language)
    work = shown_source(source, language)
    return ShownFigure(value, says, figure.grade, figure.year, place, figure.differs_from, work)


def _words(entry: Source | Figure, name: str, *, own: str, language: str) -> Words | None:
    """Return what an entry says of itself: in English when it has it so, and in the language it was written in else."""
    typed = getattr(entry, name)
    if typed is None:
        return None
    in_english = getattr(entry.en, name, None) if language != ORIGINAL else None
    spoken = language if in_english or NUMBERS.fullmatch(typed) or typed in SAME_IN_BOTH else own
    return Words(typeset(in_english or _numbers_in(typed, spoken), spoken), spoken)


def _numbers_in(text: str, language: str) -> str:
    return text.replace(" %", "%").replace("\u00a0%", "%") if language != ORIGINAL else text


SAME_IN_BOTH = ("Québec", "Canada", "France", "Paris")
"""Places whose names are the same in both languages."""


def _given(*words: Words | None) -> Iterator[Words]:
    yield from (one for one in words if one is not None)
