"""A screen reader finds in each component what an eye sees there: its name, its role, its state."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from handbook.source.clock import EPOCH
from tests.support.throwaway import ROOT, ThrowAwayProject
from tests.support.trees import Place, check_tree, read_trees
from tests.support.workshop import DAY, FILES
from tools.pages_server import serve

SMALL = {
    "": [
        Place("footer", "footer"),
        Place("tabs", ".hb-tabs"),
        Place("home", ".hb-home nav"),
        Place("home-search", "handbook-home-search"),
        Place("recent-changes", "handbook-changes"),
        Place("tip-of-the-day", "handbook-tip-of-the-day"),
        Place("header", "header.hb-header"),
        Place("palette", "header handbook-palette", press="Couleurs : selon l’appareil"),
        Place("search-box", "handbook-search-box", keys="/patienter"),
    ],
    "telephone/": [Place("drawer", "#hb-menu", press="Menu", width=390)],
    "telephone/mettre-en-attente/": [
        Place("page", "main header"),
        Place("menu", ".hb-nav"),
        Place("brief", ".hb-brief"),
        Place("phrases", ".hb-phrases"),
        Place("copy-button", ".hb-phrases handbook-copy", press="Copier"),
        Place("checklist", "handbook-checklist", press="Demander la permission."),
        Place("pin", "handbook-checklist handbook-pin", press="Favori"),
        Place("position", ".hb-position"),
        Place("law", ".hb-law"),
        Place("source-list", ".hb-sources"),
        Place("page-tips", ".hb-cards"),
        Place("scrolling-table", "handbook-table"),
    ],
    "telephone/mettre-en-attente/?parcours=essai": [Place("path-bar", "handbook-path-bar")],
    "telephone/boite-vocale/": [Place("message-template", "handbook-model"), Place("blank", ".hb-blank")],
    "telephone/livret/": [Place("booklet", ".hb-booklet__contents")],
    "trucs/": [Place("tip-row", ".hb-tip-row"), Place("tip-list", "handbook-tip-list", press="Courriel 1")],
    "trucs/1-faire-attendre/": [Place("tip", ".hb-tip")],
    "trucs/1-faire-attendre/cadre/": [Place("card-frame", "body")],
    "parcours/": [Place("path-list", "handbook-path-list"), Place("own-transcript", "handbook-own-transcript")],
    "parcours/essai/": [
        Place("learning-path", ".hb-course", press="Étape faite : Au retour"),
        Place("exercise", ".hb-exercise"),
        Place("filler-hunt", "handbook-filler-hunt", press="fait que"),
        Place("spotting", "handbook-spotting", press="VEUILLEZ PATIENTER."),
        Place("scenario", "handbook-scenario"),
        Place("quiz", "handbook-quiz"),
        Place("question", "handbook-quiz .hb-question"),
        Place("my-progress", "handbook-progress", url="parcours/ma-progression/"),
        Place("attestation", "handbook-attestation"),
        Place("resume-path", "handbook-resume", url=""),
    ],
    "equipe/": [
        Place("page-contents", "handbook-contents"),
        Place("review-list", "handbook-review-list thead"),
        Place("validation-list", ".hb-validations"),
        Place("translation-list", "#traductions + * + details"),
        Place("change-log", ".hb-changes"),
        Place("figure-list", ".hb-register"),
        Place("offline-copy", "handbook-offline-copy"),
        Place("shared-desk", "handbook-shared-desk", press="Poste partagé : ne rien garder sur cet appareil"),
        Place("erase", "handbook-erase"),
        Place("unanswered", "handbook-unanswered"),
    ],
    "telephone/outils/": [
        Place("negotiation-sheet", "handbook-negotiation-sheet"),
        Place("self-assessment", "handbook-self-assessment", press="Écouter."),
        Place("board", ".hb-board__form"),
        Place("draft-check", "handbook-draft-check"),
        Place("message-template-list", "handbook-model-list"),
        Place("text-composer", "handbook-text-composer"),
        Place("incident-note", "handbook-incident-note"),
        Place("checklist-index", "handbook-checklist-index"),
        Place("situation", "handbook-situations"),
        Place("hold-companion", "handbook-hold"),
        Place("favourites", "handbook-favourites", press="Favori"),
        Place("lost-client", "handbook-lost-client"),
        Place("number-field", "handbook-lost-client fieldset"),
        Place("own-place", "aside.hb-own"),
    ],
    "404.html": [Place("not-found", "main")],
    "en/telephone/boite-vocale/": [Place("in-french", ".hb-in-french")],
}
REAL = {
    "clients-agressifs/desescalade/": [Place("moves", "dialog[open]", keys="d")],
    "outils/": [Place("workbench", ".hb-bench")],
    "choisir-le-canal/": [Place("channel-choice", "handbook-channel-choice", press="Une chose complexe, à nuancer")],
    "equipe/erreurs-frequentes/": [Place("mistake-list", ".hb-mistake")],
}
"""Components that ask for whole pages of their own: the real handbook has them."""
ELSEWHERE = {
    "answers": "is for paper alone, where nothing is pressed",
    "edition-link": "is the link to the other edition, in the header",
    "faults": "stands in place of the pages of `make serve`: tests/build/test_serve.py",
    "moved-page": "leads away at once: tests/build/test_addresses.py",
    "review-notice": "is a line of the page once its day has passed: test_review_notice.py",
    "seen-page": "shows nothing",
    "update-line": "is empty until a newer handbook is published: test_offline.py",
}
"""Components without a tree of their own, and why."""


@pytest.fixture(scope="module")
def small_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small handbook and its tools, built on a day that stays the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(EPOCH, str(int(DAY.timestamp())))
        site = ThrowAwayProject(tmp_path_factory.mktemp("heard")).build(FILES)
    assert site.faults == []
    with serve(site.folder) as url:
        yield url


@pytest.fixture
def visit(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Callable[[str, str, list[Place]], None]]:
    """Look at the components of a page, each as it is once its button is pressed."""
    context = browser.new_context(**browser_context_args)

    def look(server: str, url: str, places: list[Place]) -> None:
        page = context.new_page()
        page.clock.set_fixed_time(DAY)
        page.goto(server + url)
        for place in places:
            check_tree(page, place, server)

    yield look
    context.close()


@pytest.mark.parametrize("url", SMALL)
def test_each_component_says_what_it_is(url: str, visit: Callable[[str, str, list[Place]], None], small_server: str):
    visit(small_server, url, SMALL[url])


@pytest.mark.parametrize("url", REAL)
def test_each_component_of_the_real_handbook_says_what_it_is(
    url: str, visit: Callable[[str, str, list[Place]], None], server: str
):
    visit(server, url, REAL[url])


def test_every_component_that_shows_something_has_its_tree():
    looked_at = [place.component for places in (*SMALL.values(), *REAL.values()) for place in places]
    folders = [folder.name for folder in (ROOT / "overrides/components").iterdir()]
    assert sorted([*looked_at, *ELSEWHERE]) == sorted(folders)
    trees = read_trees()
    assert sorted(trees) == sorted(looked_at)
    assert [component for component, tree in trees.items() if not tree.strip()] == []
