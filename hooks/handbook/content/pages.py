"""Pages: one question answered per file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from handbook.source.fields import AS_TUPLE, Bilingual, Date, Model, Text, Words


class PageTexts(Model):
    """What the front matter of a page says in one language; all that an English file holds."""

    title: Text
    nav_title: Annotated[str, Field(min_length=1, max_length=32)] | None = None
    question: Text | None = None
    description: Annotated[str, Field(min_length=1, max_length=170)]
    keywords: Words = ()
    asked: Words = ()
    """What people ask in their own words when this page answers; searched, never shown."""


class Update(Model):
    """A change that readers should know of, and why; typing corrections leave it out."""

    date: Date
    reason: Bilingual


Reader = Literal["sante-securite", "juridique", "renseignements-personnels"]
"""Who in an organization should read over advice by which someone could be hurt."""


class Validation(Model):
    """Who read a page over for the organization, and on which day."""

    name: Text
    date: Date


class Validated(Model):
    """Advice by which someone could be hurt says who should read it over, until somebody has."""

    validate_with: Annotated[tuple[Reader, ...], AS_TUPLE] = Field(default=(), alias="validate")
    """Who should read it over; readers are told until somebody has."""
    validated_by: Validation | None = None

    @property
    def to_validate(self) -> tuple[Reader, ...]:
        """Who has yet to read it over."""
        return () if self.validated_by else self.validate_with


class PageFields(Validated, PageTexts):
    """The front matter of a French page."""

    reviewed: Date
    next_review: Date | None = None
    owner: Text | None = None
    sources: Words = ()
    cards: dict[str, Words] = Field(default_factory=dict)
    figures: Words = ()
    updated: Update | None = None
    illustrative: Words = ()
    template: Literal["home.html"] | None = None
