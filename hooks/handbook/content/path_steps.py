"""Learning paths made from what their authors typed: each step with the page it leads to and its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.learning_paths import LearningPath, PathFields, PathTexts, Step
from handbook.content.reading_time import reading_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.blocks.learning_steps import TypedStep
    from handbook.content.documents import Document
    from handbook.content.library import Library


def learning_paths(library: Library, language: str) -> tuple[LearningPath, ...]:
    """Return the paths of an edition in their order; call it once the library has no fault."""
    found = []
    for original in library.of(ORIGINAL):
        fields, document = original.fields, library.shown(language, original.file)
        texts = document.fields
        if not isinstance(fields, PathFields) or not isinstance(texts, PathFields | PathTexts):
            continue
        found.append(
            LearningPath(
                id=fields.id,
                file=original.file,
                language=document.language,
                title=texts.title,
                description=texts.description,
                promise=texts.promise,
                audience=fields.audience,
                rank=fields.rank,
                steps=tuple(path_steps(library, original, language)),
            )
        )
    return tuple(sorted(found, key=lambda path: (path.rank, path.id)))


def path_steps(library: Library, original: Document, language: str) -> Iterator[Step]:
    """Yield the steps of a path as an edition shows them; those that lead nowhere in it are left out."""
    document = library.shown(language, original.file)
    practice = {step.id: step.practice for step in typed_steps(original)}
    for typed in typed_steps(document):
        if target := library.catalogue.target_of(typed.target, file=document.file):
            file, anchor = target
            if file in library.left_out:
                continue
            page = library.shown(language, file)
            minutes = step_minutes(page, anchor, practice.get(typed.id))
            yield Step(typed.id, typed.title, typed.note, step_kind(page, anchor), file, anchor, minutes)


def typed_steps(document: Document) -> list[TypedStep]:
    """Return the steps of a path as typed, in order."""
    return [step for block in document.blocks_named("etapes") for step in block.content]


def step_kind(page: Document, anchor: str) -> str:
    """Return what a step leads to: page, section, card, or the name of a block."""
    block = page.block_at(anchor) if anchor else None
    return block.kind.name if block else "card" if page.is_tip else "section" if anchor else "page"


def step_minutes(page: Document, anchor: str, practice: int | None) -> int:
    """Return the minutes of a step: its reading, unless it is an exercise, and its practice."""
    block = page.block_at(anchor) if anchor else None
    reading = 0 if block and block.kind.is_exercise else reading_minutes(page, anchor)
    return reading + (practice or 0)
