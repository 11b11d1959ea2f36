"""On the narrowest window, or enlarged four times, nothing is cut off: least of all the way to the call page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import HEADER_WIDTHS, header_faults
from tests.support.faults import fail_on
from tests.support.site import KINDS, Site

NARROWEST = 320
"""Pixels: 1280 enlarged four times. Source: https://www.w3.org/TR/WCAG22/#reflow"""
OTHERS = ["choisir-le-canal/", "en-ligne-maintenant/", "equipe/chiffres/", "outils/calculateur/", "outils/modeles/"]
"""Pages of their own kind, or with wide tables."""
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
