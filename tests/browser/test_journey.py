"""A window of 400 pixels beside the file of a client: from any page to a sentence, or to the five moves."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.support.browser import SEARCH
from tests.support.site import KINDS, Site

SIDE_WINDOW = {"width": 400, "height": 800}
LETTERS = "plaint"
"""Of « je vais porter plainte »: six at most."""
WITHOUT_TOOLS = ("booklet",)
"""What is made to be printed has no header."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in WITHOUT_TOOLS])
def test_a_sentence_is_one_tap_and_six_letters_away_and_the_moves_one_tap(
    kind: str, watched_context: Callable[..., BrowserContext], real_site: Site, server: str
):
    page = watched_context(viewport=SIDE_WINDOW).new_page()
    url = real_site.one_of_kind(kind).url
    page.goto(server + url)
    moves = page.locator(".hb-header a[data-crisis]")
    expect(moves).to_be_in_viewport(ratio=1)
    moves.click()
    expect(page.get_by_role("dialog").get_by_role("heading").first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    page.wait_for_function("history.state === null")

    page.locator(".hb-search__opener").click()
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.type(LETTERS)
    found = page.locator(".hb-result").filter(has_text="plainte").locator(".hb-result__say").first
    expect(found).to_be_in_viewport(ratio=1)
    expect(found).not_to_be_empty()
