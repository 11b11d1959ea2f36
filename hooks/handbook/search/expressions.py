"""Expressions of several words: where a text holds one, its words following each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handbook.language.word_forms import Analysis

    Stems = tuple[str, ...]

WIDEST_GAP = 1
"""Words that may stand between two of an expression's: « mettre la cliente en attente »."""


class Expressions:
    """The expressions that a search knows, by the stems of their words; small words between them do not count."""

    def __init__(self, known: Iterable[Stems], analysis: Analysis) -> None:
        self._analysis = analysis
        self._by_first: dict[str, list[Stems]] = defaultdict(list)
        for stems in dict.fromkeys(stems for stems in known if len(stems) > 1):
            self._by_first[stems[0]].append(stems)

    def found_in(self, text: str) -> Iterator[Stems]:
        """Give each expression as often as a text holds it."""
        for clause in self._analysis.clauses(text):
            stems = [self._analysis.stem(word) for word in clause]
            for place, stem in enumerate(stems):
                for expression in self._by_first.get(stem, ()):
                    if _follows(expression, stems, place):
                        yield expression


def _follows(expression: Stems, stems: Sequence[str], place: int) -> bool:
    """Tell whether the words of an expression follow each other from a place on."""
    for stem in expression[1:]:
        ahead = stems[place + 1 : place + 2 + WIDEST_GAP]
        if stem not in ahead:
            return False
        place += 1 + ahead.index(stem)
    return True
