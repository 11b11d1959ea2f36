"""In a long page, one sees where one is; a table wider than the page is reached by the keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

LONG = "choisir-le-canal/"
WHOLE = {"courriel/modeles/": ".hb-model", "trucs/": ".hb-tip--row"}
"""Pages that hold many models or rows of cards, by what holds each."""
WIDE = "equipe/chiffres/"
"""Its table has too many columns for a phone, and its rows do not stand as lists."""


def contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Dans cette page").filter(visible=True)


def test_the_contents_say_which_heading_is_read_and_stay_in_sight(page: Page, server: str):
    page.goto(server + LONG)
    links = contents(page).get_by_role("link")
    expect(links.first).to_be_visible()
    expect(contents(page).locator("[aria-current]")).to_have_count(0)
    links.nth(3).click()
    expect(contents(page).locator("[aria-current=location]")).to_have_text(links.nth(3).inner_text())
    expect(links.first).to_be_in_viewport()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")  # at once: a key's way there takes its time
    expect(links.last).to_have_attribute("aria-current", "location")
    expect(links.last).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    expect(contents(page).locator("[aria-current]")).to_have_count(0)


def test_the_menu_beside_a_long_page_stays_in_sight_and_scrolls_by_itself(page: Page, server: str):
    page.set_viewport_size({"width": 1440, "height": 420})
    page.goto(server + "telephone/mettre-en-attente/")
    menu = page.get_by_role("navigation", name="Menu")
    page.evaluate("scrollTo(0, 1000)")
    expect(menu.get_by_role("link").filter(visible=True).first).to_be_in_viewport()
    last = menu.get_by_role("link").filter(visible=True).last
    expect(last).not_to_be_in_viewport()
    last.focus()
    expect(last).to_be_in_viewport()


def test_a_table_wider_than_the_page_is_scrolled_by_the_keyboard_and_has_a_name(phone_page: Page, server: str):
    phone_page.goto(server + WIDE)
    table = phone_page.locator("handbook-table[role=region]")
    table.focus()
    phone_page.keyboard.press("ArrowRight")
    expect(table).to_be_focused()
    expect(table).to_have_accessible_name(re.compile(r"\w"))
    phone_page.wait_for_function("document.activeElement.scrollLeft > 0")
    assert phone_page.evaluate("document.documentElement.scrollWidth") == 390
    phone_page.set_viewport_size({"width": 1440, "height": 900})
    expect(table).not_to_have_attribute("tabindex", "0")


@pytest.mark.parametrize(("address", "parts"), WHOLE.items())
def test_what_opens_above_models_and_rows_moves_them_whole(address: str, parts: str, page: Page, server: str):
    """A phone would look again at all that they hold: it answers a gesture later than promised."""
    page.goto(server + address)
    contained = "all => all.map((part) => getComputedStyle(part).contain)"
    assert set(page.locator(parts).evaluate_all(contained)) == {"layout paint"}
    page.emulate_media(media="print")
    assert set(page.locator(parts).evaluate_all(contained)) == {"none"}
