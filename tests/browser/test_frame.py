"""What stands around every page: tabs, menu, footer, the way to the other language, the headings of a long page."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import SEARCH, SHIFTS, WATCH_SHIFTS

PAGE = "courriel/objets/"
TALLEST_LINE = 56
"""Pixels: two lines of tabs are taller."""


@pytest.mark.parametrize("edition", ["", "en/"])
def test_the_tabs_hold_on_one_line_as_soon_as_they_show(edition: str, page: Page, server: str):
    page.goto(f"{server}{edition}courriel/")
    tabs = page.locator(".hb-tabs__list")
    for width in (1220, 1280, 1366, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        box = tabs.bounding_box()
        assert box
        assert box["height"] < TALLEST_LINE, f"at {width} px"
        assert page.evaluate("document.documentElement.scrollWidth") == width


MACHINES = {"DejaVu Sans": 100, "Segoe UI": 86, "Roboto": 81}
"""How wide the tabs are in the faces that people have, in hundredths of their width in the widest."""
STAND_IN = """@font-face {
    font-family: "Le bon ton texte"; font-weight: 400 700; src: local("DejaVu Sans Bold"); size-adjust: %d%%;
}"""


def test_the_tabs_hold_on_one_line_in_the_faces_of_the_machine(
    watched_context: Callable[..., BrowserContext], server: str
):
    page = watched_context(bypass_csp=True).new_page()
    page.goto(f"{server}courriel/")
    for name, width in MACHINES.items():
        page.add_style_tag(content=STAND_IN % width)
        page.evaluate("document.fonts.load('600 1rem \"Le bon ton texte\"')")
        for window in (1220, 1280, 1366):
            page.set_viewport_size({"width": window, "height": 800})
            box = page.locator(".hb-tabs__list").bounding_box()
            assert box
            assert box["height"] < TALLEST_LINE, f"{name} at {window} px"


def test_pages_begin_in_their_own_faces_and_nothing_jumps(watched_context: Callable[..., BrowserContext], server: str):
    page = watched_context(viewport={"width": 390, "height": 800}).new_page()
    page.add_init_script(WATCH_SHIFTS)
    make_slow(page)
    for url in ("", "trucs/", "parcours/premiere-journee/", "outils/modeles/"):
        page.goto(server + url, wait_until="load")
        expect(page.locator("handbook-search-box:defined")).to_have_count(1)
        assert page.evaluate(SHIFTS) == 0, url
    assert page.evaluate("[...document.fonts].map((face) => face.status)") == ["loaded", "loaded"]


def make_slow(page: Page) -> None:
    """Make a page as slow as on an old phone with a poor connection."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    slow = {"latency": 150, "downloadThroughput": 100_000, "uploadThroughput": 50_000}
    session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def test_forced_colours_show_the_current_tab_and_the_chosen_kind_alone(
    watched_context: Callable[..., BrowserContext], server: str
):
    page = watched_context(forced_colors="active").new_page()
    page.goto(server + PAGE)
    tabs = page.locator(".hb-tabs__link")
    edges = tabs.evaluate_all("tabs => tabs.map((tab) => getComputedStyle(tab).borderBottomColor)")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    current = tabs.evaluate_all("tabs => tabs.map((tab) => tab.hasAttribute('aria-current'))")
    assert [edge != ground for edge in edges] == current
    assert current.count(True) == 1
    page.locator(SEARCH).press_sequentially("attente")
    expect(page.get_by_role("group", name="Sorte de résultats")).to_be_visible()
    kinds = page.locator(".hb-search__kind > input")
    shown = kinds.evaluate_all(
        "kinds => kinds.map((kind) => [kind.checked, getComputedStyle(kind.nextElementSibling).backgroundColor])"
    )
    assert [is_checked for is_checked, _ in shown].count(True) == 1
    assert ground not in [colour for is_checked, colour in shown if is_checked]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_marks_of_a_list_stand_within_its_column(width: int, page: Page, server: str):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + PAGE)
    indents = page.locator("article li").evaluate_all(
        """items => items
            .filter((item) => getComputedStyle(item).listStyleType !== "none" && item.checkVisibility())
            .map((item) => [item.getBoundingClientRect().x - item.parentElement.getBoundingClientRect().x,
                            item.textContent.trim().slice(0, 40)])"""
    )
    assert indents
    assert [text for indent, text in indents if indent < 14] == []


def test_the_other_language_keeps_the_anchor_and_the_choices(page: Page, server: str):
    page.goto(server + "trucs/?words=attente&channel=texto#contenu")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(server + "en/trucs/?channel=texto#contenu")
    page.get_by_role("link", name="Français").press("Enter")
    expect(page).to_have_url(server + "trucs/?channel=texto#contenu")


def test_a_phone_folds_the_headings_of_a_long_page_after_its_title(phone_page: Page, server: str):
    phone_page.goto(server + PAGE)
    contents = phone_page.get_by_role("navigation", name="Dans cette page")
    expect(contents).to_have_count(0)
    phone_page.locator("summary", has_text="Dans cette page").press("Enter")
    contents.get_by_role("link", name="Un objet par sujet").click()
    expect(phone_page.get_by_role("heading", name="Un objet par sujet")).to_be_in_viewport()
    phone_page.set_viewport_size({"width": 1440, "height": 800})
    expect(contents).to_have_count(1)


def test_no_section_of_the_menu_repeats_its_own_title(phone_page: Page, server: str):
    phone_page.goto(server + PAGE)
    sections = phone_page.locator(".hb-nav__section")
    expect(sections).not_to_have_count(1)
    sections = sections.evaluate_all(
        "all => all.map((it) => [it.querySelector('summary').textContent.trim(), it.querySelector('a').textContent])"
    )
    assert [title for title, first in sections if title == first] == ["Trucs et astuces"]


def test_numbers_with_hyphens_are_never_cut(phone_page: Page, server: str):
    for url in ("clients-difficiles/parler-de-suicide/", "texto/longueur-et-segments/", "texto/consentement/"):
        phone_page.goto(server + url)
        numbers = phone_page.locator(".hb-whole")
        assert numbers.count()
        for width in (320, 360, 390, 430):
            phone_page.set_viewport_size({"width": width, "height": 800})
            assert set(numbers.evaluate_all("all => all.map((number) => number.getClientRects().length)")) <= {0, 1}


def test_rows_of_a_wide_table_stand_as_lists_on_a_phone(phone_page: Page, server: str):
    phone_page.goto(server + "choisir-le-canal/")
    table = phone_page.get_by_role("table").first
    for width in (320, 390):
        phone_page.set_viewport_size({"width": width, "height": 800})
        assert phone_page.evaluate("document.documentElement.scrollWidth") == width
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    lefts = cells.evaluate_all("cells => cells.map((cell) => Math.round(cell.getBoundingClientRect().x))")
    assert len(lefts) == 4
    assert len(set(lefts)) == 1
    named = cells.nth(1).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert named == '"Alors"'


def test_an_english_address_that_does_not_exist_is_answered_in_english(
    new_context: Callable[..., BrowserContext], server: str
):
    page = new_context().new_page()
    page.goto(f"{server}en/nowhere/at/all/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page does not exist")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("combobox", name="Search the handbook").fill("hold")
    expect(page.locator(".hb-result__link").first).to_have_attribute("href", re.compile("/en/"))
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Français").click()
    expect(page).to_have_url(server)


def test_the_page_of_lost_addresses_starts_where_the_header_does(
    new_context: Callable[..., BrowserContext], server: str
):
    page = new_context().new_page()
    page.goto(server + "nulle-part")
    for width in (1000, 1280, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        edges = [page.locator(name).bounding_box() for name in (".hb-lost h1", ".hb-footer__name")]
        assert len({round(edge["x"]) for edge in edges if edge}) == 1, f"at {width} px"
