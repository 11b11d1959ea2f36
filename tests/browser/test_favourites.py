"""Favourites: a star keeps cards, models and checklists, on this device alone."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import asked_from_now, kept_under
from tests.support.faults import fail_on
from tests.support.paper import SIZES, on_paper

PAGE = "outils/favoris/"
CARD = "trucs/217-promettre-une-date/"
AGE = """(key) => {
    localStorage[key] = localStorage[key].replaceAll("technicienne", "vieille fiche");
}"""
"""Makes what is kept say what its page said once."""


def star(page: Page) -> Locator:
    """Return the star of whatever the page shows."""
    return page.get_by_role("button", name="Favori", exact=True)


def test_favourites_are_kept_by_keyboard_and_found_at_home_on_a_call_and_on_paper(phone_page: Page, server: str):
    page = phone_page
    page.goto(server + "telephone/liste-appel-complet/")
    star(page).first.press("Enter")
    expect(star(page).first).to_have_attribute("aria-pressed", "true")
    page.goto(server + CARD)
    sentence = page.locator(".hb-say__text").first.inner_text()
    asked = asked_from_now(page)
    page.get_by_role("textbox", name="mardi").fill("Mme Tremblay")
    star(page).first.press("Enter")
    expect(star(page).first).to_have_attribute("aria-pressed", "true")
    assert asked == []
    page.evaluate(AGE, kept_under("favourites"))
    page.goto(server + PAGE)
    expect(page.get_by_text("vieille fiche")).to_be_visible()
    page.goto(server + CARD)
    expect(star(page).first).to_have_attribute("aria-pressed", "true")
    for place in ("", "en-ligne-maintenant/"):
        page.goto(server + place)
        shown = page.get_by_role("region", name="Mes favoris").get_by_role("listitem")
        expect(shown).to_have_count(2)
        expect(shown.nth(1)).to_contain_text(sentence)
    page.add_init_script("window.print = () => {}")
    page.goto(server + PAGE)
    fail_on(axe_faults(page, name="favourites"))
    for size in SIZES:
        page.get_by_role("button", name="Imprimer mes favoris").press("Enter")
        paper = on_paper(page, size)
        fail_on(paper.faults())
        assert len(paper.sheets) == 1
        assert "Un appel de bout en bout" in paper.text
        assert " ".join(sentence.split()) in paper.text
        assert "Ajouter, retirer" not in paper.text
        assert "Sans JavaScript" not in paper.text
    page.get_by_role("link", name="Un appel de bout en bout").press("Enter")
    expect(page).to_have_url(server + "telephone/liste-appel-complet/#appel-complet")
    page.goto(f"{server}en/{PAGE}")
    shown = page.get_by_role("region", name="My favourites").get_by_role("listitem")
    page.get_by_role("button", name="Remove “Un appel de bout en bout”").press("Enter")
    expect(shown).to_have_count(1)
    expect(shown.get_by_role("button")).to_be_focused()
    other = page.context.new_page()
    other.goto(server + CARD)
    star(other).first.press("Enter")
    expect(shown).to_have_count(0)
    star(other).first.press("Enter")
    expect(shown).to_have_count(1)
    shown.get_by_role("button").press("Enter")
    expect(page.get_by_text("Nothing here yet")).to_be_focused()
    expect(star(other).first).to_have_attribute("aria-pressed", "false")


def test_where_nothing_can_be_kept_there_is_no_star(
    page_with_blocked_storage: Page, watched_context: Callable[..., BrowserContext], server: str
):
    without_script = watched_context(java_script_enabled=False).new_page()
    for page in (page_with_blocked_storage, without_script):
        page.goto(server + CARD)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(star(page)).to_have_count(0)
        page.goto(server + PAGE)
    expect(page_with_blocked_storage.get_by_text("les favoris y sont fermés")).to_be_visible()
    expect(without_script.get_by_text("servez-vous des signets")).to_be_visible()
