"""Pages that hold a tool: it begins on the first screen of a small phone, and what is said of it comes after."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from handbook.site.workbench import GROUPS

SMALL_PHONE: ViewportSize = {"width": 360, "height": 640}
TO_READ = ("outils/favoris.md", "outils/imprimer.md")
"""The first has nothing to press as long as nothing is kept; the second tells how to print."""
PAGES = ["outils/index.md", *(tool.file for tools in GROUPS.values() for tool in tools if tool.file not in TO_READ)]
CONTROL = ".hb-page__tool :is(input, select, textarea, button, a, summary):visible"


@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_tool_begins_on_the_first_screen_of_a_small_phone(edition: str, page: Page, server: str):
    page.set_viewport_size(SMALL_PHONE)
    late = {}
    for file in PAGES:
        page.goto(f"{server}{edition}{file.removesuffix('index.md').removesuffix('.md')}", wait_until="load")
        expect(page.locator(CONTROL).first).to_be_visible()
        box = page.locator(CONTROL).first.bounding_box()
        assert box
        if box["y"] + box["height"] > SMALL_PHONE["height"]:
            late[file] = box
    assert late == {}


def test_the_hold_companion_is_started_without_scrolling(page: Page, server: str):
    page.set_viewport_size(SMALL_PHONE)
    for url in ("outils/compagnon-attente/", "en/outils/compagnon-attente/"):
        page.goto(server + url)
        expect(page.locator(".hb-hold__go")).to_be_visible()
        expect(page.locator(".hb-hold__go")).to_be_in_viewport(ratio=1)
