"""A negotiation is prepared on one sheet: the zone is drawn, and nothing is kept that was not asked for."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import asked_from_now, kept_under
from tests.support.faults import fail_on
from tests.support.paper import on_paper

TOOL = "outils/fiche-negociation/"
NBSP = "\u00a0"
KEPT = kept_under("negotiation")


def test_the_zone_is_told_in_both_roles_and_kept_only_when_asked(page: Page, server: str):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server + TOOL)
    asked = asked_from_now(page)
    tool = page.locator("handbook-negotiation-sheet")
    tool.get_by_label("L’autre, à notre avis").first.fill("Tenir son budget")
    tool.get_by_label("Notre réserve", exact=True).focus()
    page.keyboard.type("690")
    page.keyboard.press("Tab")
    page.keyboard.type("750 $")
    page.keyboard.press("Tab")
    page.keyboard.type("720")
    zone = f"Un accord est possible de 690{NBSP}$ à 750{NBSP}$ : la zone est large de 60{NBSP}$."
    expect(tool.get_by_role("status").nth(1)).to_have_text(
        f"{zone} Le critère, 720{NBSP}$, est dans la zone.".replace(" :", f"{NBSP}:")
    )
    expect(tool.get_by_role("img")).to_be_visible()
    fail_on(axe_faults(page, name="the sheet, filled"))
    tool.get_by_label("Nous achetons").check()
    expect(tool.locator(".hb-nego__verdict")).to_have_text(
        f"Pas de zone d’accord sur le prix seul{NBSP}: il manque 60{NBSP}$."
    )
    assert page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})").find("budget") < 0
    tool.get_by_label("Garder sur cet appareil").check()
    expect(tool.get_by_text("La fiche est gardée sur cet appareil.")).to_be_visible()
    page.goto(server + "en/" + TOOL)
    expect(tool.get_by_label("Our limit", exact=True)).to_have_value("$690")
    expect(tool.locator(".hb-nego__verdict")).to_have_text("No zone of agreement on price alone: it is $60 short.")
    tool.get_by_role("button", name="Erase the sheet").click()
    expect(tool.get_by_text("The sheet is erased.")).to_be_visible()
    assert page.evaluate("(key) => localStorage.getItem(key)", KEPT) is None
    expect(tool.get_by_label("Our limit", exact=True)).to_have_value("")
    tool.get_by_role("button", name="Undo").click()
    expect(tool.get_by_label("Our limit", exact=True)).to_have_value("$690")
    assert "690" in page.evaluate("(key) => localStorage.getItem(key)", KEPT)
    assert [request for request in asked if "690" in request or "budget" in request] == []


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_full_sheet_is_one_page(size: str, page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + TOOL)
    tool = page.locator("handbook-negotiation-sheet")
    expect(tool.get_by_label("Notre réserve", exact=True)).to_be_visible()
    page.evaluate(
        "document.querySelectorAll('textarea').forEach((it) => { it.value = 'Tenir le budget prévu. '.repeat(10) })"
    )
    tool.get_by_label("Notre réserve", exact=True).fill("690")
    tool.get_by_label("La sienne").fill("650")
    tool.get_by_label("Garder sur cet appareil").click()
    expect(tool.get_by_text("Cet appareil ne garde pas la fiche")).to_be_visible()
    expect(tool.get_by_label("Garder sur cet appareil")).not_to_be_checked()
    page.evaluate("window.print = () => {}")
    tool.get_by_role("button", name="Imprimer la fiche").click()
    paper = on_paper(page, size)
    fail_on(paper.faults())
    assert len(paper.sheets) == 1
    assert paper.text.count("Tenir le budget prévu.") == 140
    assert f"il manque 40{NBSP}$." in paper.text.replace("40 $", f"40{NBSP}$")


def test_without_javascript_the_empty_sheet_is_there_to_print(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + TOOL)
    tool = page.locator("handbook-negotiation-sheet")
    expect(tool.get_by_role("rowheader")).to_have_count(8)
    expect(tool.get_by_role("textbox")).to_have_count(0)
    expect(tool.get_by_role("button")).to_have_count(0)
