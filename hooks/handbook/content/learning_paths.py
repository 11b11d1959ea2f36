"""Learning paths: what to read and do, in a suggested order, with the minutes it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from handbook.content.pages import PageFields, PageTexts, Rendition
from handbook.source.fields import Slug, Text, Words

FOLDER = "parcours"
OWN_PAGES = ("index.md", "ma-progression.md")
"""Pages of the folder that are not paths."""


class PathTexts(PageTexts):
    """What the front matter of a learning path says in one language."""

    promise: Annotated[Text, Field(max_length=140)]


class EnglishPath(Rendition, PathTexts):
    """The front matter of an English learning path."""


class PathFields(PageFields):
    """The front matter of a French learning path."""

    id: Slug
    promise: Annotated[Text, Field(max_length=140)]
    audience: Annotated[Words, Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1)]
    rank: int = 99


@dataclass(frozen=True)
class Step:
    """One step as an edition shows it."""

    id: str
    title: str
    note: str
    kind: str
    """page, section, card, or the name of the block it leads to."""
    file: str
    """The Markdown file it leads to, the same in both languages."""
    anchor: str
    minutes: int


@dataclass(frozen=True)
class LearningPath:
    """One path in one edition; its id and those of its steps never change, so that progress lasts."""

    id: str
    file: str
    language: str
    title: str
    description: str
    promise: str
    audience: tuple[str, ...]
    rank: int
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """The minutes of all its steps."""
        return sum(step.minutes for step in self.steps)


def is_path_file(file: str) -> bool:
    """Tell whether a path below a language's folder is that of a learning path."""
    folder, _, name = file.partition("/")
    return folder == FOLDER and name not in OWN_PAGES
