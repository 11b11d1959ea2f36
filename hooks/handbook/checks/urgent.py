"""What people read in the worst minute: threats come first, and both languages say as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.blocks.situation import DEGREES
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.documents import Document
    from handbook.content.library import Library

KINDS = ("situation", "gestes")
"""The blocks whose translation must keep their shape."""


def urgent_faults(library: Library) -> list[Fault]:
    """Return a fault for each situation that stands after a milder one, or whose translation says less."""
    faults: list[Fault] = []
    for language in LANGUAGES:
        for document in library.of(language):
            faults += _order_faults(document)
            if original := library.documents.get((ORIGINAL, document.file)):
                faults += _shape_faults(document, original)
    return faults


def _order_faults(document: Document) -> Iterator[Fault]:
    mildest = 0
    for block in document.blocks_named("situation"):
        if block.content is None or block.content.degree not in DEGREES:
            continue  # reading the block has said so
        degree = DEGREES.index(block.content.degree)
        if degree < mildest:
            problem = f"Cette situation ({block.content.degree}) vient après une moins grave ({DEGREES[mildest]})."
            yield Fault(document.shown_as, block.line, problem, "Remontez-la : les menaces se lisent en premier.")
        mildest = max(mildest, degree)


def _shape_faults(document: Document, original: Document) -> Iterator[Fault]:
    twins = {(block.kind.name, block.id): block for block in original.blocks}
    for block in document.blocks:
        twin = twins.get((block.kind.name, block.id))
        if block.kind.name in KINDS and twin and block.shape != twin.shape:
            place = f"{original.shown_as}:{twin.line}"
            problem = f"Ce bloc « {block.kind.name} » ne dit pas tout ce que dit l'original ({place})."
            remedy = "Gardez le degré, les numéros à composer et chaque phrase."
            yield Fault(document.shown_as, block.line, problem, remedy)
