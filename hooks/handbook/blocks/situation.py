"""« situation »: what to say and do in one moment of a call, behind one button of the call page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.blanks import BRACES, blank_faults, hole_faults
from handbook.blocks.block import Block
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.words import count_words

if TYPE_CHECKING:
    from handbook.source.markdown_text import Item, SourceBlock

LABELS = {
    "fr": {"say": "Dire", "do": "Faire", "next": "Puis dire", "read": "Lire"},
    "en": {"say": "Say", "do": "Do", "next": "Then say", "read": "Read"},
}
NEEDED = ("say", "do", "read")
DEGREES = ("danger", "tension", "autre")
"""From what threatens someone to what only embarrasses; the buttons stand in this order."""
LONGEST_BUTTON = 26
"""Characters that a thumb-size button shows on two lines of a phone."""
MOST_WORDS = 20
"""Words of what to do next: one line, read while somebody waits."""
NUMBERS = {"911": "911", "9-8-8": "988"}
"""The numbers to call that a line may name, as they are dialled."""
NAMED = re.compile(r"(?<![\w-])(911|9-8-8)(?![\w-])")


@dataclass(frozen=True)
class Line:
    """A line of a situation: its text, and that as HTML."""

    text: str
    html: str


@dataclass(frozen=True)
class Situation:
    """One moment of a call: its button, its sentence, what to do, and what comes then."""

    id: str
    title: str
    button: str
    degree: str
    say: Line
    do: Line
    read: Line
    next: Line | None = None

    @property
    def calls(self) -> tuple[tuple[str, str], ...]:
        """The numbers that it says to call, each once: as they are read, and as they are dialled."""
        return tuple((name, NUMBERS[name]) for name in dict.fromkeys(NAMED.findall(self.do.text)))


def read_situation(block: SourceBlock, *, path: str, language: str) -> tuple[Situation | None, list[Fault]]:
    """Return the situation that a block describes, and what is wrong with it."""
    labels = LABELS[language]
    remedy = f"Commencez-la par {listed(f'« - {label} : »' for label in labels.values())}."
    strays = [*block.text.strays, *(item.nested for item in block.text.items if item.nested)]
    faults = [Fault(path, line, "Cette ligne d'une situation n'est pas un élément.", remedy) for line in strays]
    faults += blank_faults(block.rows, path=path)
    lines: dict[str, Line] = {}
    for item in block.text.items:
        kind, line = _line(item, labels)
        if not kind:
            faults.append(Fault(path, item.line, "Cette ligne d'une situation n'a pas d'étiquette.", remedy))
        elif kind in lines:
            faults.append(
                Fault(path, item.line, f"« {labels[kind]} » est dit deux fois.", "Gardez une des deux lignes.")
            )
        else:
            lines[kind] = line
            faults += _line_faults(kind, line, path=path, at=item.line)
    missing = [labels[kind] for kind in NEEDED if kind not in lines]
    faults += [
        Fault(path, block.line, f"La situation n'a pas de ligne « {label} ».", f"Ajoutez « - {label} : … ».")
        for label in missing
    ]
    faults += _option_faults(block, path=path)
    if missing:
        return None, faults
    options = block.options
    situation = Situation(
        block.id, block.title, options.get("bouton", ""), options.get("degre", ""), next=lines.get("next"),
        **{kind: lines[kind] for kind in NEEDED},
    )  # fmt: skip
    return situation, faults


def _line(item: Item, labels: dict[str, str]) -> tuple[str, Line]:
    """Return what an item is, and the item without its label."""
    for kind, label in labels.items():
        start = re.compile(rf"{label}\s*:\s*")
        if (text := start.match(item.text)) and (html := start.match(item.html)):
            return kind, Line(item.text[text.end() :].strip(), item.html[html.end() :].strip())
    return "", Line("", "")


def _line_faults(kind: str, line: Line, *, path: str, at: int) -> list[Fault]:
    if not line.text:
        return [Fault(path, at, "Cette ligne est vide.", "Écrivez-la après le deux-points, ou retirez-la.")]
    if kind in ("do", "read") and BRACES.search(line.text):
        return [Fault(path, at, "Seule une phrase à dire a des champs à remplir.", "Retirez les accolades.")]
    if kind in ("say", "next"):
        return list(hole_faults(line.text, path=path, line=at))
    if kind == "do" and (words := count_words(line.text)) > MOST_WORDS:
        return [Fault(path, at, f"Cette ligne compte {words} mots.", f"Gardez-en {MOST_WORDS} au plus.")]
    return []


def _option_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    faults = []
    button, degree = block.options.get("bouton", ""), block.options.get("degre", "")
    if len(button) > LONGEST_BUTTON:
        remedy = f"Gardez-en {LONGEST_BUTTON} au plus."
        problem = f"Ce bouton a {len(button)} caractères."
        faults.append(Fault(path, block.option_lines["bouton"], problem, remedy))
    if degree and degree not in DEGREES:
        remedy = f"{did_you_mean(degree, DEGREES)}Degrés permis : {listed(DEGREES)}."
        faults.append(Fault(path, block.option_lines["degre"], f"Degré inconnu « {degree} ».", remedy))
    return faults


def _shape(situation: Situation) -> object:
    """Return what a translation keeps: the degree, the numbers to call, and whether something is said then."""
    return situation.degree, situation.calls, situation.next is not None


BLOCK = Block(
    "situation",
    read_situation,
    "situation/situation.html",
    options=("id", "bouton", "degre"),
    needed=("id", "bouton", "degre"),
    is_markdown=True,
    has_blanks=True,
    shape=_shape,
    element="handbook-copy",
)
