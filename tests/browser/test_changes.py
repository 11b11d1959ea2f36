"""Someone who comes back is told what changed since, in the editor's words; a newcomer sees the latest."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.throwaway import ThrowAwayProject
from tools.pages_server import serve

CHANGED = "telephone/mettre-en-attente/"
"""The minimal handbook says that this page changed on November 20, 2026."""
REMEMBERED = "() => customElements.get('handbook-seen') || !document.querySelector('handbook-seen')"
BEFORE, AFTER = datetime(2026, 11, 18, 9), datetime(2026, 11, 25, 9)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the minimal handbook in place of the real one."""
    site = ThrowAwayProject(tmp_path_factory.mktemp("changes")).build({})
    assert site.faults == []
    with serve(site.folder) as url:
        yield url


def visit(page: Page, url: str, moment: datetime) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(url)
    page.wait_for_function(REMEMBERED)


def change(page: Page) -> Locator:
    return page.get_by_role("listitem").filter(has_text="La durée est précisée")


def test_a_newcomer_sees_what_changed_last(page: Page, server: str):
    visit(page, server, AFTER)
    expect(page.get_by_role("heading", name="Ce qui a changé")).to_be_visible()
    expect(change(page)).to_be_visible()


def test_someone_who_had_seen_a_page_is_told_that_it_changed(page: Page, server: str):
    visit(page, server + CHANGED, BEFORE)
    visit(page, server, AFTER)
    expect(page.get_by_role("heading", name="Changé depuis votre passage")).to_be_visible()
    expect(change(page)).to_be_visible()
    visit(page, server + CHANGED, AFTER)
    visit(page, server, AFTER)
    expect(change(page)).to_be_hidden()


def test_a_page_seen_since_or_never_is_left_out_in_both_languages(page: Page, server: str):
    visit(page, f"{server}en/telephone/boite-vocale/", BEFORE)
    visit(page, server, AFTER)
    expect(change(page)).to_be_hidden()
    visit(page, f"{server}en/{CHANGED}", BEFORE)
    visit(page, server, AFTER)
    expect(change(page)).to_be_visible()


def test_without_javascript_or_storage_the_latest_are_told(
    page_without_javascript: Page, page_with_blocked_storage: Page, server: str
):
    for page in (page_without_javascript, page_with_blocked_storage):
        page.goto(server)
        expect(change(page)).to_be_visible()
