"""The de-escalation mode: one tap from any page, the way out in sight, and back to the exact place."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.axe import axe_faults, script
from tests.support.browser import kept_under
from tests.support.faults import fail_on
from tests.support.site import Site

LONG_PAGE = "clients-difficiles/ecouter/"
WAY_OUT = "Menace, geste ou peur? Partez ou raccrochez. Alertez."
OPENED_IN = """() => new Promise(resolve => {
    const start = performance.now();
    document.querySelector("a[data-crisis]").click();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
})"""
STRONG_CONTRAST = """() => axe.run("dialog[open]", {runOnly: ["color-contrast-enhanced"]})
    .then(result => result.violations.flatMap(one => one.nodes.map(node => node.failureSummary)))"""
SLOW = 4
"""How many times slower than this machine a cheap phone is."""
ATTEMPTS = 3
"""Other work of this machine slows it too: the best of a few first openings tells what the page takes."""


def opener(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("link", name="désescalade")


def tap(page: Page, link: Locator) -> None:
    """Press a link where it stands: the page must not scroll to it first."""
    box = link.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Mode désescalade")


def move(page: Page, place: int) -> Locator:
    return dialog(page).get_by_role("listitem").nth(place - 1)


def expect_move(page: Page, place: int) -> None:
    """Expect one move to fill the screen, under the way out and the number to call."""
    expect(move(page, place).get_by_role("heading")).to_be_in_viewport(ratio=1)
    expect(dialog(page).get_by_text(f"{place} / 5")).to_be_visible()
    expect(dialog(page).get_by_text(WAY_OUT)).to_be_in_viewport(ratio=1)
    expect(dialog(page).get_by_role("link", name="Composer le 911")).to_be_in_viewport(ratio=1)


def test_a_click_that_asks_for_another_tab_opens_nothing_here(page: Page, server: str):
    page.goto(server + LONG_PAGE)
    with page.context.expect_page() as opened:
        opener(page).click(modifiers=["ControlOrMeta"])
    assert opened.value.url.endswith("mode-desescalade/")
    expect(dialog(page)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 400, 1440])
def test_one_tap_opens_it_and_escape_goes_back_to_the_exact_place(width: int, page: Page, server: str):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server + LONG_PAGE, wait_until="networkidle")  # what comes later moves what stands below it
    link = page.get_by_role("article").get_by_role("link").last
    link.focus()
    place = page.evaluate("scrollY")
    assert place > 0
    page.keyboard.press("d")
    expect_move(page, 1)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(link).to_be_focused()
    assert page.evaluate("scrollY") == place
    tap(page, opener(page))
    expect_move(page, 1)
    dialog(page).get_by_role("button", name="Revenir à la page").click()
    expect(dialog(page)).to_be_hidden()
    expect(opener(page)).to_be_focused()
    assert page.evaluate("scrollY") == place
    page.wait_for_function("history.state === null")
    tap(page, opener(page))
    expect_move(page, 1)
    page.go_back()
    expect(dialog(page)).to_be_hidden()
    expect(page).to_have_url(server + LONG_PAGE)
    expect(opener(page)).to_be_focused()
    assert page.evaluate("scrollY") == place


def test_arrows_and_buttons_go_through_the_five_moves_and_no_further(page: Page, server: str):
    page.goto(server)
    opener(page).click()
    for place in (2, 3, 4, 5):
        page.keyboard.press("ArrowRight")
        expect_move(page, place)
    expect(dialog(page).get_by_role("status")).to_contain_text("Retirez-vous")
    expect(dialog(page).get_by_role("button", name="Geste suivant")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("ArrowRight")
    expect_move(page, 5)
    dialog(page).get_by_role("button", name="Geste précédent").click()
    expect_move(page, 4)


def test_a_swipe_goes_to_the_next_move(server: str, watched_context: Callable[..., BrowserContext]):
    page = watched_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True).new_page()
    page.goto(server + LONG_PAGE)
    opener(page).tap()
    expect_move(page, 1)
    session = page.context.new_cdp_session(page)
    for kind, points in [("touchStart", [320]), *(("touchMove", [x]) for x in range(300, 40, -20)), ("touchEnd", [])]:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 400} for x in points]})
    expect_move(page, 2)


def test_a_cheap_phone_shows_it_in_less_than_a_second(phone_page: Page, server: str):
    phone_page.context.new_cdp_session(phone_page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    phone_page.add_init_script("window.requestIdleCallback = () => {}")  # what keeps pages would miss the network
    took = []
    for _ in range(ATTEMPTS):
        phone_page.goto(server + LONG_PAGE)
        expect(phone_page.get_by_role("button", name="Copier").first).to_be_visible()
        phone_page.context.set_offline(True)
        took.append(phone_page.evaluate(OPENED_IN))
        expect_move(phone_page, 1)
        phone_page.context.set_offline(False)
    assert min(took) < 1000


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_every_pair_of_its_colours_is_at_seven_to_one(
    palette: str, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": 400, "height": 800}, color_scheme=palette).new_page()
    page.goto(server + LONG_PAGE)
    opener(page).click()
    expect_move(page, 1)
    page.evaluate(script())
    fail_on([*page.evaluate(STRONG_CONTRAST), *axe_faults(page, name="crisis")])


def test_every_page_opens_it(real_site: Site):
    read_on_screen = [page for page in real_site.pages if not page.url.endswith("/livret/")]
    fail_on(page.path for page in read_on_screen if "data-crisis" not in page.html or "hb-moves" not in page.html)


def test_its_key_is_switched_off_and_stays_so(page: Page, server: str):
    page.goto(server + "mode-desescalade/")
    switch = page.get_by_role("checkbox", name="D ouvre le mode désescalade")
    expect(switch).to_be_checked()
    switch.uncheck()
    assert json.loads(page.evaluate("key => localStorage.getItem(key)", kept_under("single-keys"))) is False
    page.goto(server)
    page.keyboard.press("d")
    expect(opener(page)).to_be_visible()
    expect(dialog(page)).to_be_hidden()
    opener(page).click()
    expect_move(page, 1)


def test_when_storage_is_blocked_it_opens_and_its_key_is_off_for_the_page(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + "mode-desescalade/")
    page.keyboard.press("d")
    expect_move(page, 1)
    page.keyboard.press("Escape")
    page.get_by_role("checkbox", name="D ouvre le mode désescalade").uncheck()
    expect(page.get_by_text("Cet appareil ne garde pas ce choix")).to_be_visible()
    page.get_by_role("checkbox", name="D ouvre le mode désescalade").blur()
    page.keyboard.press("d")
    expect(dialog(page)).to_be_hidden()


def test_without_javascript_it_is_a_page_whose_way_out_stays_in_sight(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(server + LONG_PAGE)
    opener(page).click()
    expect(page).to_have_url(server + "mode-desescalade/")
    way_out = page.get_by_role("main").get_by_text(WAY_OUT)
    expect(way_out).to_be_in_viewport(ratio=1)
    last = page.get_by_role("heading", name="5. Retirez-vous, signalez")
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    expect(way_out).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("Sans JavaScript, aucune touche")).to_be_visible()


def test_its_page_is_one_sheet_of_paper(page: Page, server: str):
    page.goto(server + "mode-desescalade/")
    assert page.pdf(format="Letter").count(b"/Type /Page\n") == 1
    page.emulate_media(media="print")
    expect(page.get_by_role("main").get_by_text("Rejoignez quelqu’un")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("heading", name="Les touches seules")).to_be_hidden()


def test_on_paper_the_five_moves_stand_on_one_sheet(page: Page, server: str):
    page.goto(server + LONG_PAGE)
    opener(page).click()
    expect_move(page, 1)
    assert page.pdf(format="Letter").count(b"/Type /Page\n") == 1
    page.emulate_media(media="print")
    for place in (1, 5):
        expect(move(page, place).get_by_role("heading")).to_be_visible()
    expect(page.get_by_role("article")).to_be_hidden()
    expect(dialog(page).get_by_role("button")).to_have_count(0)
