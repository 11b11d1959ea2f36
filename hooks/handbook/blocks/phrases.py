"""Pairs of sentences: the one to say, the one to avoid, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.errors import Fault
from handbook.source.markdown_source import SourceBlock

LABELS = {
    "fr": {"say": "Dire", "avoid": "Éviter", "why": "Pourquoi"},
    "en": {"say": "Say", "avoid": "Avoid", "why": "Why"},
}
LABEL = re.compile(r"^(Dire|Éviter|Pourquoi|Say|Avoid|Why)\s*:\s*")
_KINDS = {word: kind for words in LABELS.values() for kind, word in words.items()}


@dataclass(frozen=True)
class Pair:
    """One sentence to say, with what it replaces and the reason."""

    say: str
    avoid: str = ""
    why: str = ""


def label_of(text: str) -> tuple[str, str]:
    """Split « Dire : … » into its kind (say, avoid, why) and the rest; the kind is empty when no label leads."""
    match = LABEL.match(text)
    return (_KINDS[match[1]], text[match.end() :]) if match else ("", text)


def read_pairs(block: SourceBlock, *, path: str, language: str) -> tuple[list[Pair], list[Fault]]:
    """Return the pairs that a « phrases » block holds, and what is wrong with it."""
    say, avoid, why = LABELS[language].values()
    faults = [
        Fault(
            path,
            row.line,
            "Cette ligne d'un bloc de phrases n'est pas un élément.",
            f"Commencez-la par « - {say} : », « - {avoid} : » ou « - {why} : ».",
        )
        for row in block.strays()
    ]
    groups: list[dict[str, str]] = []
    for row in block.items():
        kind, text = label_of(row.text)
        if not kind:
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Cette phrase n'a pas d'étiquette.",
                    f"Commencez-la par « - {say} : », « - {avoid} : » ou « - {why} : ».",
                )
            )
        elif not text.strip():
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Cette phrase est vide.",
                    "Écrivez-la après le deux-points, ou retirez la ligne.",
                )
            )
        elif kind == "say":
            groups.append({"say": text})
        elif not groups or kind in groups[-1]:
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Cette ligne ne suit pas une phrase à dire.",
                    f"Ajoutez d'abord une ligne « - {say} : … ».",
                )
            )
        else:
            groups[-1][kind] = text
    if not groups and not faults:
        faults.append(Fault(path, block.line, "Le bloc de phrases est vide.", f"Ajoutez une ligne « - {say} : … »."))
    return [Pair(**group) for group in groups], faults
