"""Every word that an index knows, its forms together, and what is said with it or instead of it."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from handbook.language.word_forms import analysis_of, plain_letters

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from handbook.content.contraries import Contrary, Side, Word
    from handbook.content.synonyms import Group, Phrase
    from handbook.language.word_forms import Analysis

    Stems = tuple[str, ...]

MOST_SHARED = 9
"""As much as one digit can say."""


class Families:
    """Words by stem; the browser numbers both in the order given here."""

    def __init__(
        self, words: Iterable[str], groups: Sequence[Group], contraries: Sequence[Contrary], analysis: Analysis
    ) -> None:
        members: dict[str, set[str]] = defaultdict(set)
        for word in words:
            members[analysis.stem(word)].add(word)
        for phrase in (phrase for group in groups for phrase in group.phrases):
            for word in phrase.words:
                members[analysis_of(phrase.language).stem(word)].add(word)
        for own in (own for contrary in contraries for side in contrary.sides for own in side):
            members[analysis_of(own.language).stem(own.text)].add(own.text)
        self.members = [sorted(own) for _, own in sorted(members.items())]
        """Every word, the forms of one together."""
        self._ranks = {stem: rank for rank, stem in enumerate(sorted(members))}
        self._analysis = analysis

    def text(self) -> str:
        """Return the families: of each, the letters shared with the one before, the rest of its start, its endings.

        « appel appels » then « appui » is written « 0appel||s 3ui| ».
        """
        written = []
        before = ""
        for words in self.members:
            start = common_start(words)
            shared = min(len(common_start([before, start])), MOST_SHARED)
            written.append("|".join([f"{shared}{start[shared:]}", *(word[len(start) :] for word in words)]))
            before = start
        return " ".join(written)

    def synonyms(self, groups: Iterable[Group], held: Container[Stems]) -> str:
        """Return a line for each group: « 12 -3.4 +77 » is found by 12 and 3.4, and finds 12 and 77.

        What no text holds finds the others, and is not looked for.
        """
        return "\n".join(self._group(group, held) for group in groups)

    def contraries(self, contraries: Iterable[Contrary], held: Container[Stems]) -> str:
        """Return two lines for each pair, « 1 2|7 8 »: who denies families 1 or 2 seeks words 7 and 8."""
        return "\n".join(
            f"{self._denied(denied)}|{self._meant(contrary, held)}"
            for pair in contraries
            for denied, contrary in (pair.sides, pair.sides[::-1])
        )

    def _denied(self, side: Side) -> str:
        return self._ranked(word for word in side if not word.one_way)

    def _meant(self, side: Side, held: Container[Stems]) -> str:
        language = self._analysis.language
        own = (word for word in side if word.language == language)
        found = (word.text for word in own if (self._analysis.stem(word.text),) in held)
        return " ".join(str(self._words[plain_letters(text)]) for text in found)

    @cached_property
    def _words(self) -> dict[str, int]:
        """The number of each word in the browser, by its letters."""
        return {plain_letters(word): number for number, word in enumerate(chain(*self.members))}

    def _ranked(self, words: Iterable[Word]) -> str:
        """Return the families of words."""
        stems = dict.fromkeys(analysis_of(word.language).stem(word.text) for word in words)
        return " ".join(str(self._ranks[stem]) for stem in stems)

    def numbers(self, phrases: Iterable[Stems]) -> str:
        """Return phrases as the numbers of their families."""
        return " ".join(dict.fromkeys(map(self._numbers, phrases)))

    def _group(self, group: Group, held: Container[Stems]) -> str:
        language = self._analysis.language
        sources = dict.fromkeys(map(self._typed, group.sources(language)))
        targets = dict.fromkeys(phrase.stems for phrase in group.targets(language) if phrase.stems in held)
        finding = (("" if stems in targets else "-") + self._numbers(stems) for stems in sources)
        return " ".join([*finding, *(f"+{self._numbers(stems)}" for stems in targets if stems not in sources)])

    def _typed(self, phrase: Phrase) -> Stems:
        """Return the stems of a phrase once what is a stop word here is left out of it: « on » of « put on hold »."""
        stem = analysis_of(phrase.language).stem
        words = [word for word in phrase.words if phrase.is_whole or not self._analysis.is_stop_word(word)]
        return tuple(map(stem, words or phrase.words))

    def _numbers(self, stems: Iterable[str]) -> str:
        return ".".join(str(self._ranks[stem]) for stem in stems)


def common_start(words: Sequence[str]) -> str:
    """Return the letters that all words of a sorted list begin with."""
    first, last = words[0], words[-1]
    for place, letter in enumerate(first):
        if last[place : place + 1] != letter:
            return first[:place]
    return first
