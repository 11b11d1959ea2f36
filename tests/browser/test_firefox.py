"""The main journeys in Firefox, as the machine has it: what differs from Chromium shows here."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from handbook.blocks.text_message_cost import cost_of
from tests.support.browser import RESULT, SEARCH, search
from tests.support.offline import network
from tests.support.site import Site
from tools.external import find_firefox

LONG_PAGE = "clients-difficiles/ecouter/"
CALL = "telephone/liste-appel-complet/"
MODEL = "texto-document-arrive"
ANSWERS = {"prénom": "Jérôme", "agent": "Karim", "entreprise": "Optique du Parc", "date": "3 mars", "heure": "16 h"}
DARK = "rgb(19, 26, 34)"
PREFERENCES: dict[str, bool | float | str] = {"ui.prefersReducedMotion": 1}
"""What Playwright cannot ask of Firefox for one window is asked of the whole of it."""


def start(playwright: Playwright, **preferences: bool | float | str) -> Browser:
    """Start the Firefox of the machine; it is closed by `with`."""
    found = find_firefox()
    assert found, "`make test` installs Firefox first"
    wishes = {**PREFERENCES, **preferences}
    return playwright.firefox.launch(channel="moz-firefox", executable_path=found, firefox_user_prefs=wishes)


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Give Firefox in place of Chromium."""
    with start(playwright) as firefox:
        yield firefox


def test_a_misspelt_word_finds_a_page_that_enter_opens(page: Page, server: str):
    search(page, server, "rembousement")
    expect(page.get_by_role("status").filter(has_text="corrigé de « rembousement »")).to_be_visible()
    title = page.locator(".hb-result__title").first.inner_text()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("[?]q="))
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_the_red_button_leads_to_the_sentence_for_a_complaint(page: Page, server: str):
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(server + LONG_PAGE)
    page.get_by_role("banner").get_by_role("link", name="En ligne").click()
    page.get_by_role("link", name="Plainte, avocat").click()
    expect(page.locator(".hb-say__text").filter(has_text="C’est votre droit")).to_be_in_viewport(ratio=1)


def test_the_five_moves_open_and_escape_goes_back_to_the_exact_place(page: Page, server: str):
    page.goto(server + LONG_PAGE)
    link = page.get_by_role("article").get_by_role("link").last
    link.focus()
    place = page.evaluate("scrollY")
    assert place > 0
    page.keyboard.press("d")
    moves = page.get_by_role("dialog", name="Mode désescalade")
    expect(moves.get_by_text("1 / 5")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(moves.get_by_text("2 / 5")).to_be_visible()
    page.keyboard.press("Escape")
    expect(moves).to_be_hidden()
    expect(link).to_be_focused()
    assert page.evaluate("scrollY") == place


def test_a_tick_is_there_after_a_reload_and_in_english_at_the_same_anchor(page: Page, server: str):
    page.goto(f"{server}{CALL}#appel-complet")
    group = page.get_by_role("group", name="Un appel de bout en bout")
    group.get_by_role("checkbox").nth(1).check()
    expect(page.get_by_role("status").filter(has_text="1 sur 14")).to_be_visible()
    page.reload()
    expect(group.get_by_role("checkbox").nth(1)).to_be_checked()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{server}en/{CALL}#appel-complet")
    expect(page.get_by_role("group", name="A call from start to finish").get_by_role("checkbox").nth(1)).to_be_checked()


def test_a_filled_model_is_copied_then_pasted_in_the_composer_which_counts_it(page: Page, server: str):
    page.goto(server + "texto/modeles/")
    model = page.locator(f"#{MODEL}")
    for name, answer in ANSWERS.items():
        model.get_by_label(name, exact=True).fill(answer)
    model.get_by_role("button", name="Copier pour texto").click()
    expect(model.get_by_role("button", name="Message copié")).to_be_visible()
    page.goto(server + "outils/compositeur/")
    expect(page.locator(".hb-composer__form")).not_to_have_attribute("inert", "")
    field = page.get_by_label("Votre texto")
    field.press("ControlOrMeta+v")
    expect(field).to_have_value(re.compile(r"^Bonjour Jérôme, ici Karim, Optique du Parc\. .*Rien à faire d'ici là\.$"))
    cost = cost_of(field.input_value())
    assert cost.segments > 1
    expect(page.locator(".hb-composer__segments")).to_have_text(f"{cost.segments} segments")
    expect(page.locator(".hb-composer__units")).to_contain_text(f"{cost.units} unités sur")


def test_a_question_tells_a_wrong_answer_from_a_right_one(page: Page, server: str):
    page.goto(server + "parcours/premiere-journee/")
    asked = page.locator('.hb-question[data-kind="unique"]').first
    for choice, verdict in (("label:not([data-right])", "Pas encore."), ("label[data-right]", "C’est juste.")):
        asked.locator(choice).first.click()
        asked.get_by_role("button", name="Vérifier").click()
        expect(asked.get_by_role("status")).to_contain_text(verdict)


def test_what_is_kept_and_the_dark_colours_are_there_without_a_network(
    browser: Browser, browser_context_args: dict[str, Any], real_site: Site
):
    with network(real_site.folder) as host:
        page = browser.new_page(**{**browser_context_args, "service_workers": "allow"})
        page.goto(f"{host.url}equipe/vie-privee/")
        for _ in range(2):
            page.get_by_role("banner").get_by_role("button", name="Couleurs").click()
        expect(page.locator("handbook-offline-copy").get_by_role("status")).to_contain_text("garde tout le manuel")
        host.is_cut = True
        page.goto(f"{host.url}clients-agressifs/poser-une-limite/?x=1")  # an address that no cache but ours has
        expect(page.get_by_role("heading", level=1)).to_contain_text("avertissements")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == DARK
        page.locator(SEARCH).fill("remboursement")
        expect(page.locator(RESULT).first).to_be_visible()
        page.close()


def test_without_javascript_pages_are_read_and_say_what_needs_it(playwright: Playwright, server: str):
    with start(playwright, **{"javascript.enabled": False}) as firefox:
        page = firefox.new_page()
        # Nothing moves once loaded, and Playwright's waiting runs in the page, where nothing runs: read at once.
        page.goto(server + CALL)
        assert page.get_by_role("group", name="Un appel de bout en bout").get_by_role("checkbox").count() == 14
        assert page.get_by_role("checkbox").first.is_disabled()
        assert page.get_by_role("button", name="Recommencer").count() == 0
        link = page.get_by_role("banner").get_by_role("link", name="désescalade")
        page.goto(urljoin(page.url, link.get_attribute("href")))
        assert page.get_by_role("heading", name="5. Retirez-vous, signalez").is_visible()
        page.goto(server + "outils/compositeur/")
        assert page.locator("noscript").first.is_visible()
