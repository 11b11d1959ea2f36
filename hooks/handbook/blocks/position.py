"""« position »: a stand the handbook takes where its sources disagree; stated once, linked from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block

if TYPE_CHECKING:
    from handbook.errors import Fault
    from handbook.source.markdown_text import SourceBlock


@dataclass(frozen=True)
class Position:
    """A question, and where the handbook stands."""

    id: str
    title: str
    body_html: str


def read_position(block: SourceBlock, *, path: str, language: str) -> tuple[Position, list[Fault]]:
    """Return the stand that a « position » block takes; its content is free."""
    return Position(block.id, block.title, block.text.html), []


BLOCK = Block("position", read_position, "position/position.html", is_markdown=True, is_empty_refused=True)
