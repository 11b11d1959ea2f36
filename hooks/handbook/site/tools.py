"""Tools that a page holds: each is put where it asks for it, and works in the reader's browser alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from handbook.content.edition import Edition


@dataclass(frozen=True)
class Assumption:
    """One number that the cost of a lost client rests on, as the article has it, and the largest that makes sense."""

    letter: str
    """Its line on the sheet."""
    name: str
    kind: Literal["money", "number", "percent"]
    likely: float
    most: int
    low: float | None = None
    high: float | None = None
    figure: str = ""
    """Its entry in docs/data/figures.yml, when the article asserts it; a mere example of the article has none."""

    @property
    def numbers(self) -> dict[str, float | None]:
        """The number of each case: a low or a high that is not said is the likely one."""
        return {"likely": self.likely, "low": self.low, "high": self.high}


ASSUMPTIONS = (
    Assumption("A", "purchase", "money", 3.5, 1_000_000),
    Assumption("B", "visits", "number", 200, 10_000),
    Assumption("C", "years", "number", 5, 100),
    Assumption("E", "told", "number", 12, 100_000, low=8, high=16, figure="recit-8-a-16"),
    Assumption("F", "circle", "number", 250, 100_000, figure="cercle-250"),
    Assumption("G", "market", "percent", 10, 100, figure="cercle-10"),
    Assumption("H", "away", "percent", 2, 100, figure="cercle-2"),
)
"""Source: « Le coût d'un client perdu », in Trucs et astuces: the coffee shop."""
NEGOTIATION_ROWS = ("position", "interests", "options", "criteria", "best", "worst", "mesore")
"""What each side is asked, before its limit. Source: Fisher, Ury and Patton, Getting to Yes."""
RESULTS = (("D", "value"), ("I", "putOff"), ("J", "indirect"), ("K", "total"))


def lost_client(edition: Edition, page_url: str) -> Markup:
    """Return the calculation of what a lost client costs."""
    given = {row.letter: row.name for row in ASSUMPTIONS}
    return Renderer(edition).fragment(
        "lost-client/lost-client.html",
        page_url=page_url,
        assumptions=ASSUMPTIONS,
        figures=edition.library.vocabulary.figures,
        given=given,
        rows=sorted([*given.items(), *RESULTS]),
    )


def negotiation_sheet(edition: Edition, page_url: str) -> Markup:
    """Return the sheet on which a negotiation is prepared: a row for each question, a column for each side."""
    return Renderer(edition).fragment(
        "negotiation-sheet/negotiation-sheet.html", page_url=page_url, rows=NEGOTIATION_ROWS
    )


def self_assessment(edition: Edition, page_url: str) -> Markup:
    """Return the score of the checklist of the page that holds it."""
    return Renderer(edition).fragment("self-assessment/self-assessment.html", page_url=page_url)


LISTS: dict[str, Callable[[Edition, str], Markup]] = {
    "lost-client": lost_client,
    "negotiation-sheet": negotiation_sheet,
    "self-assessment": self_assessment,
}
