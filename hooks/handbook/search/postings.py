"""Where words stand, as postings.js reads it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from handbook.search.entries import FIELDS
from handbook.search.numbers import packed
from handbook.search.sorted_sets import packed_sets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FIELDS_BY_WORD = 4
"""The first fields tell the forms of a word apart; in the others any form will do, which takes less room."""


@dataclass(frozen=True)
class Posting:
    """The parts that hold a word or an expression, in order, and the fields of each that do, one bit each."""

    parts: list[int]
    fields: list[int]
    is_late: bool
    """Whether it tells the last fields only."""

    @property
    def weight(self) -> int:
        """About how many characters it takes."""
        return len(self.parts) + len(self.fields)


def posting(places: Mapping[int, int], *, first: int = 0, last: int = len(FIELDS)) -> Posting:
    """Return where a word stands from a field to another, from all the fields of each part that hold it."""
    own = [(part, (fields & ((1 << last) - 1)) >> first) for part, fields in sorted(places.items())]
    held = [(part, fields) for part, fields in own if fields]
    return Posting([part for part, _ in held], [fields for _, fields in held], is_late=first > 0)


@dataclass(frozen=True)
class PostingWriter:
    """Writes the postings of an index of so many entries and parts."""

    entries: int
    parts: int

    def text(self, postings: Sequence[Posting]) -> str:
        """Write postings as three lines: how many parts each has, the parts of all, the fields of all.

        Alike things together compress better. Of the last fields, parts other than the first of each entry have a text
        only: theirs are not written.
        """
        counts = packed(len(own.parts) for own in postings)
        parts = packed_sets([own.parts for own in postings], self.parts)
        return "\n".join((counts, parts, packed(chain.from_iterable(map(self._told, postings)))))

    def _told(self, own: Posting) -> Iterator[int]:
        if not own.is_late:
            return iter(own.fields)
        return (fields for part, fields in zip(own.parts, own.fields, strict=True) if part < self.entries)
