"""Pages that hold a tool: it begins on the first screen of a small phone, and what is said of it comes after."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from handbook.site.workbench import GROUPS
from tests.support.browser import SHIFTS, WATCH_SHIFTS, kept_under

SMALL_PHONE: ViewportSize = {"width": 360, "height": 640}
TO_READ = ("outils/favoris.md", "outils/imprimer.md")
"""The first has nothing to press as long as nothing is kept; the second tells how to print."""
PAGES = ["outils/index.md", *(tool.file for tools in GROUPS.values() for tool in tools if tool.file not in TO_READ)]
CONTROL = ".hb-page__tool :is(input, select, textarea, button, a, summary):visible"
SCRIPTS = re.compile(r"\.js$")
SHOWN = """new Promise((go) => new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length) go();
}).observe({ type: "paint", buffered: true }))"""
TWO_FRAMES = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))))"
"""Until what has moved is counted."""
MOST_SHIFT = 0.01
"""What tools/bench_speed.py promises."""


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


def shift_of(page: Page, address: str, shown: str) -> float:
    """Return how far a page moves by itself until its scripts have shown something.

    The scripts are held back until the page has shown, as on a slow line, whatever the machine.
    """
    held: list[Route] = []
    page.route(SCRIPTS, lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    page.evaluate(SHOWN)
    assert held
    for route in held:
        route.continue_()
    page.unroute(SCRIPTS)
    page.wait_for_load_state("load")
    expect(page.locator(shown).first).to_be_visible()
    expect(page.locator(".hb-content :not(:defined)")).to_have_count(0)
    shift: float = page.evaluate(f"{TWO_FRAMES}.then(() => {SHIFTS})")
    return shift


def test_no_tool_jumps_when_its_script_comes(phone_page: Page, server: str):
    phone_page.add_init_script(WATCH_SHIFTS)
    urls = [file.removesuffix("index.md").removesuffix(".md") for file in (*PAGES, "outils/favoris.md")]
    shifts = {url: shift_of(phone_page, server + url, ".hb-page__tool") for url in urls}
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}


def test_no_page_jumps_when_favourites_come(page: Page, server: str):
    kept = [{"path": f"trucs/{name}/", "titles": {"fr": name}, "says": {"fr": name * 30}} for name in ("un", "deux")]
    page.add_init_script(f"localStorage.setItem({json.dumps(kept_under('favourites'))}, '{json.dumps(kept)}')")
    page.add_init_script(WATCH_SHIFTS)
    urls = ("", "outils/favoris/", "en-ligne-maintenant/")
    shifts = {url: shift_of(page, server + url, ".hb-favourites__item") for url in urls}
    assert {url: shift for url, shift in shifts.items() if shift > MOST_SHIFT} == {}
    page.route(SCRIPTS, lambda _: None)
    page.goto(f"{server}outils/favoris/", wait_until="commit")
    expect(page.get_by_role("heading", name="Où ils sont gardés")).to_be_visible()


def test_the_hold_companion_is_started_without_scrolling(page: Page, server: str):
    page.set_viewport_size(SMALL_PHONE)
    for url in ("outils/compagnon-attente/", "en/outils/compagnon-attente/"):
        page.goto(server + url)
        expect(page.locator(".hb-hold__go")).to_be_visible()
        expect(page.locator(".hb-hold__go")).to_be_in_viewport(ratio=1)
