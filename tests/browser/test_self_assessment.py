"""The self-assessment is scored as one ticks, compared with the last one of this device, and printed with its list."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import kept_under
from tests.support.faults import fail_on
from tests.support.paper import on_paper

TOOL = "culture/autoevaluation/"
KEPT = kept_under("assessment:autoevaluation")
IN_OCTOBER = """([key, ticked]) => {
  const [day, items] = ["2026-10-03", {}];
  localStorage.setItem(key, JSON.stringify([{ticked, items, day}]));
}"""


def test_ticks_are_scored_kept_and_compared_with_the_last_time(page: Page, server: str):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server + TOOL)
    tool = page.locator("handbook-self-assessment")
    expect(tool.get_by_text("0 comportement sur 18")).to_be_visible()
    boxes = page.locator("handbook-checklist").get_by_role("checkbox")
    for index in (0, 2):
        boxes.nth(index).focus()
        page.keyboard.press("Space")
    expect(tool.get_by_text("2 comportements sur 18")).to_be_visible()
    tool.get_by_role("button", name="Garder ce résultat").click()
    expect(tool.get_by_role("status")).to_have_text("Résultat gardé sur cet appareil, avec la date d’aujourd’hui.")
    page.evaluate(IN_OCTOBER, [KEPT, [0, 1]])
    page.reload()
    expect(tool.get_by_text("Autant que le 3 octobre 2026.")).to_be_visible()
    boxes.nth(3).check()
    expect(tool.get_by_text("1 comportement de plus que le 3 octobre 2026.")).to_be_visible()
    expect(tool.get_by_role("listitem")).to_have_count(3)
    expect(tool.get_by_role("img")).to_have_accessible_name(
        re.compile(r"Aujourd’hui\s: 3 sur 18; 3\soctobre 2026\s: 2 sur 18")
    )
    fail_on(axe_faults(page, name="the self-assessment, compared"))
    page.goto(server + "en/" + TOOL)
    expect(tool.get_by_text("1 behaviour more than on October 3, 2026.")).to_be_visible()
    page.locator("handbook-checklist").get_by_role("button", name="Start over").click()
    expect(tool.get_by_text("2 behaviours fewer than on October 3, 2026.")).to_be_visible()
    tool.get_by_role("button", name="Forget the results").click()
    expect(tool.get_by_text("The results are forgotten.")).to_be_visible()
    assert page.evaluate("(key) => localStorage.getItem(key)", KEPT) is None


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_list_and_its_score_are_one_sheet(size: str, page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + TOOL)
    tool = page.locator("handbook-self-assessment")
    page.get_by_role("checkbox").first.check()
    tool.get_by_role("button", name="Garder ce résultat").click()
    expect(tool.get_by_role("status")).to_have_text("Cet appareil ne garde pas le résultat : imprimez-le.")
    page.evaluate("window.print = () => {}")
    tool.get_by_role("button", name="Imprimer la liste et le résultat").click()
    paper = on_paper(page, size)
    fail_on(paper.faults())
    assert len(paper.sheets) == 1
    assert "1 comportement sur 18" in paper.text
    assert "Reprendre cette liste un jour" in paper.text
    assert "Le vrai test" not in paper.text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-printed]")).to_have_count(0)


def test_without_javascript_the_list_stands_alone(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + TOOL)
    expect(page.locator("handbook-checklist").get_by_role("checkbox")).to_have_count(18)
    expect(page.locator("handbook-self-assessment")).to_be_hidden()
