"""Writes a new card to fill in: python -m handbook.content.new_tip "Titre du truc"."""

from __future__ import annotations

import datetime
import re
import sys
import unicodedata
from pathlib import Path

from handbook.content.tips import FILE_NAME, FIRST_NEW_NUMBER, FOLDER

DOCS = Path(__file__).resolve().parents[3] / "docs"
CARD = """\
---
number: {number}
title: {title}
summary: Écrivez ici le geste, en une phrase.
say: Écrivez ici la phrase à dire, sans guillemets.
avoid: Écrivez ici la phrase à éviter, sans guillemets.
channel: [tous]
situation: [suivi]
moment: [pendant]
audience: [agent]
keywords: []
asked: []
sources: [maison]
reviewed: {today}
---
Écrivez ici pourquoi, en une ou deux phrases.
"""


def slug_of(title: str) -> str:
    """Return a title as a file name: lower case, without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only)[:8])


def next_number(folder: Path) -> int:
    """Return the first number after those of the cards there are."""
    taken = [int(match[1]) for file in folder.glob("*.md") if (match := FILE_NAME.match(file.name))]
    return max([FIRST_NEW_NUMBER - 1, *taken]) + 1


def write_tip(title: str, *, docs_dir: Path, today: datetime.date) -> Path:
    """Write a card with the next free number; return its file. Raise ValueError when the title has no letter."""
    if not (slug := slug_of(title)):
        raise ValueError("title")
    folder = docs_dir / "fr" / FOLDER
    number = next_number(folder)
    file = folder / f"{number}-{slug}.md"
    quoted = title.strip().replace("\\", "\\\\").replace('"', '\\"')
    file.write_text(CARD.format(number=number, title=f'"{quoted}"', today=today), encoding="utf-8")
    return file


def main(arguments: list[str]) -> int:
    """Write the card; return the exit status."""
    try:
        file = write_tip(" ".join(arguments), docs_dir=DOCS, today=datetime.date.today())
    except ValueError:
        sys.stderr.write('Donnez un titre au truc. Par exemple : make truc TITRE="Faire attendre quelqu\'un"\n')
        return 1
    sys.stdout.write(f"{file.relative_to(DOCS.parent)} est prêt : remplissez-le, puis lancez make serve.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
