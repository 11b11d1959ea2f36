"""« exercice »: something to do away from the page, in the author's own Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block

if TYPE_CHECKING:
    from handbook.errors import Fault
    from handbook.source.markdown_text import SourceBlock


ANSWER = re.compile(r"<p>(?:Réponse|Answer)\s*:\s*")
"""The paragraph from which an exercise gives its answer."""


@dataclass(frozen=True)
class Exercise:
    """What to do, its title, and the answer if it has one."""

    id: str
    title: str
    body_html: str
    answer_html: str = ""


def read_exercise(block: SourceBlock, *, path: str, language: str) -> tuple[Exercise, list[Fault]]:
    """Return what an « exercice » block asks; its content is free, and what follows « Réponse : » is folded."""
    body, *answer = ANSWER.split(block.text.html, maxsplit=1)
    return Exercise(block.id, block.title, body, f"<p>{answer[0]}" if answer else ""), []


BLOCK = Block(
    "exercice",
    read_exercise,
    "exercise/exercise.html",
    answers="exercise/exercise-answers.html",
    is_markdown=True,
    is_empty_refused=True,
    is_exercise=True,
    reading="none",
)
