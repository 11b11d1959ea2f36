"""The hold companion: one key starts it, the clock leads it, the address keeps it."""

import re

from playwright.sync_api import Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import asked_from_now, stop_clock
from tests.support.faults import fail_on

PAGE = "outils/compagnon-attente/"
COUNT_SOUNDS = "sounds = 0; AudioContext = class extends AudioContext { constructor() { super(); sounds++; } };"
SOUNDS = "sounds"
TITLE = re.compile("^Compagnon d’attente")


def test_a_hold_goes_by_keyboard_alone_and_outlives_a_reload(phone_page: Page, server: str):
    page = phone_page
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.install()
    page.add_init_script(COUNT_SOUNDS)
    page.goto(server + PAGE)
    page.get_by_role("checkbox", name="J’ai dit la raison").press("Space")
    asked = asked_from_now(page)
    stop_clock(page)
    page.keyboard.press("t")
    timer = page.get_by_role("timer")
    expect(timer).to_contain_text("0:45")
    expect(page.get_by_text("Il manque : la permission, le oui.")).to_have_count(2)
    expect(page.get_by_role("button", name="La personne attend encore")).to_be_focused()
    page.clock.fast_forward(20_000)
    expect(page).to_have_title(re.compile("^0:2[45] · "))
    assert asked == []
    page.reload()
    page.clock.fast_forward(30_000)
    expect(page).to_have_title(re.compile("^Reprenez la ligne · "))
    expect(timer).to_contain_text("Reprenez la ligne depuis 0:0")
    expect(page.locator("handbook-hold [role=status]")).to_contain_text("Je cherche encore")
    assert page.evaluate(SOUNDS) == 0
    page.keyboard.press("t")
    expect(page.locator("[data-say]")).to_contain_text("plus long que prévu")
    assert re.fullmatch(r"#attente=[\d.]+", page.evaluate("location.hash"))
    page.get_by_role("button", name="Rappeler plus tard").press("Enter")
    expect(page.get_by_role("button", name="Nouvelle attente")).to_be_focused()
    expect(page.get_by_text("notez l’heure limite")).to_be_visible()
    expect(page).to_have_title(TITLE)
    assert page.evaluate("location.hash") == ""
    page.keyboard.press("t")
    expect(page.get_by_role("checkbox", name="J’ai dit la raison")).not_to_be_checked()


def test_a_length_that_is_no_number_is_told_and_storage_may_be_blocked(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.clock.install()
    page.add_init_script(COUNT_SOUNDS)
    page.goto(f"{server}en/{PAGE}")
    field = page.get_by_role("textbox", name="Come back on the line after")
    field.fill("a minute")
    field.press("Enter")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Type a number of seconds"))
    fail_on(axe_faults(page, name="a fault"))
    page.get_by_role("checkbox", name="A soft sound").check()
    field.fill("5")
    field.press("Enter")
    expect(page.get_by_role("timer")).to_contain_text("before you come back on the line")
    page.clock.fast_forward(6_000)
    expect(page).to_have_title(re.compile("^Back on the line · "))
    assert page.evaluate(SOUNDS) == 1
    fail_on(axe_faults(page, name="time to come back"))


def test_without_javascript_the_page_says_which_timer_to_take(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    expect(page_without_javascript.get_by_text("prenez la minuterie de votre téléphone")).to_be_visible()
    expect(page_without_javascript.locator("handbook-hold [data-panel]:visible")).to_have_count(1)
