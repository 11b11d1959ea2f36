"""Writes a new card to fill in: python -m handbook.content.new_tip "Titre du truc"."""

from __future__ import annotations

import datetime
import re
import sys
import unicodedata
from pathlib import Path

from handbook import terminal
from handbook.content.tips import FILE_NAME, FIRST_NEW_NUMBER, FIRST_OWN_NUMBER, FOLDER
from handbook.content.trees import OWN_PAGES
from handbook.organisation.reading import FILE, organisation_folder, shown_as
from handbook.source.clock import today
from handbook.source.files import write_whole
from handbook.source.front_matter import parse

MOST_WORDS_IN_A_NAME = 8
DOCS = Path(__file__).resolve().parents[3] / "docs"
CARD = """\
---
number: {number}
title: {title}
summary: "Écrivez ici le geste, en une phrase."
say: "Écrivez ici la phrase à dire."
avoid: "Écrivez ici la phrase à éviter."
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


class RefusedError(ValueError):
    """Says in French why a file cannot be begun, and what to type."""


def slug_of(title: str) -> str:
    """Return a title as a file name: lower case, without accents, words joined by hyphens."""
    return "-".join(title_words(title)[:MOST_WORDS_IN_A_NAME])


def title_words(title: str) -> list[str]:
    """Return the words of a title, without accents or capitals."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", ascii_only)


def next_number(folder: Path, *, first: int = FIRST_NEW_NUMBER) -> int:
    """Return the first number after those of the cards there are."""
    taken = [int(match[1]) for file in folder.glob("*.md") if (match := FILE_NAME.match(file.name))]
    return max([first - 1, *taken]) + 1


def own_pages(docs_dir: Path) -> Path | None:
    """Return where an organisation writes its pages; nothing when the handbook is the general one."""
    folder = organisation_folder(docs_dir)
    return folder / OWN_PAGES if (folder / FILE).is_file() else None


def quoted(title: str) -> str:
    """Return a title as a value of the front matter, between straight quotation marks."""
    return '"{}"'.format(title.strip().replace("\\", "\\\\").replace('"', '\\"'))


def same_title(title: str, *, docs_dir: Path) -> Path | None:
    """Return the French file that has a title already, whatever its accents and signs, if there is one."""
    wanted = title_words(title)
    trees = [docs_dir, *([own] if (own := own_pages(docs_dir)) else [])]
    for file in sorted(file for tree in trees for file in (tree / "fr").rglob("*.md")):
        front, _ = parse(file.read_text(encoding="utf-8-sig", errors="replace"), path=str(file))
        if title_words(str(front.fields.get("title", ""))) == wanted:
            return file
    return None


def write_tip(title: str, *, docs_dir: Path, today: datetime.date) -> Path:
    """Write a card with the next free number; return its file. Raise RefusedError for no title, or a taken one."""
    if not (slug := slug_of(title)):
        raise RefusedError('Donnez un titre au truc. Par exemple : make truc TITRE="Faire attendre quelqu\'un"')
    if taken := same_title(title, docs_dir=docs_dir):
        shown = shown_as(taken, root=docs_dir.parent)
        raise RefusedError(f"Ce titre est déjà pris : {shown}. Complétez ce fichier, ou changez le titre.")
    own = own_pages(docs_dir)
    folder = (own or docs_dir) / "fr" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    number = next_number(folder, first=FIRST_OWN_NUMBER if own else FIRST_NEW_NUMBER)
    file = folder / f"{number}-{slug}.md"
    write_whole(file, CARD.format(number=number, title=quoted(title), today=today))
    return file


def main(arguments: list[str]) -> int:
    """Write the card; return the exit status."""
    try:
        file = write_tip(" ".join(arguments), docs_dir=DOCS, today=today())
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    sys.stdout.write(
        f"{shown_as(file, root=DOCS.parent)} est prêt.\n"
        f"Lancez make serve : la fiche se voit en brouillon à l'adresse trucs/{file.stem}/, "
        "avec ce qui reste à écrire.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
