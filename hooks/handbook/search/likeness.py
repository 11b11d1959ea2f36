"""Which pages say much the same, by the words that they share and few others have (cosine of TF-IDF vectors)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING

from handbook.search.numbers import packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handbook.language.word_forms import Analysis
    from handbook.search.entries import Entry

WEIGHTS = {"title": 3.0, "keywords": 3.0, "lead": 2.0, "heading": 1.5, "text": 1.0, "asked": 2.0}
"""What a word counts for in each field."""
MOST_ALIKE = 8
STEPS = 20
"""Likeness is written from 1 to so many."""
MOST_COMPARED = 2_000
"""Beyond so many entries, comparing each to all would take too long, and too much room."""

Vector = dict[str, float]


class Likeness:
    """Compares several entries, each pair once: all of them, or the others to so many of the first."""

    def __init__(self, entries: Sequence[Entry], analysis: Analysis, *, to_first: int | None = None) -> None:
        compared = len(entries) <= MOST_COMPARED
        vectors = _vectors(entries, analysis) if compared else []
        if to_first is None or not compared:
            self._rows = _rows(vectors) if compared else [[] for _ in entries]
        else:
            self._rows = _rows_to(vectors[:to_first], vectors)

    def of(self, rank: int) -> dict[int, float]:
        """Return how much an entry is like each of those that share a telling word with it, from 0 to 1."""
        return {other: like for other, like in enumerate(self._rows[rank]) if like}


def _rows(vectors: Sequence[Vector]) -> list[list[float]]:
    """Return how much each entry is like each other: what the words say that both have."""
    rows = [[0.0] * len(vectors) for _ in vectors]
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for rank, vector in enumerate(vectors):
        row = rows[rank]
        for stem, weight in vector.items():
            for other, its_weight in holders[stem]:
                row[other] += weight * its_weight
            holders[stem].append((rank, weight))
        for other in range(rank):
            rows[other][rank] = row[other]
    return rows


def _rows_to(first: Sequence[Vector], vectors: Sequence[Vector]) -> list[list[float]]:
    """Return how much each entry that is not one of the first is like each of them."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for rank, vector in enumerate(first):
        for stem, weight in vector.items():
            holders[stem].append((rank, weight))
    rows: list[list[float]] = [[] for _ in first]
    for vector in vectors[len(first) :]:
        row = [0.0] * len(first)
        for stem, weight in vector.items():
            for other, its_weight in holders[stem]:
                row[other] += weight * its_weight
        rows.append(row)
    return rows


def pack_alike(entries: Sequence[Entry], analysis: Analysis) -> str:
    """Write for each entry how many are alike, then for each the distance from the last one and its likeness."""
    likeness = Likeness(entries, analysis)
    return packed(number for rank in range(len(entries)) for number in _written(_alike(likeness.of(rank))))


def _vectors(entries: Sequence[Entry], analysis: Analysis) -> list[Vector]:
    """Return the words of each entry that at least one other has, and half of them at most; vectors are of length 1."""
    counts = [_counts(entry, analysis) for entry in entries]
    spread = Counter(stem for count in counts for stem in count)
    telling = {stem: math.log(len(entries) / held) for stem, held in spread.items() if 1 < held <= len(entries) / 2}
    vectors = []
    for count in counts:
        vector = {
            stem: max(0.0, 1 + math.log(weight)) * telling[stem] for stem, weight in count.items() if stem in telling
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({stem: weight / length for stem, weight in vector.items()})
    return vectors


def _counts(entry: Entry, analysis: Analysis) -> dict[str, float]:
    """Return what each stem of an entry counts for; told once, whatever it is compared with."""
    if entry.counts:
        return entry.counts
    counts = entry.counts
    for part in entry.parts:
        for field, text in part.texts.items():
            for term in analysis.terms(text):
                stem = analysis.stem(term)
                counts[stem] = counts.get(stem, 0.0) + WEIGHTS[field]
    return counts


def _alike(likeness: Mapping[int, float]) -> list[tuple[int, int]]:
    """Return the entries most like one, in their order, each with its likeness in steps."""
    best = nlargest(MOST_ALIKE, likeness.items(), key=lambda found: (found[1], -found[0]))
    return sorted((other, steps) for other, like in best if (steps := round(like * STEPS)))


def _written(alike: Sequence[tuple[int, int]]) -> Iterator[int]:
    yield len(alike)
    last = 0
    for other, steps in alike:
        yield from (other - last, steps)
        last = other
