"""How the build says what is wrong, where, and how to mend it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend: the file and line as an editor sees them, the problem, the remedy."""

    path: str
    line: int
    problem: str
    remedy: str
    spares_page: bool = field(default=False, compare=False)
    """Whether its author can see the page all the same: words are still to come, a link leads nowhere yet."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem} {self.remedy}"


class HandbookError(PluginError):
    """Every fault of a build at once; MkDocs prints it without a traceback."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        count = len(self.faults)
        closing = f"{count} problème à corriger." if count == 1 else f"{count} problèmes à corriger."
        super().__init__("\n".join([*map(str, self.faults), closing]))

    def __reduce__(self) -> tuple[type[HandbookError], tuple[list[Fault]]]:
        """Go from one process to another with its faults (https://docs.python.org/3/library/pickle.html)."""
        return HandbookError, (self.faults,)


def not_utf8(path: str) -> Fault:
    """Return the fault of a file that was saved with another encoding."""
    return Fault(path, 1, "Le fichier n'est pas en UTF-8.", "Enregistrez-le de nouveau avec l'encodage UTF-8.")


def said_again(
    named: Iterable[tuple[str, int]], *, taken: Mapping[str, int] | None = None
) -> list[tuple[str, int, int]]:
    """Return each name already given: the name, its line, and the line that gave it first.

    Take names with their lines, in order, and names taken beforehand; an empty name is none.
    """
    first = dict(taken or {})
    again = []
    for name, line in named:
        if name and name in first:
            again.append((name, line, first[name]))
        first.setdefault(name, line)
    return again


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return « Vouliez-vous dire « x »? » with a space after it, or nothing when no known word is near.

    Paths share their folders and endings: they must be nearer than words.
    """
    names = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(word.casefold(), list(names), n=1, cutoff=0.8 if "/" in word else 0.6)
    return f"Vouliez-vous dire « {names[near[0]]} »? " if near else ""


def listed(words: Iterable[str]) -> str:
    """Return the words as one French enumeration, for a remedy."""
    return ", ".join(words)
