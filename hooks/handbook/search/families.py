"""Every word that an index knows, its forms together, and what is said with it or instead of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handbook.search.analysis import Analysis
    from handbook.search.synonyms import Group, Phrase


class Families:
    """Words by stem; the browser numbers both in the order given here."""

    def __init__(self, words: Iterable[str], groups: Sequence[Group], analysis: Analysis) -> None:
        members: dict[str, set[str]] = defaultdict(set)
        for word in words:
            members[analysis.stem(word)].add(word)
        for phrase in (phrase for group in groups for phrase in group.phrases):
            for word, stem in zip(phrase.words, phrase.stems, strict=True):
                members[stem].add(word)
        self._members = {stem: sorted(own) for stem, own in sorted(members.items())}
        self._ranks = {stem: rank for rank, stem in enumerate(self._members)}
        self._analysis = analysis

    @property
    def words(self) -> list[str]:
        """Every word, the forms of one after those of the other."""
        return [word for members in self._members.values() for word in members]

    def text(self) -> str:
        """Return a line for each family: the common start of its words, then each ending."""
        return "\n".join(map(_line, self._members.values()))

    def synonyms(self, groups: Iterable[Group]) -> str:
        """Return a line for each group, the phrases that find it and those it finds: « 12 3.4>12 77 »."""
        return "\n".join(
            f"{self._phrases(group.sources())}>{self._phrases(group.targets(self._analysis.language))}"
            for group in groups
        )

    def phrases(self, texts: Iterable[str]) -> str:
        """Return the texts of several words, each as the numbers of their families."""
        found = (tuple(map(self._analysis.stem, self._analysis.terms(text))) for text in texts)
        known = (stems for stems in found if len(stems) > 1 and all(stem in self._ranks for stem in stems))
        return " ".join(dict.fromkeys(map(self._numbers, known)))

    def _phrases(self, phrases: Iterable[Phrase]) -> str:
        return " ".join(dict.fromkeys(self._numbers(phrase.stems) for phrase in phrases))

    def _numbers(self, stems: Iterable[str]) -> str:
        return ".".join(str(self._ranks[stem]) for stem in stems)


def _line(members: Sequence[str]) -> str:
    start = common_start(members)
    return "|".join([start, *(member[len(start) :] for member in members)])


def common_start(words: Sequence[str]) -> str:
    """Return the letters that all words of a sorted list begin with."""
    first, last = words[0], words[-1]
    for place, letter in enumerate(first):
        if last[place : place + 1] != letter:
            return first[:place]
    return first
