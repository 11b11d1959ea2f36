"""A small handbook as editors type it, for tests to add to and to spoil."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.checks.files import load_library
from handbook.content.edition import Edition
from handbook.content.library import Library
from handbook.errors import HandbookError
from handbook.language.strings import load_strings
from handbook.settings import read_settings

SITE_URL = "https://exemple.org/le-bon-ton/"
PAGE = {
    "title": "Conclure un appel",
    "question": "Comment finir un appel?",
    "description": "Résumez, remerciez, saluez.",
    "reviewed": "2026-11-21",
    "sources": "[maison]",
}
CARD = {
    "number": "201",
    "title": "Faire attendre quelqu'un",
    "summary": "Dites pourquoi c'est long.",
    "say": "Je consulte votre dossier.",
    "avoid": "Un instant.",
    "channel": "[telephone]",
    "situation": "[attente]",
    "moment": "[pendant]",
    "audience": "[agent]",
    "sources": "[maison]",
    "reviewed": "2026-11-21",
}
"""Fields of a page and of a card, one per line from the second line of the file."""


def page(body: str = "Remerciez la personne.\n", **fields: str | None) -> str:
    """Return a French page with these fields changed, added or, if None, left out."""
    return _file({**PAGE, **fields}, body)


def english_page(body: str = "Thank the person.\n", **fields: str | None) -> str:
    """Return an English page with these fields changed or added."""
    texts = {"title": "End a call", "question": "How do you end a call?", "description": "Sum up, give thanks."}
    return _file({**texts, **fields}, body)


def card(body: str = "On attend mieux quand on sait pourquoi.\n", **fields: str | None) -> str:
    """Return a French card with these fields changed, added or, if None, left out."""
    return _file({**CARD, **fields}, body)


def english_card(body: str = "People wait better when they know why.\n", **fields: str | None) -> str:
    """Return an English card with these fields changed or added."""
    texts = {"title": "Keep someone waiting", "summary": "Say why.", "say": "I'm looking.", "avoid": "One moment."}
    return _file({**texts, **fields}, body)


def _file(fields: Mapping[str, str | None], body: str) -> str:
    rows = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return "\n".join(["---", *rows, "---", body])


FILES: dict[str, str | bytes] = {
    "docs/data/facets.yml": """\
channel:
  label: {fr: Canal, en: Channel}
  values:
    telephone: {fr: Téléphone, en: Phone}
    courriel: {fr: Courriel, en: Email}
    tous: {fr: Tous, en: Any}
situation:
  label: {fr: Situation, en: Situation}
  values:
    accueil: {fr: Accueil, en: Welcome}
    attente: {fr: Attente, en: Hold}
    suivi: {fr: Suivi, en: Follow-up}
moment:
  label: {fr: Moment, en: Moment}
  values:
    pendant: {fr: Pendant, en: During}
audience:
  label: {fr: Public, en: Audience}
  values:
    agent: {fr: Agent, en: Agent}
""",
    "docs/data/sections.yml": """\
telephone:
  title: {fr: Téléphone, en: Phone}
  situation: {fr: Je suis au téléphone, en: I am on the phone}
  tips: {channel: [telephone, tous]}
  rank: 2
courriel:
  title: {fr: Courriel, en: Email}
  tips: {channel: [courriel]}
  rank: 1
""",
    "docs/data/sources.yml": """\
maison:
  title: Conseil maison
revue:
  title: Au bout du fil
  date: 3 mars 2020
""",
    "docs/data/figures.yml": """\
attente-longue:
  value: 55 %
  also: ["9 sur 10", "9 out of 10"]
  says: {fr: On raccroche., en: People hang up.}
  source: revue
  year: 2020
  place: Québec
  grade: etude
""",
    "docs/data/rules.yml": "# No rule.\n",
    "docs/data/glossary.yml": "# No word.\n",
    "docs/fr/index.md": page(title="Que dire à un client?", question="Que dire?", template="home.html"),
    "docs/fr/telephone/conclure.md": page("## Saluer { #saluer }\n\nRemerciez la personne.\n"),
    "docs/fr/trucs/201-faire-attendre.md": card(),
    "docs/en/telephone/conclure.md": english_page("## Say goodbye { #saluer }\n\nGive thanks.\n"),
    "docs/en/trucs/201-faire-attendre.md": english_card(),
}
"""Nothing in these is wrong."""


def write_docs(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Write the small handbook with these files added or replaced; return its docs folder."""
    for name, text in {**FILES, **(files or {})}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "docs"


def make_library(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Library:
    """Read the small handbook with these files added or replaced."""
    return load_library(write_docs(folder, files))


def make_edition(
    folder: Path, language: str = "fr", *, files: Mapping[str, str | bytes] | None = None, **settings: object
) -> Edition:
    """Return the small handbook in one language."""
    checked = read_settings({"handbook": settings}, site_url=SITE_URL)
    return Edition(make_library(folder, files), load_strings()[language], checked, SITE_URL)


def fault_lines(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Return what an editor reads when these files are added to the small handbook."""
    with pytest.raises(HandbookError) as error:
        load_library(write_docs(folder, dict(files)))
    return str(error.value).splitlines()[:-1]
