"""On the narrowest window, enlarged four times or in large letters, nothing is cut off, nor moves by itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import HEADER_WIDTHS, header_faults
from tests.support.faults import fail_on
from tests.support.site import KINDS, Site

NARROWEST = 320
"""Pixels: 1280 enlarged four times. Source: https://www.w3.org/TR/WCAG22/#reflow"""
OTHERS = [
    *("choisir-le-canal/", "en-ligne-maintenant/", "equipe/chiffres/", "outils/calculateur/", "outils/modeles/"),
    *("outils/compagnon-attente/", "outils/relecture/", "clients-difficiles/livret/"),
]
"""Pages of their own kind, or with wide tables, or rows of fields and buttons."""
LOWEST = 256
"""Pixels: 1024 enlarged four times, by the same rule."""
PHONE, LETTERS = 390, {"standard": 32, "fixed": 26}
"""A phone whose letters are twice as large. Source: https://www.w3.org/TR/WCAG22/#resize-text"""
BESIDE = """() => {
    const scrolls = (part) => part && (getComputedStyle(part).overflowX !== "visible" || scrolls(part.parentElement));
    const texts = [...document.querySelectorAll("body *:not(:has(*))")].filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const isShown = width > 2 && part.innerText?.trim() && part.checkVisibility({ visibilityProperty: true });
        return isShown && (right > innerWidth + 1 || left < -1) && !scrolls(part.parentElement);
    });
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls aside"] : [];
    return [...wide, ...texts.map((part) => `out of the window: ${part.innerText}`)];
}"""
"""What of a page one must scroll aside to read; tables and rows that scroll by themselves are not of it."""
MOVING = """() => {
    const longest = (times) => Math.max(...times.split(",").map(parseFloat));
    const moves = ({ transitionDuration, animationName, animationDuration, scrollBehavior }) =>
        scrollBehavior === "smooth" || longest(transitionDuration) > 0.001 ||
        (animationName !== "none" && longest(animationDuration) > 0.001);
    return [...document.querySelectorAll("*")].filter((part) =>
        [null, "::before", "::after"].some((pseudo) => moves(getComputedStyle(part, pseudo))),
    ).map((part) => `moves: <${part.localName} class="${part.className}">`);
}"""
"""What still moves for a reader who asks that nothing does; a thousandth of a second is no movement."""
STUCK = """() => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
    const stuck = [...document.querySelectorAll("body *")].filter((part) => {
        const { position, clipPath } = getComputedStyle(part);
        const stays = (position === "sticky" || position === "fixed") && clipPath === "none";
        return stays && part.checkVisibility({ visibilityProperty: true });
    });
    const within = (from, to, room) => Math.max(0, Math.min(to, room) - Math.max(from, 0));
    const seen = ({ left, right, top, bottom }) => within(left, right, innerWidth) * within(top, bottom, innerHeight);
    return stuck.reduce((sum, part) => sum + seen(part.getBoundingClientRect()), 0) / (innerWidth * innerHeight);
}"""
"""What part of the window is taken by what does not scroll, in the middle of a page."""
ON_PAPER = "/livret/"
"""What the pages made for paper end with: they have no header."""


def test_the_header_holds_all_its_buttons_at_every_width(server: str, page: Page):
    page.goto(server + "telephone/")
    fail_on(header_faults(page, HEADER_WIDTHS))


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_no_page_is_wider_than_the_narrowest_window(
    with_script: bool, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    window = {"width": NARROWEST, "height": 700}
    page = watched_context(viewport=window, java_script_enabled=with_script).new_page()
    faults = []
    for url in [*(real_site.one_of_kind(kind).url for kind in KINDS), *OTHERS]:
        page.goto(server + url)
        for name in ("En ligne", "désescalade") if not url.endswith(ON_PAPER) else ():
            expect(page.get_by_role("banner").get_by_role("link", name=name)).to_be_in_viewport(ratio=1)
        width = page.evaluate("document.documentElement.scrollWidth")
        faults += [f"{url}: {width} px"] if width > NARROWEST else []
    fail_on(faults)


def test_a_page_enlarged_four_times_or_in_large_letters_is_whole_and_still(real_site: Site, server: str, page: Page):
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": LETTERS})
    faults = []
    for url in [*(real_site.one_of_kind(kind).url for kind in KINDS), *OTHERS]:
        page.set_viewport_size({"width": PHONE, "height": 700})
        page.goto(server + url)
        if not url.endswith(ON_PAPER):
            expect(page.get_by_role("banner").get_by_role("link", name="En ligne")).to_be_in_viewport(ratio=1)
        faults += [f"{url}: {fault}" for fault in (*page.evaluate(BESIDE), *page.evaluate(MOVING))]
        page.set_viewport_size({"width": NARROWEST, "height": LOWEST})
        share = page.evaluate(STUCK)
        faults += [f"{url}: {share:.0%} of the window does not scroll"] if share > 1 / 3 else []
    fail_on(faults)
