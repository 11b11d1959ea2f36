"""The index of one edition: its words and expressions, where each stands, and what a result shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain, count, groupby
from typing import TYPE_CHECKING, Any

from handbook.language.lexicon import is_foreign, load_lexicon
from handbook.language.word_forms import ALGORITHMS, Analysis, analysis_of, plain_letters
from handbook.search.entries import FIELDS, Entry, Part
from handbook.search.expressions import Expressions
from handbook.search.likeness import pack_alike
from handbook.search.neighbours import pack_neighbours
from handbook.search.numbers import packed
from handbook.search.postings import FIELDS_BY_WORD, Posting, PostingWriter, posting
from handbook.search.word_families import Families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handbook.content.contraries import Contrary
    from handbook.content.synonyms import Group

SHARD = 5_000
"""Characters of a file of an index too large for one file: small, for a query needs a few words of many."""
COMMON = 0.06
"""Share of the parts above which a word tells nothing where it only stands in a text: « client », « phrase »."""
FEWEST_COMMON = 60
"""Parts below which a word is never so common: in a small handbook, every word counts."""
UNTOLD = 1 << FIELDS.index("text")
"""The field where such a word is left out, which takes a tenth of an index; it still stands in all the others."""
ENTRIES_A_FILE = 8
TEXTS_A_FILE = 4_000
"""Characters of a file of texts to quote: those of one page, or of a few cards."""
PART_KINDS = ("list", "model")
"""The passages that are looked for by themselves; the others are 0 in the index."""
WHOLE = 400_000
"""Characters below which an index stays in one file."""

Places = dict[int, int]
"""Of one word, by part: the fields that hold it, one bit each."""


@dataclass
class Index:
    """What the browser loads first, and the files it asks for when it needs them."""

    core: dict[str, Any]
    files: dict[str, Any] = field(default_factory=dict)


def build_index(
    entries: Sequence[Entry], analysis: Analysis, groups: Sequence[Group], contraries: Sequence[Contrary] = ()
) -> Index:
    """Return the index of the entries of one edition."""
    places, lengths = _read_words(entries, analysis)
    families = Families(places, groups, contraries, analysis)
    expressions = _read_expressions(entries, analysis, groups)
    held = {(analysis.stem(word),) for word in places} | expressions.keys()
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    every = [analysis_of(language) for language in ALGORITHMS]
    core: dict[str, Any] = {
        "language": analysis.language,
        "stopWords": " ".join(sorted(analysis.stop_words)),
        "foreignStopWords": " ".join(sorted(_foreign_stop_words(analysis))),
        "negations": " ".join(sorted(frozenset[str]().union(*(each.negations for each in every)))),
        "people": " ".join(sorted(frozenset[str]().union(*(each.people for each in every)))),
        "lightWords": " ".join(analysis.light_words),
        "contracted": " ".join(analysis.contracted),
        "inflections": " ".join(analysis.inflections),
        "endings": " ".join(analysis.endings),
        "sounds": analysis.sounds,
        "words": families.text(),
        "foreignWords": packed(_foreign_words(families, analysis.language)),
        "counts": packed(rounded(len(_joined(own, places))) for own in families.members),
        "synonyms": families.synonyms(groups, held),
        "contraries": families.contraries(contraries, held),
        "expressions": families.numbers(expressions),
        "kinds": " ".join(kinds),
        "kind": packed(kinds.index(entry.kind) for entry in entries),
        "tipNumbers": packed(entry.number for entry in entries),
        "parts": packed(len(entry.parts) for entry in entries),
        "partKinds": packed(_part_kind(part.kind) for entry in entries for part in entry.parts),
        "neighbours": pack_neighbours(entries),
        "alike": pack_alike(entries, analysis),
        "lengths": packed(number for row in lengths for number in row),
    }
    common = max(FEWEST_COMMON, COMMON * sum(len(entry.parts) for entry in entries))
    writer = PostingWriter(entries=len(entries), parts=sum(len(entry.parts) for entry in entries))
    postings = [own for members in families.members for own in _family_postings(members, places, common)]
    postings += map(posting, expressions.values())
    return _with_texts(_in_files(core, postings, writer, entries), entries)


def _numbered(entries: Sequence[Entry]) -> Iterator[list[tuple[int, Part]]]:
    """Give the parts of each entry, numbered as postings number them: the first part of every entry, then the others.

    Most of what names an entry stands in its first part: numbers near each other take less room.
    """
    others = count(len(entries))
    for rank, entry in enumerate(entries):
        yield [(next(others) if place else rank, part) for place, part in enumerate(entry.parts)]


def _read_words(entries: Sequence[Entry], analysis: Analysis) -> tuple[dict[str, Places], list[list[int]]]:
    """Return where each word stands, and how long each field of each entry is."""
    places: dict[str, Places] = defaultdict(_no_places)
    lengths: list[list[int]] = []
    for parts in _numbered(entries):
        total = [0] * len(FIELDS)
        for number, part in parts:
            for place, name in enumerate(FIELDS):
                terms = analysis.terms(part.texts.get(name, ""))
                total[place] += len(terms)
                for term in terms:
                    places[term][number] |= 1 << place
        lengths.append([rounded(length) for length in total])
    return places, lengths


def _read_expressions(
    entries: Sequence[Entry], analysis: Analysis, groups: Iterable[Group]
) -> dict[tuple[str, ...], Places]:
    """Return where the expressions of the synonyms stand."""
    phrases = [phrase for group in groups for phrase in group.phrases]
    whole = {phrase.stems: phrase.full_stem for phrase in phrases if phrase.is_whole}
    known = Expressions((phrase.stems for phrase in phrases), analysis, whole)
    places: dict[tuple[str, ...], Places] = defaultdict(_no_places)
    for number, part in chain.from_iterable(_numbered(entries)):
        for place, name in enumerate(FIELDS):
            for expression in known.found_in(part.texts.get(name, "")):
                places[expression][number] |= 1 << place
    return dict(sorted(places.items()))


def _no_places() -> Places:
    return defaultdict(int)


def _family_postings(words: Sequence[str], places: Mapping[str, Places], common: float) -> Iterator[Posting]:
    """Give where each word of a family stands in the first fields, then where any of them stands in the others.

    One that more than `common` parts hold is not said to stand in their texts.

    A query needs both at once: they are kept in the same file of a large index.
    """
    for word in words:
        yield posting(places.get(word, {}), last=FIELDS_BY_WORD)
    joined = _joined(words, places)
    if len(joined) > common:
        joined = {part: fields & ~UNTOLD for part, fields in joined.items()}
    yield posting(joined, first=FIELDS_BY_WORD)


def _joined(words: Iterable[str], places: Mapping[str, Places]) -> Places:
    joined = _no_places()
    for word in words:
        for part, fields in places.get(word, {}).items():
            joined[part] |= fields
    return joined


def rounded(length: int) -> int:
    """Return a length as exactly as ranking needs it, so that the index compresses: 1 2 3 4 6 8 12 16 24."""
    if length <= 3:
        return length
    power = 1 << (length.bit_length() - 1)
    return min((power, power * 3 // 2, power * 2), key=lambda near: abs(near - length))


def _foreign_stop_words(analysis: Analysis) -> frozenset[str]:
    """Return the stop words of the other language: people mix both."""
    others = (analysis_of(language) for language in ALGORITHMS if language != analysis.language)
    return frozenset[str]().union(*(other.stop_words for other in others))


def _foreign_words(families: Families, language: str) -> Iterator[int]:
    """Give the words that are of the other language only, each as its distance from the last."""
    lexicon = load_lexicon(language)
    before = 0
    for rank, word in enumerate(chain(*families.members)):
        if is_foreign(plain_letters(word), lexicon):
            yield rank - before
            before = rank


def _shown(entry: Entry) -> list[Any]:
    """Return what a result shows of an entry."""
    passages = "\n".join(f"{part.id} {part.title}" for part in entry.parts[1:])
    row = [entry.url, entry.title, entry.section, entry.teaser, entry.number, entry.say, passages]
    if entry.called:
        return [*row, entry.name, "\n".join(entry.called)]
    return [*row, entry.name] if entry.name else row


def _part_kind(kind: str) -> int:
    return PART_KINDS.index(kind) + 1 if kind in PART_KINDS else 0


def _with_texts(index: Index, entries: Sequence[Entry]) -> Index:
    """Keep beside an index what its results quote, shared out: a query shows a few entries of many."""
    texts = [[part.lines for part in entry.parts] for entry in entries]
    starts, weight = [0], 0
    for number, own in enumerate(texts):
        if weight > TEXTS_A_FILE:
            starts.append(number)
            weight = 0
        weight += sum(map(len, own))
    if any(map(any, texts)):
        index.core["textStarts"] = packed(starts)
        for rank, (start, end) in enumerate(zip(starts, [*starts[1:], len(texts)], strict=True)):
            index.files[f"t{rank}"] = texts[start:end]
    return index


def _in_files(core: dict[str, Any], postings: list[Posting], writer: PostingWriter, entries: Sequence[Entry]) -> Index:
    """Keep a small index in one file; share a large one out."""
    shown = list(map(_shown, entries))
    weights = [own.weight for own in postings]
    weight = sum(weights) + sum(len(str(row)) for row in shown)
    if weight <= WHOLE:
        return Index({"shown": shown, **core, "postings": writer.text(postings)})
    files: dict[str, Any] = {}
    starts, weight = [0], 0
    for number, own in enumerate(weights):
        if weight > SHARD:
            starts.append(number)
            weight = 0
        weight += own
    for rank, (start, end) in enumerate(zip(starts, [*starts[1:], len(postings)], strict=True)):
        files[f"p{rank}"] = writer.text(postings[start:end])
    for rank, rows in groupby(range(len(shown)), lambda number: number // ENTRIES_A_FILE):
        files[f"s{rank}"] = [shown[number] for number in rows]
    return Index({**core, "postingStarts": packed(starts), "shownSize": ENTRIES_A_FILE}, files)
