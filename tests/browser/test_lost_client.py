"""What a lost client costs is counted from one's own numbers, by keyboard, and leaves the browser only by a link."""

import re

from playwright.sync_api import Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import asked_from_now
from tests.support.faults import fail_on
from tests.support.paper import on_paper

TOOL = "outils/calculateur/"
NBSP = "\u00a0"


def test_the_coffee_shop_gives_way_to_ones_own_numbers_by_keyboard_alone(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server + TOOL)
    tool = page.locator("handbook-lost-client")
    expect(tool.locator(".hb-lost__amount")).to_have_text(f"24{NBSP}500{NBSP}$")
    expect(tool.locator("[data-row=value] [data-side=likely]")).to_have_text(f"3{NBSP}500{NBSP}$")
    expect(tool.get_by_role("img")).to_have_accessible_name(
        re.compile(f"de 17{NBSP}500{NBSP}\\$ à 31{NBSP}500{NBSP}\\$")
    )
    asked = asked_from_now(page)
    tool.get_by_label("Retenu").first.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("1 234,50 $")
    page.keyboard.press("Tab")
    expect(tool.get_by_label("Retenu").first).to_have_value(f"1{NBSP}234,50{NBSP}$")
    expect(tool.locator(".hb-lost__amount")).to_have_text(f"8{NBSP}641{NBSP}500{NBSP}$")
    expect(tool.get_by_role("status")).to_contain_text(f"8{NBSP}641{NBSP}500{NBSP}$ de revenu au plus")
    page.keyboard.type("2000")
    expect(tool.get_by_text("Achat moyen : le bas dépasse le chiffre retenu.")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(tool.get_by_role("group", name="Corrigez 1 champ.")).to_be_focused()
    expect(tool.locator(".hb-lost__amount")).to_have_text("")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(tool.get_by_label("Bas").first).to_be_focused()
    fail_on(axe_faults(page, name="the calculation, a field at fault"))
    assert asked == []


def test_a_link_carries_the_numbers_to_the_other_edition_and_to_paper(copying_page: Page, server: str):
    page = copying_page
    page.goto(server + TOOL)
    tool = page.locator("handbook-lost-client")
    tool.get_by_label("Retenu").nth(2).fill("3")
    tool.get_by_label("La marge").check()
    tool.get_by_label("Taux de marge").fill("50 %")
    tool.get_by_role("button", name="Copier le lien").click()
    expect(tool.get_by_role("button", name="Copié")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("#achat=3.5&frequence=200&annees=3&informees=8_12_16&cercle=250&cible=10&evitent=2&marge=50")
    fail_on(axe_faults(page, name="the calculation, filled"))
    page.goto(link.replace("/outils/", "/en/outils/"))
    expect(tool.locator(".hb-lost__amount")).to_have_text("$7,350")
    expect(tool.get_by_label("Profit margin")).to_have_value("50%")
    page.evaluate("window.print = () => {}")
    for size in ("A4", "Letter"):
        tool.get_by_role("button", name="Print the sheet").click()
        paper = on_paper(page, size)
        fail_on(paper.faults())
        assert len(paper.sheets) == 1
        assert "C. Years your closed files 3 3 3" in paper.text
        assert "K. Total D + J $5,250 $7,350 $9,450" in paper.text


def test_without_javascript_the_sheet_is_filled_in_by_hand(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + TOOL)
    tool = page.locator("handbook-lost-client")
    expect(tool.get_by_role("rowheader")).to_have_count(11)
    expect(tool.get_by_role("textbox")).to_have_count(0)
    expect(tool.get_by_role("button")).to_have_count(0)
