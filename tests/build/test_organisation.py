"""A handbook that an organisation has made its own: its places filled, what it does without gone, and back again."""

import filecmp
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from PIL import Image

from tests.support.blocks import DANGER, of_class, texts
from tests.support.dom import text_of
from tests.support.editors import page
from tests.support.throwaway import BuiltSite, ThrowAwayProject

PLACE = f"""Un mot.

/// chez-nous | Ligne d'urgence
    key: emergency_line
Prévenez la personne responsable, puis faites le 911.
///

/// chez-nous | Bouton d'alarme
    key: alarm_button
Repérez une sortie.
///

Voyez [les parcours](../parcours/index.md) et [l'essai](../parcours/essai.md).

{DANGER}"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4H0z"/></svg>\n'
OWN = """name: {fr: Ville de <Saint-Exemple>, en: Town of <Saint-Exemple>}
owner: Service aux citoyens
reviewed: 2026-11-21
logo: logo.svg
colours: {light: "#6a3fa0", dark: "#c5a3f2"}
left_out: [parcours]
emergency_line:
  value: "418 555-0142"
  owner: Sécurité
  reviewed: 2026-11-25
telephone: "418 555-0100"
"""
FILES = {
    "docs/fr/telephone/boite-vocale.md": page(PLACE),
}
ADDRESS = "telephone/boite-vocale/"


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> ThrowAwayProject:
    return ThrowAwayProject(tmp_path_factory.mktemp("organisation"))


@pytest.fixture(scope="module")
def general(handbook: ThrowAwayProject) -> BuiltSite:
    """Build the handbook with its places, for no organisation."""
    site = handbook.build(FILES)
    assert site.faults == []
    shutil.copytree(site.folder, site.folder.with_name("general"))
    return BuiltSite(site.folder.with_name("general"), site.faults)


@pytest.fixture(scope="module")
def own(general: BuiltSite, handbook: ThrowAwayProject) -> BuiltSite:
    """Build the same for an organisation."""
    return handbook.build({"organisation/organisation.yml": OWN, "organisation/logo.svg": LOGO})


def files(folder: Path) -> Iterator[str]:
    yield from (file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*")) if file.is_file())


def rows(site: BuiltSite) -> list[list[str]]:
    """Return what the board says of each place: its name, its key and its state."""
    table = of_class(site.page("equipe/").tree, "hb-own-places")[0]
    return [[text_of(cell) for cell in row][:3] for row in list(table.iter("tr"))[1:]]


def test_without_an_organisation_a_place_is_its_advice_alone(general: BuiltSite):
    assert general.faults == []
    shown = general.page(ADDRESS)
    assert "Prévenez la personne responsable, puis faites le 911." in text_of(shown.tree)
    assert not any(word in shown.html for word in ("Chez nous", "chez-nous", "emergency_line", "compléter"))


def test_the_board_alone_says_what_is_to_be_completed(general: BuiltSite, own: BuiltSite):
    assert rows(general) == [
        ["Ligne d’urgence", "emergency_line", "À compléter"],
        ["Bouton d’alarme", "alarm_button", "À compléter"],
    ]
    assert rows(own) == [
        ["Bouton d’alarme", "alarm_button", "À compléter"],
        ["Ligne d’urgence", "emergency_line", "Vérifié le 25 novembre 2026 · Sécurité"],
    ]
    assert [page.url for page in own.pages if "compléter" in page.html and "equipe" not in page.url] == []


def test_a_place_shows_the_value_with_its_owner_and_its_date_and_dials_it(own: BuiltSite):
    assert own.faults == []
    shown = own.page(ADDRESS)
    assert texts(shown.tree, "hb-own") == [
        "Chez nous Ligne d’urgence 418 555-0142 Vérifié le 25 novembre 2026 · Sécurité"
    ]
    assert "puis faites le 911" not in text_of(shown.tree)
    assert "Repérez une sortie." in text_of(shown.tree)
    calls = [link.get("href") for link in shown.all("a") if link.get("href", "").startswith("tel:")]
    assert calls == ["tel:+14185550142", "tel:911", "tel:+14185550142"]


def test_the_name_and_the_logo_are_on_every_page_and_the_colour_in_its_styles(own: BuiltSite):
    for url, name in (("", "Ville de <Saint-Exemple>"), ("en/", "Town of <Saint-Exemple>"), ("404.html", "Ville")):
        head = of_class(own.page(url).tree, "hb-brand")[0]
        assert name in text_of(head)
        logo = next(head.iter("img")).get("src", "")
        assert (own.folder / urljoin(url, logo).lstrip("/").removeprefix("le-bon-ton/")).is_file(), logo
    (styles,) = (own.folder / "assets").glob("handbook.*.css")
    rules = re.sub(r"\s", "", styles.read_text(encoding="utf-8"))
    assert rules.rindex("--hb-accent:light-dark(#6a3fa0,#c5a3f2)") > rules.rindex("--hb-accent:light-dark(#b3401f")
    assert rules.rindex("--hb-link:light-dark(#6a3fa0,#c5a3f2)") > rules.rindex("--hb-link:light-dark(#0b5c63")


def test_the_colour_is_that_of_the_browser_the_tab_the_application_and_the_pictures(own: BuiltSite):
    themes = [meta.get("content") for meta in own.page("").all("meta") if meta.get("name") == "theme-color"]
    assert themes == ["#6a3fa0", "#c5a3f2"]
    assert json.loads((own.folder / "manifest.webmanifest").read_bytes())["theme_color"] == "#6a3fa0"
    mark = (own.folder / "assets/images/favicon.svg").read_text(encoding="utf-8")
    assert "fill:#6a3fa0" in mark
    assert "fill:#c5a3f2" in mark
    colour = (0x6A, 0x3F, 0xA0)
    for name, place in (("icons/icon-192", (96, 8)), ("icons/maskable-512", (9, 9)), ("social/fr/accueil", (5, 300))):
        with Image.open(own.folder / f"assets/images/{name}.png") as drawn:
            assert drawn.convert("RGB").getpixel(place) == colour, name


def test_what_is_left_out_has_no_page_and_nothing_leads_to_it(own: BuiltSite):
    assert [page.url for page in own.pages if "parcours/" in page.url] == []
    assert "les parcours et l’essai" in text_of(own.page(ADDRESS).tree)
    for shown in own.pages:
        for link in shown.all("a"):
            target = unquote(urljoin(f"/{shown.url}", link.get("href", "")).partition("#")[0].partition("?")[0])
            assert "/parcours/" not in target, (shown.url, target)
    told = [name for name in files(own.folder) if name.endswith((".json", ".xml", ".txt", ".md"))]
    assert [name for name in told if "parcours/" in (own.folder / name).read_text(encoding="utf-8")] == []


def test_without_the_folder_the_general_handbook_comes_back_byte_for_byte(
    general: BuiltSite, own: BuiltSite, handbook: ThrowAwayProject
):
    assert own.faults == []
    shutil.rmtree(handbook.folder / "project/organisation")
    again = handbook.build({})
    assert list(files(again.folder)) == list(files(general.folder))
    assert filecmp.cmpfiles(again.folder, general.folder, list(files(general.folder)), shallow=False)[1:] == ([], [])
