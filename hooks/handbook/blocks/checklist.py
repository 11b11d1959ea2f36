"""Checklists: an ordinary list in a « liste » block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.errors import Fault
from handbook.source.markdown_source import SourceBlock

SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
FEWEST, MOST = 3, 18


@dataclass(frozen=True)
class Checklist:
    """One checklist in one language; its id is shared by both, so that ticks are too."""

    id: str
    title: str
    items: tuple[str, ...]
    line: int = 0


def read_checklist(block: SourceBlock, *, path: str) -> tuple[Checklist | None, list[Fault]]:
    """Return the checklist that a « liste » block holds, and what is wrong with it."""
    items = block.items()
    faults = [
        Fault(
            path,
            row.line,
            "Cette ligne d'une liste n'est pas un élément.",
            "Commencez-la par un tiret et une espace, ou sortez-la du bloc.",
        )
        for row in block.strays()
    ]
    if not FEWEST <= len(items) <= MOST:
        faults.append(
            Fault(
                path,
                block.line,
                f"La liste compte {len(items)} éléments.",
                f"Gardez-en de {FEWEST} à {MOST}.",
            )
        )
    seen: dict[str, int] = {}
    for row in items:
        if row.text in seen:
            faults.append(
                Fault(
                    path,
                    row.line,
                    f"Cet élément est déjà à la ligne {seen[row.text]}.",
                    "Retirez-le ou précisez-le : chaque coche va avec un texte.",
                )
            )
        seen.setdefault(row.text, row.line)
    if faults:
        return None, faults
    return Checklist(block.options.get("id", ""), block.argument, tuple(row.text for row in items), block.line), []
