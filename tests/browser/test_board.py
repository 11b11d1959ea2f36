"""The board of the handbook is sorted by its headings and narrowed by its form; it is whole without either."""

from playwright.sync_api import Page, expect

PAGE = "equipe/etat/"
ROWS = ".hb-board__rows tbody tr"


def test_the_board_is_narrowed_and_sorted(page: Page, server: str):
    page.goto(server + PAGE)
    page.get_by_label("Section", exact=True).select_option(label="Texto")
    shown = page.locator(ROWS).filter(visible=True)
    expect(page.get_by_role("status").filter(has_text="fichiers sur")).to_be_visible()
    expect(shown.filter(has_not_text="Texto")).to_have_count(0)
    heading = page.get_by_role("columnheader", name="Mots").last
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    counts = [
        int(value or 0) for value in shown.locator("td:nth-child(6)").evaluate_all("c => c.map(x => x.dataset.value)")
    ]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) > 5


def test_without_javascript_the_board_is_whole_and_offers_no_control(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    assert page_without_javascript.locator(ROWS).count() > 200
    assert (
        page_without_javascript.locator(".hb-board").locator("button, input, select").filter(visible=True).count() == 0
    )
