"""The list of pages to review marks those whose day has passed."""

from datetime import datetime

from playwright.sync_api import Page, expect

PAGE = "equipe/pages-a-revoir/"


def test_no_page_is_late_on_the_day_of_its_review(page: Page, server: str):
    page.clock.set_fixed_time(datetime(2026, 11, 21, 12))
    page.goto(server + PAGE)
    expect(page.locator("td").get_by_text("en retard").filter(visible=True)).to_have_count(0)


def test_years_later_every_page_is_late(page: Page, server: str):
    page.clock.set_fixed_time(datetime(2046, 1, 1, 12))
    page.goto(server + PAGE)
    rows = page.locator("tr[data-next-review]").count()
    assert rows > 0
    expect(page.locator("td").get_by_text("en retard").filter(visible=True)).to_have_count(rows)
