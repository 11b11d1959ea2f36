"""« liste »: a checklist, an ordinary list that readers tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault, said_again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.source.markdown_text import Item, SourceBlock

FEWEST, MOST = 3, 18


@dataclass(frozen=True)
class Checklist:
    """One checklist in one language; its id is shared by both, so that ticks are too."""

    id: str
    title: str
    items: tuple[Item, ...]


def read_checklist(block: SourceBlock, *, path: str, language: str) -> tuple[Checklist, list[Fault]]:
    """Return the checklist that a « liste » block holds, and what is wrong with it."""
    items = block.text.items
    strays = [*block.text.strays, *(item.nested for item in items if item.nested)]
    remedy = "Commencez-la par un tiret et une espace, ou sortez-la du bloc."
    faults = [Fault(path, line, "Cette ligne d'une liste n'est pas un élément.", remedy) for line in strays]
    if not FEWEST <= len(items) <= MOST:
        remedy = f"Gardez-en de {FEWEST} à {MOST}."
        faults.append(Fault(path, block.line, f"La liste compte {len(items)} éléments.", remedy))
    return Checklist(block.id, block.title, items), faults + _twin_faults(items, path=path)


def _twin_faults(items: Iterable[Item], *, path: str) -> list[Fault]:
    """Return a fault for each item that says what another has said."""
    remedy = "Retirez-le ou précisez-le : chaque coche va avec un texte."
    return [
        Fault(path, line, f"Cet élément est déjà à la ligne {first}.", remedy)
        for _, line, first in said_again((item.text, item.line) for item in items)
    ]


BLOCK = Block(
    "liste",
    read_checklist,
    "checklist/checklist.html",
    is_markdown=True,
    reading="items",
    element="handbook-checklist",
    shape=lambda checklist: len(checklist.items),
)
