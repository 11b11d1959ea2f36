"""« exercice »: something to do away from the page, in the author's own Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block

if TYPE_CHECKING:
    from handbook.errors import Fault
    from handbook.source.markdown_text import SourceBlock


@dataclass(frozen=True)
class Exercise:
    """What to do, and its title."""

    id: str
    title: str
    body_html: str


def read_exercise(block: SourceBlock, *, path: str, language: str) -> tuple[Exercise, list[Fault]]:
    """Return what an « exercice » block asks; its content is free."""
    return Exercise(block.id, block.title, block.text.html), []


BLOCK = Block(
    "exercice",
    read_exercise,
    "exercise/exercise.html",
    is_markdown=True,
    is_exercise=True,
    reading="none",
)
