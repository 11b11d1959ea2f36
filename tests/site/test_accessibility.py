"""axe finds no fault on any page; passing axe is only the floor."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import search
from tests.support.faults import fail_on
from tests.support.site import KINDS, Site

CHUNKS = 8
"""The pages are shared out in as many tests, so that every worker has some."""
WIDTHS = {"phone": 390, "desk": 1440}


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_page_has_a_fault(chunk: int, real_site: Site, server: str, page: Page):
    """A booklet says again what its pages say: one is looked at below, as a kind."""
    faults = []
    pages = [page for page in real_site.pages if not page.url.endswith("/livret/")]
    for item in pages[chunk::CHUNKS]:
        page.goto(server + item.url)
        faults += axe_faults(page, name=item.path)
    fail_on(faults)


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault_in_any_palette_at_any_width(
    kind: str,
    width: int,
    palette: str,
    real_site: Site,
    server: str,
    watched_context: Callable[..., BrowserContext],
):
    page = watched_context(viewport={"width": width, "height": 900}, color_scheme=palette).new_page()
    item = real_site.one_of_kind(kind)
    page.goto(server + item.url)
    fail_on(axe_faults(page, name=item.path))


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_open_menu_has_no_fault(palette: str, server: str, watched_context: Callable[..., BrowserContext]):
    page = watched_context(viewport={"width": 390, "height": 900}, color_scheme=palette).new_page()
    page.goto(server)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation").get_by_role("link", name="Téléphone", exact=True)).to_be_visible()
    fail_on(axe_faults(page, name="menu"))


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize(
    ("edition", "typed"),
    [("", "attente"), ("", "bavardathon"), ("en/", "hold")],
    ids=["found", "nothing found", "in English"],
)
def test_the_results_of_a_search_have_no_fault(
    edition: str, typed: str, width: int, palette: str, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": width, "height": 900}, color_scheme=palette).new_page()
    search(page, server + edition, typed)
    fail_on(axe_faults(page, name="search"))


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_open_facets_have_no_fault(
    palette: str, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": 390, "height": 900}, color_scheme=palette).new_page()
    page.goto(server + real_site.one_of_kind("listing").url)
    page.get_by_role("button", name="Filtrer").click()
    expect(page.get_by_role("group", name="Canal")).to_be_visible()
    fail_on(axe_faults(page, name="facets"))
