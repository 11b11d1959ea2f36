"""The small handbook of the tests with a page that holds every tool, and an organisation of its own."""

import datetime

from tests.support.blocks import DANGER
from tests.support.throwaway import MINIMAL

DAY = datetime.datetime(2026, 11, 28, 10, tzinfo=datetime.UTC)
TOOLS = (
    *("incident", "composer", "draft-check", "hold", "negotiation-sheet", "self-assessment", "lost-client"),
    *("models", "checklists", "situations", "board", "favourites-page", "own-keys", "tools-keep", "keys"),
)
WORKSHOP = f"""\
---
title: Outils
description: Tout ce qu'une page peut demander.
reviewed: 2026-11-21
sources: [maison]
---
/// liste | Je me note
    id: autoevaluation

- Saluer.
- Écouter.
- Remercier.
///

{DANGER}
/// chez-nous | Ligne d'urgence
    key: emergency_line
Prévenez la personne responsable, puis faites le 911.
///

{"".join(f"## {name} {{ #de-{name} }}{chr(10) * 2}<!-- handbook:{name} -->{chr(10) * 2}" for name in TOOLS)}
"""
"""A page of the small handbook that holds the tools, too many to be told apart on a page that is read."""
ORGANISATION = """\
name: {fr: Le petit manuel, en: The small handbook}
owner: Équipe relation client
reviewed: 2026-11-21
emergency_line: {value: "418 555-0142", owner: Sécurité, reviewed: 2026-11-25}
"""
MENU = "      - telephone/boite-vocale.md\n"
FILES = {
    "docs/fr/telephone/outils.md": WORKSHOP,
    "mkdocs.yml": (MINIMAL / "mkdocs.yml")
    .read_text(encoding="utf-8")
    .replace(MENU, f"{MENU}      - telephone/outils.md\n"),
    "organisation/organisation.yml": ORGANISATION,
}
