"""One button chooses the colours: as the device says, light, or dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

AUTO, LIGHT, DARK = (f"Couleurs\N{NO-BREAK SPACE}: {choice}" for choice in ("selon l’appareil", "claires", "sombres"))
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def palette(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name="Couleurs")


def is_dark(page: Page) -> bool:
    red, green, blue = page.evaluate(f"{BACKGROUND}.match(/[\\d.]+/g).slice(0, 3).map(Number)")
    return bool(red + green + blue < 3 * 128)


def test_the_button_goes_from_the_device_to_light_to_dark_and_back(page: Page, server: str):
    page.goto(server)
    for label in (AUTO, LIGHT, DARK):
        expect(palette(page)).to_have_accessible_name(label)
        palette(page).click()
    expect(palette(page)).to_have_accessible_name(AUTO)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_colours_are_those_of_the_button(system: str, watched_context: Callable[..., BrowserContext], server: str):
    page = watched_context(color_scheme=system).new_page()
    page.goto(server)
    assert is_dark(page) == (system == "dark")
    palette(page).click()
    assert not is_dark(page)
    palette(page).click()
    assert is_dark(page)
    palette(page).click()
    assert is_dark(page) == (system == "dark")


def test_the_choice_holds_from_page_to_page_and_in_both_languages(page: Page, server: str):
    page.goto(server)
    palette(page).click()
    palette(page).click()
    for address in ("telephone/", "en/telephone/"):
        page.goto(server + address)
        assert is_dark(page)
    expect(page.get_by_role("banner").get_by_role("button", name="Colours: dark")).to_be_visible()


def test_the_colours_are_there_before_the_scripts_of_the_handbook(page: Page, server: str):
    page.goto(server)
    palette(page).click()
    palette(page).click()
    page.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert is_dark(page)


def test_going_back_to_the_colours_of_the_device_keeps_nothing_on_it(page: Page, server: str):
    page.goto(server)
    for _ in range(3):
        palette(page).click()
    assert page.evaluate("localStorage.length") == 0


def test_the_colours_chosen_before_keys_named_their_site_are_worn_at_once(page: Page, server: str):
    page.goto(server)
    page.evaluate("localStorage.setItem('handbook:theme', '\"dark\"')")
    page.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert is_dark(page)


def test_two_tabs_wear_the_same_colours(page: Page, server: str):
    other = page.context.new_page()
    page.goto(server)
    other.goto(server + "telephone/")
    palette(page).click()
    palette(page).click()
    expect(palette(other)).to_have_accessible_name(DARK)
    assert is_dark(other)


def test_the_colours_are_chosen_by_keyboard_alone(page: Page, server: str):
    page.goto(server)
    palette(page).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert is_dark(page)
    expect(palette(page)).to_be_focused()


def test_the_colours_change_for_the_page_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server)
    palette(page).click()
    palette(page).click()
    assert is_dark(page)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_without_javascript_the_device_decides(
    system: str, watched_context: Callable[..., BrowserContext], server: str
):
    page = watched_context(color_scheme=system, java_script_enabled=False).new_page()
    page.goto(server)
    assert is_dark(page) == (system == "dark")
    expect(palette(page)).to_have_count(0)


def test_the_two_buttons_of_a_page_agree(page: Page, server: str):
    page.goto(server)
    palette(page).click()
    page.set_viewport_size({"width": 390, "height": 800})
    footer = page.get_by_role("contentinfo").get_by_role("button", name="Couleurs")
    expect(footer).to_have_accessible_name(LIGHT)
    expect(footer).to_have_text(LIGHT)


def test_on_a_phone_the_button_is_at_the_foot(phone_page: Page, server: str):
    phone_page.goto(server)
    expect(palette(phone_page)).to_have_count(0)
    phone_page.get_by_role("contentinfo").get_by_role("button", name="Couleurs").click()
    assert not is_dark(phone_page)
    phone_page.set_viewport_size({"width": 1440, "height": 800})
    expect(phone_page.get_by_role("button", name="Couleurs")).to_have_count(1)
