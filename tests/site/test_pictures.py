"""Every kind of page and every component looks as it did: a change of style is seen where it is proposed."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, Route

from handbook.source.clock import EPOCH
from tests.support.faults import fail_on
from tests.support.pictures import KEPT, SHARE, Shot, fault_of, halved, photograph, share_changed
from tests.support.site import KINDS, Site
from tests.support.throwaway import ROOT, BuiltSite, ThrowAwayProject
from tests.support.workshop import DAY, FILES
from tools.pages_server import serve

PAGES = [
    Shot("accueil", ""),
    Shot("section", "telephone/"),
    Shot("page", "telephone/mettre-en-attente/"),
    Shot("modele", "telephone/boite-vocale/"),
    Shot("trucs", "trucs/"),
    Shot("truc", "trucs/1-faire-attendre/"),
    Shot("parcours", "parcours/"),
    Shot("exercices", "parcours/essai/"),
    Shot("progression", "parcours/ma-progression/"),
    Shot("equipe", "equipe/"),
    Shot("livret", "telephone/livret/"),
    Shot("perdu", "404.html"),
    Shot("anglais", "en/telephone/mettre-en-attente/"),
]
"""The small handbook of the tests uses every block: its pages are no editor's, nobody changes their words."""
TOOLS = [
    Shot("compositeur", "outils/compositeur/", "handbook-text-composer"),
    Shot("relecture", "outils/relecture/", "handbook-draft-check"),
    Shot("calculateur", "outils/calculateur/", "handbook-lost-client"),
    Shot("attente", "outils/compagnon-attente/", "handbook-hold"),
    Shot("negociation", "outils/fiche-negociation/", "handbook-negotiation-sheet"),
    Shot("incident", "clients-agressifs/note-dincident/", "handbook-incident-note"),
    Shot("canal", "choisir-le-canal/", "handbook-channel-choice"),
    Shot("autoevaluation", "culture/autoevaluation/", "handbook-self-assessment"),
    Shot("desescalade", "clients-agressifs/desescalade/", ".hb-crisis", keys="d"),
    Shot("erreurs", "equipe/erreurs-frequentes/", ".hb-mistake"),
]
"""The tools, and what tools have written, as the real handbook has them."""
WORKSHOP = "telephone/outils/"
IN_WORKSHOP = [
    Shot("recherche", "", ".hb-search__panel", keys="/patienter"),
    Shot("situations", WORKSHOP, "handbook-situations"),
    Shot("modeles", WORKSHOP, "handbook-model-list"),
    Shot("listes", WORKSHOP, "handbook-checklist-index"),
    Shot("tableau", WORKSHOP, "handbook-board"),
]
"""What opens, or asks for a whole handbook: the small one has it on one page, made for this."""
KIND_SHOWN = {
    "home": "accueil",
    "section": "section",
    "list": "page",
    "model": "modele",
    "call": "situations",
    "card": "truc",
    "listing": "trucs",
    "path": "exercices",
    "progress": "progression",
    "team": "equipe",
    "booklet": "livret",
    "404": "perdu",
}
"""The picture of each kind of page."""
UNSEEN = {
    "faults": "stands in place of the pages of `make serve`",
}
"""Components of which no picture is kept, and why."""
CLASS, WORN, TAG = re.compile(r"\.(hb-[\w-]*\w)"), re.compile(r'class="([^"]*)"'), re.compile(r"<(handbook-[\w-]+)")


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise elsewhere")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the small handbook, on a day that stays the same."""
    return built_that_day(tmp_path_factory.mktemp("pictured"), {})


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build it with a page that holds every tool."""
    return built_that_day(tmp_path_factory.mktemp("workshop"), {**FILES})


@pytest.fixture(scope="session")
def small_server(small_site: BuiltSite) -> Iterator[str]:
    """Serve the small handbook."""
    with serve(small_site.folder) as url:
        yield url


def built_that_day(folder: Path, files: dict[str, str | None]) -> BuiltSite:
    """Build the small handbook with these files changed, on a day that stays the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(EPOCH, str(int(DAY.timestamp())))
        return ThrowAwayProject(folder).build(files)


@pytest.fixture(scope="session")
def camera(browser: Browser) -> Iterator[Page]:
    """Give a page that waits for its faces, at an hour that stays the same."""
    context = browser.new_context(
        locale="fr-CA", timezone_id="America/Toronto", reduced_motion="reduce", service_workers="block"
    )
    context.route("**/assets/handbook.*.css", with_faces)
    context.add_init_script("localStorage.clear()")  # whoever comes for the first time, whatever page came before
    page = context.new_page()
    page.clock.set_fixed_time(DAY)
    yield page
    context.close()


def with_faces(route: Route) -> None:
    """Answer with a stylesheet whose faces are waited for."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("font-display:optional", "font-display:block"))


@on_linux
@pytest.mark.parametrize("shot", PAGES, ids=lambda shot: shot.name)
def test_a_page_looks_as_it_did(shot: Shot, small_server: str, camera: Page):
    camera.goto(small_server + shot.url)
    fail_on(fault for name, picture in photograph(camera, shot).items() if (fault := fault_of(name, picture)))


@on_linux
@pytest.mark.parametrize("shot", TOOLS, ids=lambda shot: shot.name)
def test_a_tool_looks_as_it_did(shot: Shot, server: str, camera: Page):
    camera.goto(server + shot.url)
    fail_on(fault for name, picture in photograph(camera, shot).items() if (fault := fault_of(name, picture)))


@on_linux
def test_what_opens_or_gathers_looks_as_it_did(camera: Page, workshop: Site):
    faults: list[str] = []
    with serve(workshop.folder) as url:
        for shot in IN_WORKSHOP:
            camera.goto(url + shot.url)
            faults += filter(None, (fault_of(name, picture) for name, picture in photograph(camera, shot).items()))
    fail_on(faults)


def test_every_kind_of_page_and_every_component_has_its_picture(small_site: Site, real_site: Site, workshop: Site):
    assert KIND_SHOWN.keys() == KINDS.keys()
    assert {*KIND_SHOWN.values()} <= {shot.name for shot in (*PAGES, *TOOLS, *IN_WORKSHOP)}
    shown = [small_site.page(shot.url).html for shot in PAGES]
    shown += [html_of(workshop, shot.url, shot.element) for shot in IN_WORKSHOP]
    shown += [html_of(real_site, shot.url, shot.element) for shot in TOOLS]
    worn = {name for html in shown for names in WORN.findall(html) for name in names.split()}
    worn |= {name for html in shown for name in TAG.findall(html)}
    folders = sorted((ROOT / "overrides/components").iterdir())
    assert [folder.name for folder in folders if names_of(folder) and not names_of(folder) & worn] == [*UNSEEN]


def html_of(site: Site, url: str, element: str) -> str:
    """Return the HTML of one of our elements in a page; of any other, its own class alone."""
    if not element.startswith("handbook-"):
        return f'class="{element.removeprefix(".")}"'
    found = re.search(rf"<{element}\b.*?</{element}>", site.page(url).html, re.DOTALL)
    return found[0] if found else ""


def names_of(folder: Path) -> set[str]:
    """Return the classes that a component styles, and the elements that its templates write."""
    styles = {name for file in folder.glob("*.css") for name in CLASS.findall(file.read_text(encoding="utf-8"))}
    return styles | {name for file in folder.glob("*.html") for name in TAG.findall(file.read_text(encoding="utf-8"))}


def test_no_picture_is_kept_of_what_nobody_photographs():
    names = {shot.name for shot in (*PAGES, *TOOLS, *IN_WORKSHOP)}
    assert [file.name for file in sorted(KEPT.glob("*")) if file.name.partition("-")[0] not in names] == []
    assert sum(file.stat().st_size for file in KEPT.glob("*")) < 3_000_000


def test_a_button_that_moves_is_seen_and_the_edge_of_a_letter_is_not():
    before, moved, sharper = (Image.new("RGB", (1440, 900), "#fbfaf7") for _ in range(3))
    for picture, left, edge in ((before, 600, "#606060"), (moved, 606, "#606060"), (sharper, 600, "#404040")):
        draw = ImageDraw.Draw(picture)
        draw.rectangle((left, 400, left + 120, 440), fill="#0b5c63")
        draw.line((100, 100, 900, 100), fill=edge)
    kept, other, same = map(halved, (before, moved, sharper))
    assert share_changed(kept, other) > SHARE
    assert share_changed(kept, same) <= SHARE
