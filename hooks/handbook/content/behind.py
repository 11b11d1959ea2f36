"""What the French page of a path has gained, and its translation not yet: the translation is behind, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.content.documents import ORIGINAL
from handbook.content.path_steps import typed_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.blocks.block import ReadBlock
    from handbook.content.documents import Document
    from handbook.content.library import Library


def is_part(found: Sequence[Any], wanted: Sequence[Any]) -> bool:
    """Tell whether a translation has nothing but what its original has, in the same order; it may lack some of it."""
    rest = iter(wanted)
    return all(item in rest for item in found)


def keeps_shape(block: ReadBlock, twin: ReadBlock) -> bool:
    """Tell whether a translated block has the shape of its original; a quiz may still lack some of its questions."""
    if block.kind.name == "quiz" and isinstance(block.shape, list) and isinstance(twin.shape, list):
        return is_part(block.shape, twin.shape)
    return block.shape == twin.shape


def count_behind(library: Library, document: Document) -> int:
    """Return how many steps, exercises and questions of its original a translation has not yet."""
    original = library.documents.get((ORIGINAL, document.file))
    if original is None or document.language == ORIGINAL:
        return 0
    return len(_names(original) - _names(document))


def _names(document: Document) -> set[tuple[str, str]]:
    """Return what a reader does on a page, each by its kind and its id."""
    exercises = [block for block in document.blocks if block.kind.is_exercise]
    questions = {
        (block.id, question.id)
        for block in exercises
        if block.kind.name == "quiz" and block.content is not None
        for question in block.content.questions
    }
    steps = {("step", step.id) for step in typed_steps(document)}
    return steps | questions | {(block.kind.name, block.id) for block in exercises}
