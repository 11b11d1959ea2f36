"""Choices of a question or of a line to mend: what they say, whether they are right, and the reason of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

from handbook.errors import Fault, said_again

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handbook.source.markdown_text import Row

MARKED = re.compile(r"^\s*[-*]\s+\[([ xX])\]\s+(.+)$")
WHY = re.compile(r"^\s+(?:Pourquoi|Why)\s*:\s*(.*)$")
ALL_OR_NONE = re.compile(
    r"\b(?:toutes|aucune) (?:de )?ces (?:réponses|choix)\b|\b(?:all|none) of (?:the|these)\b", re.I
)
MOST_UNEVEN = 1.5
"""How many times longer right choices may be than wrong ones, or the reverse."""
FORGIVEN = 15
"""Characters by which choices may always differ."""


@dataclass(frozen=True)
class Choice:
    """One choice: its text, whether it is right, and what is said of it once it is chosen."""

    text: str
    right: bool
    reason: str
    line: int = 0


def why_label(language: str) -> str:
    """Return the label that leads a reason, in the language of a file."""
    return "Why:" if language == "en" else "Pourquoi :"


class ChoiceReader:
    """Gathers choices line by line; what is wrong with them goes to its faults."""

    def __init__(self, *, path: str, language: str) -> None:
        self.choices: list[Choice] = []
        self.faults: list[Fault] = []
        self._path = path
        self._label = why_label(language)

    def add(self, text: str, *, right: bool, line: int) -> None:
        """Start a choice; its reason is to follow."""
        self.choices.append(Choice(text.strip(), right, "", line))

    def read(self, row: Row) -> bool:
        """Take a line if it is a choice with a box, a reason, or the continuation of one; tell whether it was."""
        if match := MARKED.match(row.text):
            self.add(match[2], right=match[1] != " ", line=row.line)
            return True
        return self.read_reason(row)

    def read_reason(self, row: Row) -> bool:
        """Take a line if it is the reason of the last choice or continues it; tell whether it was."""
        if not self.choices or not row.text.startswith(" "):
            return False
        last = self.choices[-1]
        if match := WHY.match(row.text):
            if last.reason:
                self.faults.append(
                    Fault(self._path, row.line, "Ce choix a déjà sa raison.", "Gardez-en une seule par choix.")
                )
            self._replace_last(text=last.text, reason=match[1].strip())
        elif last.reason:
            self._replace_last(text=last.text, reason=f"{last.reason} {row.text.strip()}")
        else:
            self._replace_last(text=f"{last.text} {row.text.strip()}", reason="")
        return True

    def reason_faults(self) -> list[Fault]:
        """Return a fault for each choice that has no reason, and for each that sums up the others."""
        faults = [
            Fault(
                self._path,
                choice.line,
                "Ce choix n'a pas de raison.",
                f"Ajoutez dessous, en retrait : {self._label} …",
            )
            for choice in self.choices
            if not choice.reason
        ]
        faults += [
            Fault(
                self._path,
                choice.line,
                "Ce choix résume les autres.",
                "Écrivez un choix plausible à la place de « toutes » ou d'« aucune de ces réponses ».",
            )
            for choice in self.choices
            if ALL_OR_NONE.search(choice.text)
        ]
        remedy = "Changez l'un des deux : une réponse ne se donne pas deux fois."
        faults += [
            Fault(self._path, line, f"Ce choix est déjà à la ligne {first}.", remedy)
            for _, line, first in said_again((choice.text, choice.line) for choice in self.choices)
        ]
        return faults

    def _replace_last(self, *, text: str, reason: str) -> None:
        last = self.choices[-1]
        self.choices[-1] = Choice(text, last.right, reason, last.line)


def evenness_faults(choices: Iterable[Choice], *, path: str, line: int) -> list[Fault]:
    """Return a fault when the length of the choices tells which are right."""
    rows = list(choices)
    right = [len(choice.text) for choice in rows if choice.right]
    wrong = [len(choice.text) for choice in rows if not choice.right]
    if not right or not wrong:
        return []
    short, long = sorted((mean(right), mean(wrong)))
    if long <= short * MOST_UNEVEN or long - short <= FORGIVEN:
        return []
    return [
        Fault(
            path,
            line,
            f"La longueur trahit la réponse : {round(mean(right))} caractères en moyenne pour les bons choix, "
            f"{round(mean(wrong))} pour les autres.",
            "Donnez-leur à peu près la même longueur.",
        )
    ]


def count_faults(
    choices: Sequence[Choice], *, fewest: int, most: int, right: tuple[int, int], path: str, line: int
) -> list[Fault]:
    """Return a fault when there are too few or too many choices, or right ones among them."""
    faults = []
    if not fewest <= len(choices) <= most:
        faults.append(
            Fault(path, line, f"Il y a {len(choices)} choix.", f"Gardez-en de {fewest} à {most}, un par ligne.")
        )
    marked = sum(choice.right for choice in choices)
    if choices and not right[0] <= marked <= right[1]:
        wanted = "un seul" if right == (1, 1) else f"de {right[0]} à {right[1]}"
        faults.append(
            Fault(
                path,
                line,
                f"Il y a {marked} bons choix." if marked > 1 else f"Il y a {marked} bon choix.",
                f"Marquez-en {wanted} par [x], les autres par [ ].",
            )
        )
    return faults
