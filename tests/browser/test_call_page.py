"""The page of the red button: one tap on what is happening, and the sentence is there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect

CALL_PAGE = "en-ligne-maintenant/"
SIDE_WINDOW: ViewportSize = {"width": 400, "height": 800}
LARGE = 32
THUMB = 44
"""Pixels: what a thumb hits without aiming. Source: https://www.w3.org/TR/WCAG22/#target-size-enhanced"""
SHOWN_AT_EACH = """ids => ids.map(id => {
    location.hash = id;
    return [...document.querySelectorAll(".hb-situation")].filter(one => one.checkVisibility()).length;
})"""


def buttons(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Que se passe-t-il?").get_by_role("link")


def sentence(page: Page, text: str) -> Locator:
    return page.locator(".hb-say__text").filter(has_text=text)


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_one_tap_shows_the_sentence_large_and_the_way_back_shows_every_button(
    with_script: bool, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport=SIDE_WINDOW, java_script_enabled=with_script).new_page()
    page.goto(server + CALL_PAGE)
    first, last = buttons(page).first, buttons(page).last
    expect(first).to_have_text("Menace")
    expect(first).to_be_in_viewport(ratio=1)
    expect(last).to_be_in_viewport(ratio=1)
    for box in (button.bounding_box() for button in buttons(page).all()):
        assert box is not None
        assert min(box["height"], box["width"]) >= THUMB
    expect(page.get_by_role("link", name="Accueil")).to_have_count(0)
    buttons(page).filter(has_text="Plainte, avocat").click()
    say = sentence(page, "C’est votre droit")
    expect(say).to_be_in_viewport(ratio=1)
    assert float(say.evaluate("text => parseFloat(getComputedStyle(text).fontSize)")) >= LARGE
    expect(first).to_be_hidden()
    page.get_by_role("link", name="Toutes les situations").click()
    expect(say).to_be_hidden()
    expect(first).to_be_in_viewport(ratio=1)


def test_an_address_leads_to_a_situation_whose_number_can_be_called(page: Page, server: str):
    page.goto(server + CALL_PAGE + "#suicide")
    expect(sentence(page, "Pensez-vous au suicide?")).to_be_in_viewport(ratio=1)
    for name, number in (("911", "tel:911"), ("9-8-8", "tel:988")):
        call = page.get_by_role("link", name=f"Composer le {name}", exact=True)
        expect(call).to_be_in_viewport(ratio=1)
        expect(call).to_have_attribute("href", number)
    expect(buttons(page).filter(has_text="Parle de mourir")).to_have_attribute("aria-current", "true")
    expect(buttons(page).first).to_be_in_viewport()


def test_by_keyboard_alone_enter_shows_a_sentence_and_escape_goes_back_to_its_button(page: Page, server: str):
    page.set_viewport_size(SIDE_WINDOW)
    page.goto(server + CALL_PAGE)
    shouting = buttons(page).filter(has_text="Cris")
    shouting.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Elle crie")).to_be_focused()
    page.keyboard.press("Escape")
    expect(shouting).to_be_focused()
    page.go_back()
    expect(sentence(page, "J’entends que vous êtes en colère")).to_be_in_viewport(ratio=1)


def test_each_button_leads_to_a_sentence_in_both_languages(page: Page, server: str):
    for path, name in ((CALL_PAGE, "Que se passe-t-il?"), (f"en/{CALL_PAGE}", "What is happening?")):
        page.goto(server + path)
        links = page.get_by_role("navigation", name=name).get_by_role("link")
        ids = links.evaluate_all("links => links.map(link => link.hash)")
        assert len(ids) >= 20
        assert page.evaluate(SHOWN_AT_EACH, ids) == [1] * len(ids)


def test_on_paper_every_sentence_stands_and_no_button(page: Page, server: str):
    page.goto(server + CALL_PAGE)
    page.emulate_media(media="print")
    expect(sentence(page, "Je mets fin à l’appel maintenant")).to_be_visible()
    expect(sentence(page, "J’ouvre votre dossier")).to_be_visible()
    expect(page.locator("main").get_by_role("button")).to_have_count(0)
    expect(buttons(page)).to_have_count(0)
    expect(page.get_by_role("heading", name="En ligne maintenant")).to_be_visible()
