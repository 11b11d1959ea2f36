"""On a phone, buttons open the menu and the search, and say whether they are open."""

import pytest
from playwright.sync_api import Locator, Page, expect


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def menu_link(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Menu").get_by_role("link", name="Mettre en attente")


def search_field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Chercher dans le manuel")


def test_the_menu_opens_and_takes_the_focus(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/mettre-en-attente/")
    expect(button(phone_page, "Menu")).to_have_attribute("aria-expanded", "false")
    expect(menu_link(phone_page)).not_to_be_in_viewport()
    button(phone_page, "Menu").click()
    expect(button(phone_page, "Menu")).to_have_attribute("aria-expanded", "true")
    expect(menu_link(phone_page)).to_be_in_viewport()
    assert phone_page.evaluate("document.activeElement.closest('nav')?.ariaLabel") == "Menu"


def test_the_menu_shows_every_section_and_tries_again_after_a_host_that_fails(phone_page: Page, server: str):
    part = "**/parts/menu.*.json"
    phone_page.route(part, lambda route: route.fulfill(body="<p>Lost"))
    with phone_page.expect_response(part):
        phone_page.goto(server + "en/telephone/mettre-en-attente/")
    phone_page.unroute(part)
    sections = phone_page.locator(".hb-nav__section")
    assert sections.count() == 1
    button(phone_page, "Menu").click()
    titles = sections.locator("summary")
    expect(titles.first).to_have_text("Keep open")
    expect(titles.last).to_have_text("Editorial team")
    assert titles.filter(has_text="Phone").count() == 1
    assert phone_page.locator(".hb-nav__section[open] > summary").all_inner_texts() == ["Phone"]
    titles.filter(has_text="Email").click()
    phone_page.get_by_role("link", name="Write a clear email").click()
    expect(phone_page).to_have_url(server + "en/courriel/courriel-clair/")


def test_escape_closes_the_menu_and_returns_to_its_button(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/mettre-en-attente/")
    button(phone_page, "Menu").click()
    phone_page.keyboard.press("Escape")
    expect(button(phone_page, "Menu")).to_have_attribute("aria-expanded", "false")
    expect(button(phone_page, "Menu")).to_be_focused()
    expect(menu_link(phone_page)).not_to_be_in_viewport()


def test_a_page_is_reached_from_the_menu_by_keyboard_alone(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/")
    button(phone_page, "Menu").focus()
    phone_page.keyboard.press("Enter")
    expect(menu_link(phone_page)).to_be_in_viewport()
    for _ in range(60):
        if menu_link(phone_page).evaluate("link => link === document.activeElement"):
            break
        phone_page.keyboard.press("Tab")
    phone_page.keyboard.press("Enter")
    expect(phone_page).to_have_url(server + "telephone/mettre-en-attente/")


def test_the_open_menu_holds_the_focus_and_closes_from_outside(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/mettre-en-attente/")
    button(phone_page, "Menu").click()
    dialog = phone_page.get_by_role("dialog", name="Menu")
    expect(dialog).to_be_visible()
    for _ in range(40):
        phone_page.keyboard.press("Tab")
        assert phone_page.evaluate("document.activeElement.matches('body, #hb-menu *')")
    phone_page.mouse.click(380, 400)
    expect(dialog).to_be_hidden()
    expect(button(phone_page, "Menu")).to_be_focused()
    button(phone_page, "Menu").click()
    button(phone_page, "Fermer le menu").click()
    expect(dialog).to_be_hidden()
    expect(button(phone_page, "Menu")).to_be_focused()


def test_a_menu_that_a_wider_window_puts_beside_the_page_holds_nothing(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/mettre-en-attente/")
    button(phone_page, "Menu").click()
    phone_page.set_viewport_size({"width": 1440, "height": 800})
    expect(phone_page.get_by_role("dialog", name="Menu")).to_have_count(0)
    phone_page.get_by_role("link", name="En ligne maintenant").first.focus()
    assert phone_page.evaluate("document.activeElement.textContent.includes('En ligne')")


def test_the_closed_menu_takes_no_focus(phone_page: Page, server: str):
    phone_page.goto(server + "telephone/mettre-en-attente/")
    expect(button(phone_page, "Menu")).to_be_visible()
    for _ in range(15):
        phone_page.keyboard.press("Tab")
        assert phone_page.evaluate("document.activeElement.closest('nav')?.ariaLabel") != "Menu"


def test_the_search_opens_with_the_field_in_focus(phone_page: Page, server: str):
    phone_page.goto(server)
    expect(button(phone_page, "Chercher dans le manuel")).to_have_attribute("aria-expanded", "false")
    button(phone_page, "Chercher dans le manuel").click()
    field = search_field(phone_page)
    expect(field).to_be_focused()
    phone_page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(button(phone_page, "Chercher dans le manuel")).to_have_attribute("aria-expanded", "false")


def test_the_search_is_closed_by_its_button_which_gives_the_focus_back(phone_page: Page, server: str):
    phone_page.goto(server)
    button(phone_page, "Chercher dans le manuel").click()
    search_field(phone_page).fill("attente")
    button(phone_page, "Fermer la recherche").click()
    expect(search_field(phone_page)).to_be_hidden()
    expect(button(phone_page, "Chercher dans le manuel")).to_be_focused()


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_the_keys_that_open_the_search_open_it_on_a_small_screen(key: str, phone_page: Page, server: str):
    phone_page.goto(server + "courriel/")
    phone_page.keyboard.press(key)
    expect(search_field(phone_page)).to_be_focused()
    phone_page.keyboard.type("s/f")
    expect(search_field(phone_page)).to_have_value("s/f")


def test_the_menu_opens_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server + "telephone/mettre-en-attente/")
    button(page, "Menu").click()
    expect(menu_link(page)).to_be_in_viewport()


def test_without_javascript_links_stand_in_for_the_buttons(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server + "telephone/mettre-en-attente/")
    expect(button(page, "Menu")).to_have_count(0)
    page.get_by_role("link", name="Menu").click()
    expect(page.get_by_role("navigation", name="Plan du manuel")).to_be_in_viewport()
    page.get_by_role("link", name="Chercher dans le manuel").click()
    expect(page).to_have_url(server + "trucs/")
