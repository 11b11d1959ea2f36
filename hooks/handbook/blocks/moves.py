"""« gestes »: the five moves of the de-escalation mode, a screen each, under the way out that never leaves the eye."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault
from handbook.source.words import count_words

if TYPE_CHECKING:
    from handbook.source.markdown_text import Row, SourceBlock

MOVES = 5
MOST_WORDS = 25
"""Words of one screen, those of the way out and the number to call among them."""
EMERGENCY = "911"
NUMBERED = re.compile(r"\d+\.\s+(.+)")
SAY = {"fr": "Dire", "en": "Say"}


@dataclass(frozen=True)
class Move:
    """One move: what it is, what to say, what to do meanwhile."""

    title: str
    line: int
    say: str = ""
    do: str = ""


@dataclass(frozen=True)
class Moves:
    """The five moves, and the way out of all of them."""

    way_out: str
    moves: tuple[Move, ...]
    emergency: str = EMERGENCY


def read_moves(block: SourceBlock, *, path: str, language: str) -> tuple[Moves, list[Fault]]:
    """Return the moves that a « gestes » block holds, and what is wrong with them."""
    label, faults = SAY[language], []
    groups: list[tuple[Row, list[Row]]] = []
    for row in block.rows:
        if NUMBERED.fullmatch(row.text):
            groups.append((row, []))
        elif row.text.startswith(" ") and row.text.strip() and groups:
            groups[-1][1].append(row)
        elif row.text.strip():
            remedy = "Numérotez le geste, et mettez dessous, en retrait, ce qui se dit et se fait."
            faults.append(Fault(path, row.line, "Cette ligne n'est d'aucun geste.", remedy))
    moves = []
    for row, under in groups:
        move, found = _move(row, under, label=label, path=path)
        moves.append(move)
        faults += found
    if len(moves) != MOVES:
        problem = f"Ce bloc compte {len(moves)} gestes."
        faults.append(Fault(path, block.line, problem, f"Il en faut {MOVES} : on les apprend par cœur."))
    content = Moves(block.options.get("sortie", ""), tuple(moves))
    return content, [*faults, *_length_faults(content, path=path)]


def _move(row: Row, under: list[Row], *, label: str, path: str) -> tuple[Move, list[Fault]]:
    start = re.compile(rf"{label}\s*:\s*")
    texts = [line.text.strip() for line in under]
    said = [text[match.end() :] for text in texts if (match := start.match(text))]
    done = [text for text in texts if not start.match(text)]
    faults = []
    if len(said) != 1 or not said[0]:
        remedy = f"Écrivez dessous, en retrait : {label} : « … »"
        faults.append(Fault(path, row.line, "Ce geste n'a pas une phrase à dire, et une seule.", remedy))
    if len(done) > 1:
        faults.append(Fault(path, row.line, "Ce geste dit quoi faire en plus d'une ligne.", "N'en gardez qu'une."))
    title = NUMBERED.fullmatch(row.text)
    return Move(title[1] if title else "", row.line, "".join(said[:1]), "".join(done[:1])), faults


def _length_faults(content: Moves, *, path: str) -> list[Fault]:
    faults = []
    for move in content.moves:
        words = count_words(content.way_out, content.emergency, move.title, move.say, move.do)
        if words > MOST_WORDS:
            remedy = f"Gardez-en {MOST_WORDS} au plus, la sortie comprise : on le lit en criant, ou en tremblant."
            faults.append(Fault(path, move.line, f"L'écran de ce geste compte {words} mots.", remedy))
    return faults


def _shape(content: Moves) -> object:
    """Return what a translation keeps: as many moves, each with something to do or nothing."""
    return [bool(move.do) for move in content.moves]


BLOCK = Block(
    "gestes",
    read_moves,
    "moves/moves.html",
    title=False,
    options=("sortie",),
    needed=("sortie",),
    shape=_shape,
)
