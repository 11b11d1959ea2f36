"""Every checklist in one place: narrowed, chosen, printed two to a sheet, started over."""

import re

from playwright.sync_api import Page, expect

from tests.support.axe import axe_faults
from tests.support.faults import fail_on
from tests.support.paper import on_paper

PAGE = "outils/listes/"
FIRST, SECOND, LONG = "Avant d’envoyer un courriel", "Avant d’envoyer un texto", "Un appel de bout en bout"


def test_checklists_are_found_chosen_and_printed_two_to_a_sheet(phone_page: Page, server: str):
    page = phone_page
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(server + PAGE)
    expect(page.get_by_role("button", name="Imprimer, deux par feuille")).to_be_hidden()
    page.get_by_role("searchbox", name="Chercher dans les listes").fill("envoyer")
    expect(page.get_by_role("link", name=LONG)).to_be_hidden()
    for title in (FIRST, SECOND):
        page.get_by_role("checkbox", name=f"Choisir « {title} »").press("Space")
    expect(page.get_by_role("status").filter(has_text="2 listes choisies")).to_be_visible()
    chosen = re.fullmatch(r"#listes=[\w-]+,[\w-]+", page.evaluate("location.hash"))
    assert chosen
    fail_on(axe_faults(page, name="lists chosen"))
    page.reload()
    expect(page.get_by_role("checkbox", name=FIRST)).to_be_checked()
    page.get_by_role("checkbox", name=f"Choisir « {LONG} »").check()
    for size in ("A4", "Letter"):
        page.get_by_role("button", name="Imprimer, deux par feuille").press("Enter")
        paper = on_paper(page, size)
        fail_on(paper.faults())
        assert [[title in " ".join(sheet.split()) for title in (FIRST, SECOND, LONG)] for sheet in paper.sheets] == [
            [True, True, False],
            [False, False, True],
        ]
        assert "Mettre en place" not in paper.text


def test_all_checklists_start_over_at_once(page: Page, server: str):
    page.goto(server + "en/telephone/liste-appel-complet/")
    page.get_by_role("checkbox").first.check()
    page.goto(f"{server}en/{PAGE}")
    expect(page.get_by_text("· 1 ticked")).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Start all over").press("Enter")
    expect(page.get_by_text("All your checklists start afresh.")).to_be_visible()
    expect(page.get_by_text("1 ticked")).to_have_count(0)
    assert "checklist" not in page.evaluate("JSON.stringify(Object.keys(localStorage))")


def test_without_javascript_each_checklist_opens_and_leads_to_its_page(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    expect(page_without_javascript.get_by_role("link", name=FIRST)).to_be_visible()
    expect(page_without_javascript.locator(".hb-lists input:visible")).to_have_count(0)
    page_without_javascript.locator(".hb-lists__more > summary").first.click()
    expect(page_without_javascript.locator(".hb-lists__points").first).to_be_visible()
