"""Every kind of page and every component looks as it did: a change of style is seen where it is proposed."""

import datetime
import sys
from collections.abc import Iterator

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, Route

from handbook.source.clock import EPOCH
from tests.support.faults import fail_on
from tests.support.pictures import KEPT, SHARE, Shot, fault_of, halved, photograph, share_changed
from tests.support.throwaway import ThrowAwayProject
from tools.pages_server import serve

DAY = datetime.datetime(2026, 11, 28, 10, tzinfo=datetime.UTC)
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
]
"""The tools, as the real handbook has them."""


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise elsewhere")


@pytest.fixture(scope="session")
def small_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small handbook, built on a day that stays the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(EPOCH, str(int(DAY.timestamp())))
        site = ThrowAwayProject(tmp_path_factory.mktemp("pictured")).build({})
    with serve(site.folder) as url:
        yield url


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


def test_no_picture_is_kept_of_what_nobody_photographs():
    names = {shot.name for shot in (*PAGES, *TOOLS)}
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
