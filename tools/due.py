"""List what is to be read over within thirty days, or is late: python -m tools.due, or --markdown for an issue."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from handbook import terminal
from handbook.checks.configuration import read_configuration
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.library import Library, read_library
from handbook.content.pages import PageFields
from handbook.content.reviews import next_review
from handbook.content.tips import TipFields
from handbook.errors import HandbookError
from handbook.language.strings import load_strings
from handbook.source.clock import today

ROOT = Path(__file__).parents[1]
SOON = timedelta(days=30)
MOST_ROWS = 200
"""Rows that an issue shows; past that, nobody reads them, and the forge takes no more than 65,536 characters."""


@dataclass(frozen=True, order=True)
class Due:
    """A file to read over: by which day, by whom."""

    day: date
    owner: str
    shown_as: str
    title: str


def due_within(library: Library, *, until: date, months: int, owners: Mapping[str, str]) -> list[Due]:
    """Return what is to be read over by a day, in both languages, the latest first.

    `months` pass between two reviews unless a page says otherwise; `owners` answer for pages that name nobody.
    """
    found = []
    for document in (document for language in LANGUAGES for document in library.of(language)):
        original = library.documents.get((ORIGINAL, document.file))
        fields = original.fields if original else None
        if isinstance(fields, PageFields | TipFields) and document.fields:
            day = next_review(fields, document.fields, months=months)
            owner = fields.owner or owners.get(document.language, "")
            found.append(Due(day, owner, document.shown_as, document.fields.title))
    return sorted(due for due in found if due.day <= until)


def rows(found: Iterable[Due]) -> Iterator[str]:
    """Yield a line for each file, for a terminal."""
    yield from (f"{due.day.isoformat()}  {due.owner}  {due.shown_as}  {due.title}" for due in found)


def markdown(found: list[Due], *, day: date) -> str:
    """Return the text of an issue: what is to be read over, each with a box to tick, what is late said so."""
    lines = [
        f"- [ ] {due.day.isoformat()}{' (en retard)' if due.day < day else ''} · {due.owner} · "
        f"`{due.shown_as}` · {_plain(due.title)}"
        for due in found[:MOST_ROWS]
    ]
    if len(found) > MOST_ROWS:
        lines.append(f"\nEt {len(found) - MOST_ROWS} autres : `make revue` les nomme.")
    how = "Relisez, corrigez, puis changez `reviewed` : la ligne disparaîtra à la prochaine liste."
    return "\n".join([summary(found, day=day), *(["", how, "", *lines] if found else [])]) + "\n"


def summary(found: list[Due], *, day: date) -> str:
    """Return in one line how much is to be read over, and by when."""
    until = load_strings()["fr"].date(day + SOON)
    if not found:
        return f"Rien à relire d'ici le {until}."
    count = f"{len(found)} fichier{'s' if len(found) > 1 else ''}"
    late = sum(due.day < day for due in found)
    return f"{count} à relire d'ici le {until}" + (f", dont {late} en retard." if late else ".")


def _plain(title: str) -> str:
    """Return a title that the forge shows as typed: no mention, no markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()<>#+!|@" else sign for sign in title)


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Print what is due; return the exit status."""
    settings: dict[str, Any] = read_configuration(root / "mkdocs.yml", os.environ).values["extra"]["handbook"]
    library, faults = read_library(root / "docs")
    if faults:
        sys.stderr.write(f"{HandbookError(faults)}\n")
        return 1
    day = today()
    months, owners = settings["review_months"], settings["owner"]
    found = due_within(library, until=day + SOON, months=months, owners=owners)
    if "--markdown" in arguments:
        print(markdown(found, day=day), end="")
    else:
        print("\n".join([*rows(found), summary(found, day=day)]))
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
