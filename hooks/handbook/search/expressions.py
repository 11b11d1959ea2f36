"""Expressions of several words: where a text holds one, its words following each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from handbook.language.word_forms import split_clauses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handbook.language.word_forms import Analysis

    Stems = tuple[str, ...]

WIDEST_GAP = 1
"""Words that may stand between two of an expression's: « mettre la cliente en attente »."""


class Expressions:
    """The expressions that a search knows, by the stems of their words; small words between them do not count."""

    def __init__(self, known: Iterable[Stems], analysis: Analysis, whole: Mapping[Stems, str] | None = None) -> None:
        """Take the expressions, and of those whose small words count too, the stem of the word that matters."""
        self._analysis = analysis
        self._by_first: dict[str, list[Stems]] = defaultdict(list)
        self._whole_by_first: dict[str, list[Stems]] = defaultdict(list)
        self._telling = frozenset((whole or {}).values())
        for stems in dict.fromkeys(stems for stems in known if len(stems) > 1):
            by_first = self._whole_by_first if stems in (whole or {}) else self._by_first
            by_first[stems[0]].append(stems)

    def found_in(self, text: str) -> Iterator[Stems]:
        """Give each expression as often as a text holds it."""
        is_told = False
        for clause in self._analysis.clauses(text):
            stems = [self._analysis.stem(word) for word in clause]
            is_told = is_told or not self._telling.isdisjoint(stems)
            for place, stem in enumerate(stems):
                for expression in self._by_first.get(stem, ()):
                    if _follows(expression, stems, place):
                        yield expression
        if is_told:
            yield from self._whole_in(text)

    def _whole_in(self, text: str) -> Iterator[Stems]:
        """Give the expressions that hold stop words where their words follow each other, with nothing between."""
        for clause in split_clauses(text):
            stems = tuple(map(self._analysis.stem, clause))
            for place, stem in enumerate(stems):
                for expression in self._whole_by_first.get(stem, ()):
                    if stems[place : place + len(expression)] == expression:
                        yield expression


def _follows(expression: Stems, stems: Sequence[str], place: int) -> bool:
    """Tell whether the words of an expression follow each other from a place on."""
    for stem in expression[1:]:
        ahead = stems[place + 1 : place + 2 + WIDEST_GAP]
        if stem not in ahead:
            return False
        place += 1 + ahead.index(stem)
    return True
