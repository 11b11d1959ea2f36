"""The three examples are handbooks like ours: valid, readable, well written, and they take staff where they must."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import PATIENCE, only_one_worker
from tests.site.test_links import link_faults
from tests.support.axe import axe_faults
from tests.support.browser import HEADER_WIDTHS, header_faults, search, watch
from tests.support.dom import text_of
from tests.support.examples import NAMES, build_examples, own_pages
from tests.support.faults import fail_on
from tests.support.language import passages, unique
from tests.support.site import Site, SitePage
from tests.support.validator import validate
from tools.external import find_grammalecte
from tools.language import FrenchGrammar, listed, read_word_list, unknown_words
from tools.pages_server import serve

HERE = Path(__file__).parent
OURS = {"fr": HERE / "mots.txt", "en": HERE / "words.txt"}
OF_EXAMPLES = HERE / "exemples.txt"
"""Words that only the examples write."""
SHARED = ("", "en-ligne-maintenant/")
"""Pages that every organisation changes without replacing them: its name, its lines."""
OF_CANADA = re.compile(r"(?<![\w/#?=&.-])(?:911|9-8-8)(?![\w/-])")
TITLE_OF_SOURCE = re.compile(r"<cite\b.*?</cite>", re.DOTALL)
OF_QUEBEC = re.compile(r"[a-zé»] ?[?!;](?=[ \"\n]|</)")
"""A sign that France would have put a thin space before."""
READ_BY_OTHERS = ("**/index.html", "**/*.md", "**/*.txt", "**/*.xml", "api/**/*.json")


@pytest.fixture(scope="session")
def examples(shared_folder: Path) -> dict[str, Site]:
    """Give the three examples, built once for every worker."""
    folder = shared_folder / "examples"
    with only_one_worker(shared_folder / "examples.lock"):
        if not folder.exists():
            build_examples(folder)
    return {name: Site(folder / name) for name in NAMES}


@pytest.fixture(scope="session")
def changed(examples: dict[str, Site]) -> dict[str, list[SitePage]]:
    """Give, of each example, the pages of which the general handbook has nothing alike."""
    return {name: [*own_pages(name, site), *(site.page(url) for url in SHARED)] for name, site in examples.items()}


@pytest.fixture
def visited(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """Give a page of a context of its own: the general handbook need not be built for these."""
    context = browser.new_context(**browser_context_args)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_their_pages_are_valid_and_every_link_leads_somewhere(
    examples: dict[str, Site], changed: dict[str, list[SitePage]], tmp_path: Path
):
    for name, pages in changed.items():
        for page in pages:
            target = tmp_path / name / page.path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page.folder / page.path, target)
    faults = validate(tmp_path)
    faults += [
        fault for name, pages in changed.items() for page in pages for fault in link_faults(examples[name], page)
    ]
    fail_on(faults)


def test_their_words_and_sentences_are_those_of_a_careful_writer(changed: dict[str, list[SitePage]]):
    texts = unique(text for pages in changed.values() for page in pages for text in passages(page.tree, page=page.path))
    theirs, faults = read_word_list(OF_EXAMPLES), []
    for language, path in OURS.items():
        words = read_word_list(path) | theirs
        found = unknown_words((text.text for text in texts if text.language[:2] == language), language=language)
        faults += [f"unknown word: {word}" for word in found if not listed(word, words)]
    folder = find_grammalecte()
    assert folder is not None, "tools/prepare.py makes sure of it"
    excepted, grammar = read_word_list(HERE / "grammaire.txt"), FrenchGrammar(folder)
    french = [text for text in texts if text.language == "fr" and text.is_prose]
    wrong = [fault for text in french for fault in grammar.faults(text.text, place=text.page)]
    faults += [str(fault) for fault in wrong if not any(fault.lies_in(words) for words in excepted)]
    fail_on(sorted(faults))


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_fault_in_their_pages(
    name: str,
    examples: dict[str, Site],
    changed: dict[str, list[SitePage]],
    visited: Page,
):
    with serve(examples[name].folder) as url:
        faults = watch(visited.context, site_url=url)
        for item in changed[name]:
            visited.goto(url + item.url)
            faults += axe_faults(visited, name=item.path)
        visited.emulate_media(color_scheme="dark")
        faults += axe_faults(visited, name="dark", only=["color-contrast"])
    fail_on(faults)


def test_the_header_holds_the_name_of_an_organisation_at_every_width(examples: dict[str, Site], visited: Page):
    faults = []
    with serve(examples["municipal"].folder) as url:
        for edition, name in (("", "Ville de Saint-Exemple"), ("en/", "Town of Saint-Exemple")):
            visited.goto(f"{url}{edition}telephone/")
            faults += [f"/{edition} at {fault}" for fault in header_faults(visited, HEADER_WIDTHS)]
            visited.set_viewport_size({"width": HEADER_WIDTHS[0], "height": 700})
            expect(visited.get_by_role("banner").get_by_role("link", name=name)).to_be_in_viewport()
    fail_on(faults)


def test_at_the_town_hall_one_finds_a_counter_and_ticks_its_list(examples: dict[str, Site], visited: Page):
    with serve(examples["municipal"].folder) as url:
        search(visited, url, "guichet")
        expect(visited.locator(".hb-result").filter(has_text="Nos guichets").first).to_be_visible()
        visited.goto(f"{url}comptoir/nos-guichets/")
        expect(visited.get_by_role("banner")).to_contain_text("Ville de Saint-Exemple")
        box = visited.get_by_role("checkbox", name="Vérifiez le bouton d’alarme")
        box.check()
        expect(box).to_be_checked()
        visited.reload()
        expect(box).to_be_checked()


def test_at_the_clinic_danger_dials_its_line_and_its_path_has_its_quiz(examples: dict[str, Site], visited: Page):
    with serve(examples["clinique"].folder) as url:
        visited.goto(f"{url}en-ligne-maintenant/")
        expect(visited.locator('a[href="tel:+15145550179"]').first).to_be_attached()
        visited.goto(f"{url}parcours/premiere-semaine/")
        expect(visited.get_by_role("main")).to_contain_text("La salle est pleine")
        visited.goto(f"{url}parcours/premiere-journee/")
        expect(visited.locator(".hb-quiz__title").last).to_have_text("Sept questions pour finir")
        expect(visited.locator(".hb-quiz__item").last).to_contain_text("un rendez-vous par téléphone")


def test_in_france_danger_dials_112_and_the_spaces_are_those_of_france(examples: dict[str, Site], visited: Page):
    with serve(examples["boutique"].folder) as url:
        visited.goto(f"{url}en-ligne-maintenant/")
        expect(visited.locator('a[href="tel:112"]').first).to_be_attached()
        expect(visited.locator('a[href="tel:911"]')).to_have_count(0)
        expect(visited.get_by_role("main")).not_to_contain_text("911")
        visited.goto(f"{url}comptoir/echanges-et-urgences/")
        expect(visited.get_by_role("main")).to_contain_text("que préférez-vous\u202f?")


def test_in_france_what_other_tools_read_has_its_numbers_and_its_spaces(examples: dict[str, Site]):
    folder = examples["boutique"].folder
    files = sorted(file for pattern in READ_BY_OTHERS for file in folder.glob(pattern))
    names = {file.relative_to(folder).as_posix() for file in files}
    assert {"llms.txt", "trucs/243-partir-des-la-menace/index.html.md", "api/v1/fr/cards.json"} <= names
    said = {file: TITLE_OF_SOURCE.sub("", file.read_text(encoding="utf-8")) for file in files}
    assert [str(file) for file, text in said.items() if "equipe" not in file.parts and OF_CANADA.search(text)] == []
    suicide = SitePage(folder, "clients-difficiles/parler-de-suicide/index.html")
    assert any("9-8-8" in text_of(title) for title in suicide.all("cite"))
    french = ("llms.txt", "nouveautes.xml", "api/v1/fr/cards.json", "trucs/243-partir-des-la-menace/index.html.md")
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in french}
    assert {name: found[0] for name, text in texts.items() if (found := OF_QUEBEC.search(text))} == {}
    told = (folder / "culture/normes-de-service/index.html.md").read_text(encoding="utf-8")
    assert "**Chez nous\u00a0: Nos délais de réponse**\n\n- Courriel\u00a0: 2 jours ouvrables\n" in told
