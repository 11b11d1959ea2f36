"""The index of one edition: its words, where each stands, and what a result shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from handbook.search.analysis import ALGORITHMS, Analysis, analysis_of, fold
from handbook.search.entries import FIELDS, Entry
from handbook.search.families import Families
from handbook.search.numbers import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handbook.search.synonyms import Group

MOST_COUNTED = 4
"""Beyond so many times in a field, a word says no more."""
SHARD = 5_000
"""Characters of a file of an index too large for one file: small, for a query needs a few words of many."""
ENTRIES_A_FILE = 8
WHOLE = 400_000
"""Characters below which an index stays in one file."""

Places = dict[int, Counter[int]]
"""Of one word: by part, how many times in each field."""


@dataclass
class Index:
    """What the browser loads first, and the files it asks for when it needs them."""

    core: dict[str, Any]
    files: dict[str, Any] = field(default_factory=dict)


def build_index(entries: Sequence[Entry], analysis: Analysis, groups: Sequence[Group]) -> Index:
    """Return the index of the entries of one edition."""
    places, lengths = _read(entries, analysis)
    families = Families(places, groups, analysis)
    words = families.words
    postings = [_postings(places.get(word, {})) for word in words]
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    core: dict[str, Any] = {
        "language": analysis.language,
        "stopWords": " ".join(sorted(_stop_words(analysis, words))),
        "contracted": " ".join(analysis.contracted),
        "endings": " ".join(analysis.endings),
        "sounds": analysis.sounds,
        "words": families.text(),
        "counts": packed(len(places.get(word, {})) for word in words),
        "synonyms": families.synonyms(groups),
        "phrases": families.phrases(phrase for entry in entries for phrase in entry.phrases),
        "kinds": " ".join(kinds),
        "kind": packed(kinds.index(entry.kind) for entry in entries),
        "parts": packed(len(entry.parts) for entry in entries),
        "lengths": packed(number for row in lengths for number in row),
    }
    shown = [_shown(entry) for entry in entries]
    return _in_files(core, postings, shown)


def _read(entries: Iterable[Entry], analysis: Analysis) -> tuple[dict[str, Places], list[list[int]]]:
    """Return where each word stands, part by part, and how long each field of each entry is."""
    places: dict[str, Places] = defaultdict(lambda: defaultdict(Counter))
    lengths: list[list[int]] = []
    number = 0
    for entry in entries:
        total = [0] * len(FIELDS)
        for part in entry.parts:
            for place, name in enumerate(FIELDS):
                terms = analysis.terms(part.texts.get(name, ""))
                total[place] += len(terms)
                for term in terms:
                    places[term][number][place] += 1
            number += 1
        lengths.append([rounded(length) for length in total])
    return places, lengths


def rounded(length: int) -> int:
    """Return a length as exactly as ranking needs it, so that the index compresses: 1 2 3 4 6 8 12 16 24."""
    if length <= 3:
        return length
    power = 1 << (length.bit_length() - 1)
    return min((power, power * 3 // 2, power * 2), key=lambda near: abs(near - length))


def _stop_words(analysis: Analysis, words: Iterable[str]) -> frozenset[str]:
    """Return the stop words of a language, and those of the other that it does not use: people mix them."""
    known = {fold(word) for word in words}
    others = {word for other in ALGORITHMS for word in analysis_of(other).stop_words}
    return analysis.stop_words | (others - known)


def _postings(places: Places) -> str:
    """Write where a word stands: the distance from the last part, then each field with its count."""
    numbers: list[int] = []
    last = 0
    for part in sorted(places):
        fields = sorted(places[part].items())
        numbers.append(part - last)
        last = part
        for place, (name, count) in enumerate(fields, start=1):
            more = place < len(fields)
            numbers.append(((name * MOST_COUNTED) + min(count, MOST_COUNTED) - 1) * 2 + more)
    return packed(numbers)


def _shown(entry: Entry) -> list[Any]:
    """Return what a result shows of an entry."""
    passages = [[part.id, part.kind, part.title] for part in entry.parts[1:]]
    return [entry.url, entry.title, entry.section, entry.teaser, entry.number, entry.say, passages]


def _in_files(core: dict[str, Any], postings: list[str], shown: list[list[Any]]) -> Index:
    """Keep a small index in one file; share a large one out."""
    weight = sum(map(len, postings)) + sum(len(str(row)) for row in shown)
    if weight <= WHOLE:
        return Index({**core, "postings": postings, "shown": shown})
    files: dict[str, Any] = {}
    starts, weight = [0], 0
    for number, text in enumerate(postings):
        if weight > SHARD:
            starts.append(number)
            weight = 0
        weight += len(text)
    for rank, (start, end) in enumerate(zip(starts, [*starts[1:], len(postings)], strict=True)):
        files[f"p{rank}"] = postings[start:end]
    for rank, rows in groupby(range(len(shown)), lambda number: number // ENTRIES_A_FILE):
        files[f"s{rank}"] = [shown[number] for number in rows]
    return Index({**core, "postingStarts": packed(starts), "shownSize": ENTRIES_A_FILE}, files)
