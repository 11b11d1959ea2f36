"""Pages: one question answered per file."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from handbook.source.fields import AS_TUPLE, Bilingual, Date, Keywords, Model, PastDate, Text, Title, Words

LATEST_REVIEW = datetime.timedelta(days=5 * 365)


class PageTexts(Model):
    """What the front matter of a page says in one language."""

    title: Title
    nav_title: Annotated[str, Field(min_length=1, max_length=32)] | None = None
    question: Text | None = None
    description: Annotated[str, Field(min_length=1, max_length=170)]
    keywords: Keywords = ()
    asked: Words = ()
    """What people ask in their own words when this page answers; searched, never shown."""


class Replacing(Model):
    """What a file holds when it stands in place of a page of the general handbook."""

    replaces: dict[str, str] = Field(default_factory=dict)
    """The fingerprint of each part of the page replaced; `make remplacer` writes it."""


class Rendition(Replacing):
    """What an English file holds beside its texts: the French that it renders, and when that was last read over."""

    renders: dict[str, str] = Field(default_factory=dict)
    """The fingerprint of each part of the original; `make traduit` writes it."""
    reviewed: PastDate | None = None
    """When it was last compared with its original."""
    adapted: Words = ()
    """The parts whose examples were made anew: their numbers, tables, lists and links are their own."""


class EnglishPage(Rendition, PageTexts):
    """The front matter of an English page."""


class Update(Model):
    """A change that readers should know of, and why; typing corrections leave it out."""

    date: PastDate
    reason: Bilingual


Reader = Literal["sante-securite", "juridique", "renseignements-personnels"]
"""Who in an organisation should read over advice by which someone could be hurt."""


class Validation(Model):
    """Who read a page over for the organisation, and on which day."""

    name: Text
    date: PastDate


class Reviewed(Model):
    """What somebody has read over, and is to read over again."""

    reviewed: PastDate
    next_review: Date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Refuse a review due before the last, or so late that nobody would see it come."""
        due = self.next_review
        if due and not self.reviewed < due < self.reviewed + LATEST_REVIEW:
            years = LATEST_REVIEW.days // 365
            remedy = f"Choisissez un jour après « reviewed », dans les {years} ans"
            raise PydanticCustomError("at", "next_review", {"problem": f"dit le {due:%Y-%m-%d}", "remedy": remedy})
        return self


class Validated(Model):
    """Advice by which someone could be hurt says who should read it over, until somebody has."""

    validate_with: Annotated[tuple[Reader, ...], AS_TUPLE] = Field(default=(), alias="validate")
    """Who should read it over; readers are told until somebody has."""
    validated_by: Validation | None = None

    @model_validator(mode="after")
    def _asked_for(self) -> Self:
        """Refuse a validation of what asks for none."""
        if self.validated_by and not self.validate_with:
            remedy = "Dites d'abord qui devait la valider : validate: [juridique]"
            said = {"problem": "répond à un champ « validate » qui manque", "remedy": remedy}
            raise PydanticCustomError("at", "validated_by", said)
        return self

    @property
    def to_validate(self) -> tuple[Reader, ...]:
        """Who has yet to read it over."""
        return () if self.validated_by else self.validate_with


class Worded(Model):
    """Where « client » is the subject, it stays, whatever the word of the organization's trade."""

    keeps_client: bool = False


class PageFields(Replacing, Reviewed, Validated, Worded, PageTexts):
    """The front matter of a French page."""

    owner: Text | None = None
    sources: Words = ()
    cards: dict[str, Annotated[Words, Field(min_length=1)]] = Field(default_factory=dict)
    figures: Words = ()
    updated: Update | None = None
    illustrative: Words = ()
    template: Literal["home.html"] | None = None
