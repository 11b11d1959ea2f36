"""What api/v1/ promises to other tools: its files, field by field; their JSON Schema is made from these models.

A field may be added. One that is there keeps its name, its kind and its meaning, or the version changes.
"""

from __future__ import annotations

import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema

VERSION: Literal["1"] = "1"
FOLDER = f"api/v{VERSION}"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Language = Literal["fr", "en"]
Words = tuple[str, ...]


class Part(BaseModel):
    """Base of what the files hold."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class Shown(Part):
    """What a reader can see at an address."""

    address: str = Field(description="Where a reader sees it, in full.")
    language: Language = Field(description="The language of its text: French where the translation is missing.")
    title: str


class Card(Shown):
    """One card: what to say, what to avoid, and why."""

    number: int
    summary: str
    say: str
    avoid: str
    reason: str = Field(description="Markdown.")
    section: str
    channel: Words
    situation: Words
    moment: Words
    audience: Words
    sources: Words
    reviewed: datetime.date


class Page(Shown):
    """One page: the question that it answers, and where its text is."""

    markdown: str = Field(description="Where its text is, as Markdown.")
    question: str
    description: str
    section: str
    owner: str
    reviewed: datetime.date
    next_review: datetime.date


class Checklist(Shown):
    """One list to tick."""

    id: str
    items: Words


class Template(Shown):
    """One message to copy, its blanks between double braces."""

    id: str
    type: str
    subject: str
    text: str
    blanks: Words


class Step(Part):
    """One step of a path."""

    id: str
    address: str
    title: str
    note: str
    kind: str
    minutes: int


class LearningPath(Shown):
    """One path: what to read and do, in order."""

    id: str
    description: str
    promise: str
    audience: Words
    minutes: int
    steps: tuple[Step, ...]


class Term(Part):
    """One word of the English edition: what it renders, and what is never written in its place."""

    word: str
    renders: str
    never: Words
    unless: Words


class Rule(Part):
    """One rule of writing that a machine can check."""

    id: str
    address: str = Field(description="The page that states it.")
    label: str
    why: str
    applies_to: Words
    kind: str
    severity: str
    most: int | None
    words: Words
    expressions: Words
    needs: Words
    instead: Words


class File(Part):
    """What every file says of itself."""

    version: Literal["1"] = VERSION
    language: Language


class Cards(File):
    """cards.json."""

    items: tuple[Card, ...]


class Pages(File):
    """pages.json."""

    items: tuple[Page, ...]


class Checklists(File):
    """lists.json."""

    items: tuple[Checklist, ...]


class Templates(File):
    """models.json."""

    items: tuple[Template, ...]


class LearningPaths(File):
    """paths.json."""

    items: tuple[LearningPath, ...]


class Glossary(File):
    """glossary.json."""

    items: tuple[Term, ...]


class Rules(File):
    """rules.json."""

    items: tuple[Rule, ...]


FILES: dict[str, type[File]] = {
    "cards": Cards,
    "pages": Pages,
    "lists": Checklists,
    "models": Templates,
    "paths": LearningPaths,
    "glossary": Glossary,
    "rules": Rules,
}
"""The files of each edition, by their names."""


class Index(Part):
    """index.json: where everything is."""

    version: Literal["1"] = VERSION
    json_schema: str
    licence: str
    files: dict[Language, dict[str, str]] = Field(description="The address of each file, by language and name.")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of every file; each is found among its definitions by the name of its model."""
    models = [(model, "serialization") for model in (*FILES.values(), Index)]
    _, schema = models_json_schema(models, title=f"Le bon ton, {FOLDER}")  # type: ignore[arg-type]  # pydantic wants literals
    return {"$schema": DIALECT, **schema}
