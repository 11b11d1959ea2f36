"""The text of each page beside it, as Markdown, and llms.txt."""

from pathlib import Path

import pytest

from handbook.site.markdown_twins import guide, twin
from tests.support.editors import SITE_URL, make_edition, page

BODY = "Lisez [la fin](telephone/conclure.md#saluer), [ici](#ici) et [ailleurs](https://exemple.org/).\n\n"
BODY += "## Ici { #ici }\n"


@pytest.mark.parametrize(("language", "root"), [("fr", SITE_URL), ("en", f"{SITE_URL}en/")])
def test_the_text_is_as_typed_under_its_title_and_its_links_lead_there_from_anywhere(
    language: str, root: str, tmp_path: Path
):
    edition = make_edition(tmp_path, language, files={"docs/fr/a.md": page(BODY, title="Un")})
    assert twin(edition, edition.library.original("a.md")) == (
        "# Un\n\n> Comment finir un appel?\n\n"
        f"Lisez [la fin]({root}telephone/conclure/#saluer), [ici]({root}a/#ici) et [ailleurs](https://exemple.org/).\n\n"
        "## Ici { #ici }\n"
    )


OWN = """name: Quincaillerie
owner: La gérance
reviewed: 2026-11-21
country: FR
telephone: 01 99 00 12 34
delays: {courriel: 2 jours ouvrables}
"""
PLACES = """Danger? Faites le 911.

/// chez-nous | Nos délais
    key: delays

Partez d'une journée, ou faites le 911.
///

/// chez-nous | Notre numéro
    key: telephone
Demandez-le.
///

/// chez-nous | Bouton d'alarme
    key: alarm_button
Repérez [la fin](telephone/conclure.md#saluer).
///
"""


def test_a_place_that_an_organisation_fills_says_so_with_the_numbers_of_its_country(tmp_path: Path):
    files = {"docs/fr/a.md": page(PLACES, title="Un"), "organisation/organisation.yml": OWN}
    edition = make_edition(tmp_path, files=files)
    text = twin(edition, edition.library.original("a.md")).replace("\u00a0", " ")
    assert text.partition("\n\nDanger")[2] == (
        "\u202f? Faites le 112.\n\n"
        "**Chez nous : Nos délais**\n\n- Courriel : 2 jours ouvrables\n\nVérifié le 21 novembre 2026 · La gérance\n\n"
        "**Chez nous : Notre numéro**\n\n- [01 99 00 12 34](tel:+33199001234)\n\n"
        "Vérifié le 21 novembre 2026 · La gérance\n\n"
        "/// chez-nous | Bouton d'alarme\n    key: alarm_button\n"
        f"Repérez [la fin]({SITE_URL}telephone/conclure/#saluer).\n///\n"
    )


def test_a_card_gives_what_to_say_and_what_to_avoid(tmp_path: Path):
    edition = make_edition(tmp_path)
    file = edition.tips[0].file
    assert twin(edition, edition.library.original(file)).splitlines() == [
        "# Faire attendre quelqu'un",
        "",
        "Dites pourquoi c'est long.",
        "",
        "- À dire\u00a0: «\u00a0Je consulte votre dossier.\u00a0»",
        "- À éviter\u00a0: Un instant.",
        "",
        "On attend mieux quand on sait pourquoi.",
    ]


def test_the_guide_names_the_text_of_every_page_by_section(tmp_path: Path):
    text = guide(make_edition(tmp_path, "en"))
    assert text.startswith("# Le bon ton")
    row = f"- [End a call]({SITE_URL}en/telephone/conclure/index.html.md): Sum up, give thanks."
    assert f"## Phone\n\n{row}\n" in text
    assert f"]({SITE_URL}llms.txt)" in text
    assert f"]({SITE_URL}api/v1/index.json)" in text
