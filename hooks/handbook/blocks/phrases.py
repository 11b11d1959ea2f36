"""« phrases »: sentences to say, each with the one to avoid, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.blanks import BRACES, blank_faults, hole_faults
from handbook.blocks.block import Block
from handbook.errors import Fault

if TYPE_CHECKING:
    from handbook.source.markdown_text import Item, SourceBlock

LABELS = {
    "fr": {"say": "Dire", "avoid": "Éviter", "why": "Pourquoi"},
    "en": {"say": "Say", "avoid": "Avoid", "why": "Why"},
}
LABEL = re.compile(r"(Dire|Éviter|Pourquoi|Say|Avoid|Why)\s*:\s*")
_KINDS = {word: kind for words in LABELS.values() for kind, word in words.items()}


@dataclass(frozen=True)
class Phrase:
    """One sentence: its text, that as HTML, and its line."""

    text: str
    html: str
    line: int


@dataclass(frozen=True)
class Pair:
    """One sentence to say, with what it replaces and the reason; a page may only say what to avoid."""

    say: Phrase | None = None
    avoid: Phrase | None = None
    why: Phrase | None = None


@dataclass(frozen=True)
class Phrases:
    """The sentences of a block, under its title if it has one."""

    title: str
    pairs: tuple[Pair, ...]


def label_of(text: str) -> tuple[str, str]:
    """Split « Dire : … » into its kind (say, avoid, why) and the rest; the kind is empty when no label leads."""
    match = LABEL.match(text)
    return (_KINDS[match[1]], text[match.end() :]) if match else ("", text)


def read_phrases(block: SourceBlock, *, path: str, language: str) -> tuple[Phrases, list[Fault]]:
    """Return the pairs that a « phrases » block holds, and what is wrong with it."""
    say, avoid, why = LABELS[language].values()
    remedy = f"Commencez-la par « - {say} : », « - {avoid} : » ou « - {why} : »."
    strays = [*block.text.strays, *(item.nested for item in block.text.items if item.nested)]
    faults = [Fault(path, line, "Cette ligne d'un bloc de phrases n'est pas un élément.", remedy) for line in strays]
    faults += blank_faults(block.rows, path=path)
    groups: list[dict[str, Phrase]] = []
    for item in block.text.items:
        kind, phrase = _phrase(item)
        if not kind:
            faults.append(Fault(path, item.line, "Cette phrase n'a pas d'étiquette.", remedy))
        elif _label(item) not in (say, avoid, why):
            other = LABELS[language][kind]
            faults.append(
                Fault(
                    path, item.line, f"L'étiquette « {_label(item)} » est d'une autre langue.", f"Écrivez « {other} »."
                )
            )
        elif not any(letter.isalnum() for letter in phrase.text):
            mend = "Écrivez-la après le deux-points, ou retirez la ligne."
            faults.append(Fault(path, item.line, "Cette phrase est vide.", mend))
        elif kind != "say" and BRACES.search(phrase.text):
            mend = "Retirez les accolades."
            faults.append(Fault(path, item.line, "Seule une phrase à dire a des champs à remplir.", mend))
        elif kind == "say":
            faults += hole_faults(phrase.text, path=path, line=item.line)
            groups.append({"say": phrase})
        elif not groups or kind in groups[-1]:
            mend = f"Ajoutez d'abord une ligne « - {say} : … »."
            faults.append(Fault(path, item.line, "Cette ligne ne suit pas une phrase à dire.", mend))
        else:
            groups[-1][kind] = phrase
    if not groups and not faults:
        faults.append(Fault(path, block.line, "Le bloc de phrases est vide.", f"Ajoutez une ligne « - {say} : … »."))
    return Phrases(block.title, tuple(Pair(**group) for group in groups)), faults


def _label(item: Item) -> str:
    """Return the label of an item that has one."""
    return LABEL.match(item.text)[1]  # type: ignore[index]  # its kind comes from it


def _phrase(item: Item) -> tuple[str, Phrase]:
    """Return what an item is, and its sentence without the label."""
    kind, html = label_of(item.html)
    return kind, Phrase(label_of(item.text)[1].strip(), html.strip(), item.line)


BLOCK = Block(
    "phrases",
    read_phrases,
    "phrases/phrases.html",
    title=None,
    options=(),
    needed=(),
    is_markdown=True,
    has_blanks=True,
    shape=lambda phrases: [(bool(pair.say), bool(pair.avoid), bool(pair.why)) for pair in phrases.pairs],
    element="handbook-copy",
)
