"""Blocks in an author's text: « /// name | title », options in retreat, content, « /// »."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from handbook.errors import Fault, did_you_mean, listed, said_again
from handbook.source.markdown_text import Row, SourceBlock

FENCE = re.compile(r"( *)/{3,}(.*)")
NAME = re.compile(r"([\w-]+) *(?:\|(.*))?")
OPTION = re.compile(r" {4}([\w-]+):(.*)")
DEEPEST = 3
"""From four spaces on, Markdown takes a line for code."""


@dataclass
class FoundBlocks:
    """The blocks of a text in order, the lines around them, and what is wrong with how they open and close."""

    path: str
    known: tuple[str, ...]
    blocks: list[SourceBlock] = field(default_factory=list)
    outside: list[Row | SourceBlock] = field(default_factory=list)
    """The lines that no block holds, each block standing among them."""
    faults: list[Fault] = field(default_factory=list)
    _opened: tuple[Row, str, str] | None = None
    _inside: list[Row] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Take the next line."""
        fence = FENCE.fullmatch(row.text)
        if fence is None:
            (self._inside if self._opened else self.outside).append(row)
        elif len(fence[1]) > DEEPEST:
            remedy = "Ramenez-la au début de la ligne."
            self._fault(row.line, "Une ligne /// est en retrait.", remedy)
        elif heading := fence[2].strip():
            self._open(row, heading)
        else:
            self._close(row.line)

    def end(self) -> None:
        """Say so when the last block is not closed."""
        if self._opened:
            self._unclosed()

    def _open(self, row: Row, heading: str) -> None:
        if self._opened:
            self._unclosed()
        name = NAME.fullmatch(heading)
        if name is None:
            self._fault(row.line, "Cette ligne /// ne se lit pas.", "Écrivez : /// nom, ou /// nom | Titre.")
            return
        if name[1] not in self.known:
            guess = did_you_mean(name[1], self.known)
            self._fault(row.line, f"Bloc inconnu « {name[1]} ».", f"{guess}Blocs permis : {listed(self.known)}.")
        self._opened, self._inside = (row, name[1], (name[2] or "").strip()), []

    def _close(self, line: int) -> None:
        if self._opened is None:
            remedy = "Retirez-la, ou ouvrez le bloc : /// nom."
            self._fault(line, "Une ligne /// ferme un bloc qui n'est pas ouvert.", remedy)
            return
        opening, name, title = self._opened
        block = _block(opening.line, line, name, title, self._inside)
        self._options_once(block)
        self.blocks.append(block)
        self.outside.append(block)
        self._opened = None

    def _options_once(self, block: SourceBlock) -> None:
        """Say so when an option is given twice."""
        rows = {row.line: option_of(row.text) for row in self._inside}
        named = [
            (option[0], line)
            for line, option in rows.items()
            if option and line <= max(block.option_lines.values(), default=0)
        ]
        for name, line, first in said_again(named):
            self._fault(line, f"L'option « {name} » est déjà à la ligne {first}.", "Gardez-en une seule.")

    def _unclosed(self) -> None:
        opening, name, _ = self._opened  # type: ignore[misc]  # only called when one is
        remedy = "Ajoutez une ligne /// après sa dernière ligne."
        self._fault(opening.line, f"Le bloc « {name} » n'est jamais fermé.", remedy)

    def _fault(self, line: int, problem: str, remedy: str) -> None:
        self.faults.append(Fault(self.path, line, problem, remedy))


def find_blocks(rows: list[Row], *, path: str, known: tuple[str, ...], is_cut: bool = False) -> FoundBlocks:
    """Return the blocks that lines hold, code left out beforehand; `is_cut` tells that their end is lost."""
    found = FoundBlocks(path, known)
    for row in rows:
        found.take(row)
    if not is_cut:
        found.end()
    return found


def option_of(line: str) -> tuple[str, str] | None:
    """Return the name and the value of an option as typed, to the end of its line; quotes around it are optional."""
    if not (match := OPTION.fullmatch(line)):
        return None
    value = match[2].strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return match[1], value[1:-1] if quoted else value


def _block(line: int, last_line: int, name: str, title: str, inside: list[Row]) -> SourceBlock:
    options: dict[str, str] = {}
    lines: dict[str, int] = {}
    rest = list(inside)
    while rest and (option := option_of(rest[0].text)):
        options[option[0]], lines[option[0]] = option[1], rest.pop(0).line
    return SourceBlock(line, name, title, options, lines, tuple(rest), last_line)
