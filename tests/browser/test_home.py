"""The home page leads an agent in a hurry to the right words."""

from datetime import datetime

from playwright.sync_api import Locator, Page, expect

MORNING, EVENING = datetime(2026, 11, 21, 8), datetime(2026, 11, 21, 21)
NEXT_DAY = datetime(2026, 11, 22, 8)


def tips(page: Page) -> Locator:
    return page.locator("[data-tip]").filter(visible=True)


def shown_tip(page: Page, server: str, moment: datetime) -> str:
    page.clock.set_fixed_time(moment)
    page.goto(server)
    expect(tips(page)).to_have_count(1)
    return tips(page).get_by_role("heading").inner_text()


def search_field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Que cherchez-vous à dire?")


def site_search(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Chercher dans le manuel")


def test_one_tip_is_shown_each_day(page: Page, server: str):
    today = shown_tip(page, server, MORNING)
    assert shown_tip(page, server, EVENING) == today
    assert shown_tip(page, server, NEXT_DAY) != today


def test_the_tip_of_the_day_is_the_same_in_english(page: Page, server: str):
    shown_tip(page, server, MORNING)
    number = tips(page).get_attribute("data-tip")
    page.goto(server + "en/")
    expect(tips(page)).to_have_attribute("data-tip", str(number))


def test_a_situation_leads_to_its_section(page: Page, server: str):
    page.goto(server)
    page.get_by_role("link", name="Je suis au téléphone").click()
    expect(page).to_have_url(server + "telephone/")


def test_the_large_field_hands_over_to_the_search_of_the_site(page: Page, server: str):
    page.goto(server)
    search_field(page).press("a")
    expect(site_search(page)).to_be_focused()
    page.keyboard.type("ttente")
    expect(site_search(page)).to_have_value("attente")


def test_a_result_is_reached_by_keyboard_alone(page: Page, server: str):
    page.goto(server)
    search_field(page).focus()
    page.keyboard.type("attente")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(server)


def test_the_home_page_works_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    shown_tip(page, server, MORNING)
    search_field(page).press("a")
    expect(site_search(page)).to_be_focused()


def test_without_javascript_the_field_leads_to_the_tips(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server)
    assert tips(page).count() > 1
    search_field(page).fill("attente")
    search_field(page).press("Enter")
    expect(page).to_have_url(server + "trucs/?q=attente")
