"""« bref »: the answer of a page, in three lines at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault

if TYPE_CHECKING:
    from handbook.source.markdown_text import Item, SourceBlock

MOST = 3


@dataclass(frozen=True)
class Brief:
    """The answer of a page, line by line."""

    items: tuple[Item, ...]


def read_brief(block: SourceBlock, *, path: str, language: str) -> tuple[Brief, list[Fault]]:
    """Return the lines that a « bref » block holds, and what is wrong with it."""
    items = block.text.items
    strays = [*block.text.strays, *(item.nested for item in items if item.nested)]
    remedy = "Commencez la ligne par un tiret et une espace."
    faults = [Fault(path, line, "« En bref » ne contient que des éléments de liste.", remedy) for line in strays]
    if not 1 <= len(items) <= MOST:
        faults.append(
            Fault(path, block.line, f"« En bref » compte {len(items)} éléments.", f"Gardez-en de 1 à {MOST}.")
        )
    return Brief(items), faults


BLOCK = Block(
    "bref",
    read_brief,
    "brief/brief.html",
    title=False,
    options=(),
    needed=(),
    is_markdown=True,
    shape=lambda brief: len(brief.items),
)
