"""Writes a new page to fill in, and its line in the menu: python -m handbook.content.new_page telephone "Titre"."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handbook import terminal
from handbook.content.new_tip import DOCS, RefusedError, own_pages, quoted, same_title, slug_of
from handbook.content.vocabulary import load_vocabulary
from handbook.errors import did_you_mean, listed
from handbook.organisation.reading import shown_as
from handbook.source.clock import today
from handbook.source.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.content.vocabulary import Section

CONFIGURATION = "mkdocs.yml"
OTHER_FOLDERS = ("trucs", "parcours")
"""Sections whose files are not pages: a card has its own command, a path its own guide."""
LONGEST_IN_MENU = 32
EXAMPLE = 'make page SECTION=telephone TITRE="Rappeler après un appel manqué"'
PAGE = """\
---
title: {title}
nav_title: {nav_title}
question: "Écrivez ici la question à laquelle la page répond"
description: "Écrivez ici ce que la page apporte, en une phrase."
keywords: []
asked: []
reviewed: {today}
sources: [maison]
{cards}---

/// bref
- Écrivez ici la réponse, en une à trois lignes.
///

Écrivez ici la situation : qui est en ligne, ce qui se passe.

## Ce que vous dites {{ #dire }}

/// phrases
- Dire : « Écrivez ici la phrase à dire. »
- Éviter : « Écrivez ici celle qu'on entend trop souvent. »
- Pourquoi : Écrivez ici la raison.
///

## Ce que vous faites {{ #faire }}

Écrivez ici les gestes, dans l'ordre. La page compte de 300 à 700 mots.

La suite : [{section}](index.md).
"""


def write_page(
    section: str, title: str, *, docs_dir: Path, today: datetime.date, sections: Mapping[str, Section]
) -> Path:
    """Write a page of a section with its blanks, and its line at the end of the section's menu; return its file.

    Raise RefusedError when the section is none, or when the title is empty or taken.
    """
    pages = [name for name in sections if name not in OTHER_FOLDERS and (docs_dir / "fr" / name).is_dir()]
    if section not in pages:
        raise RefusedError(f"Section inconnue « {section} ». {did_you_mean(section, pages)}Sections : {listed(pages)}.")
    if not (slug := slug_of(title)):
        raise RefusedError(f"Donnez un titre à la page. Par exemple : {EXAMPLE}")
    own = own_pages(docs_dir)
    file = (own or docs_dir) / "fr" / section / f"{slug}.md"
    if taken := same_title(title, docs_dir=docs_dir) or (file if file.exists() else None):
        shown = shown_as(taken, root=docs_dir.parent)
        raise RefusedError(f"Une page a déjà ce titre : {shown}. Complétez-la, ou changez le titre.")
    if own:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, _page(title, sections[section], today=today))
        return file  # the menu has it without a line: see own_menu
    configuration = docs_dir.parent / CONFIGURATION
    menu = with_menu_line(configuration.read_text(encoding="utf-8"), section=section, file=f"{section}/{slug}.md")
    write_whole(file, _page(title, sections[section], today=today))
    write_whole(configuration, menu)
    return file


def _page(title: str, section: Section, *, today: datetime.date) -> str:
    one_line = " ".join(title.split())
    in_menu = quoted(one_line) if len(one_line) <= LONGEST_IN_MENU else '"Écrivez ici le nom au menu"'
    facets = "".join(f"  {name}: [{', '.join(values)}]\n" for name, values in section.tips.items())
    return PAGE.format(
        title=quoted(one_line),
        nav_title=in_menu,
        today=today,
        cards=f"cards:\n{facets}" if facets else "",
        section=section.title.fr,
    )


def with_menu_line(configuration: str, *, section: str, file: str) -> str:
    """Return mkdocs.yml with a page after the last one of its section; raise RefusedError when it has none."""
    rows = configuration.split("\n")
    pattern = re.compile(rf"( *- ){re.escape(section)}/\S+\.md *")
    last = max((k for k, row in enumerate(rows) if pattern.fullmatch(row)), default=None)
    if last is None:
        raise RefusedError(f"La section « {section} » n'est pas dans le menu. Ajoutez-la sous nav dans mkdocs.yml.")
    indent = pattern.fullmatch(rows[last])[1]  # type: ignore[index]  # it has just matched
    rows.insert(last + 1, f"{indent}{file}")
    return "\n".join(rows)


def main(arguments: list[str]) -> int:
    """Write the page; return the exit status."""
    section, title = [*arguments, "", ""][:2]
    sections = load_vocabulary(DOCS / "data")[0].sections
    try:
        file = write_page(section, title, docs_dir=DOCS, today=today(), sections=sections)
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    sys.stdout.write(
        f"{shown_as(file, root=DOCS.parent)} est prêt, et sa place faite au menu.\n"
        f"Lancez make serve : la page se voit en brouillon à l'adresse {section}/{file.stem}/, "
        "avec ce qui reste à écrire.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
