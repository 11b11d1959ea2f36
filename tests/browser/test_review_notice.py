"""A page whose day of review has passed says so to its reader."""

from datetime import date, datetime, time, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

PAGE = "telephone/mettre-en-attente/"


def notice(page: Page) -> Locator:
    return page.get_by_text("Cette page devait être relue avant le")


def open_on(page: Page, server: str, *, days_late: int, edition: str = "") -> None:
    """Open the page so many days after the day of review of its edition, in the evening."""
    page.goto(server + edition + PAGE)
    due = date.fromisoformat(page.locator("[data-next-review]").get_attribute("data-next-review") or "")
    page.clock.set_fixed_time(datetime.combine(due + timedelta(days=days_late), time(22)))
    page.reload()


@pytest.mark.parametrize("days", [pytest.param(-1, id="the day before"), pytest.param(0, id="the day itself")])
def test_a_page_is_silent_until_its_day_has_passed(days: int, page: Page, server: str):
    open_on(page, server, days_late=days)
    expect(notice(page)).to_be_hidden()


def test_a_page_warns_from_the_day_after(page: Page, server: str):
    open_on(page, server, days_late=1)
    expect(notice(page)).to_be_visible()


def test_a_page_warns_in_english(page: Page, server: str):
    open_on(page, server, days_late=1, edition="en/")
    expect(page.get_by_text("This page was due for review before")).to_be_visible()


def test_a_page_warns_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    open_on(page_with_blocked_storage, server, days_late=1)
    expect(notice(page_with_blocked_storage)).to_be_visible()


def test_without_javascript_the_foot_of_the_page_gives_the_day(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    expect(notice(page_without_javascript)).to_be_hidden()
    expect(page_without_javascript.get_by_text("À relire avant le")).to_be_visible()
