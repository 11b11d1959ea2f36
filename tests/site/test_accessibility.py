"""axe finds no fault in the handbook; passing axe is only the floor."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.support.axe import axe_faults
from tests.support.browser import search
from tests.support.faults import fail_on
from tests.support.shapes import pages_with_every_shape
from tests.support.site import KINDS, Site, SitePage

WIDTHS = {"phone": 390, "desk": 1440}
COLOURS = ["color-contrast", "link-in-text-block", "target-size"]
"""The rules whose answer the palette or the width can change on a page already looked at."""
HALVES = 2
"""The pages are shared out in as many tests, so that both workers have some."""


@pytest.mark.parametrize("half", range(HALVES))
def test_no_shape_of_element_has_a_fault(half: int, real_site: Site, server: str, page: Page):
    """Axe judges an element by its shape and its parent's: each shape of the handbook is looked at on one page.

    One page of each kind is among them; a booklet says again what its pages say: one is enough.
    """
    pages = [page for page in real_site.pages if not page.url.endswith("/livret/")]
    kinds = [real_site.one_of_kind(kind) for kind in KINDS]
    faults = []
    for item in pages_with_every_shape(pages, first=kinds)[half::HALVES]:
        page.goto(server + item.url)
        faults += axe_faults(page, name=item.path)
    fail_on(faults)


def test_no_page_skips_a_level_or_leaves_a_title_or_a_link_without_words(real_site: Site):
    """What axe finds from the words of a page, and not from its shapes, is looked for on every page."""
    fail_on(fault for page in real_site.pages for fault in outline_faults(page))


def outline_faults(page: SitePage) -> Iterator[str]:
    """Say which headings skip a level, and which headings and links say nothing."""
    tree = LexborHTMLParser(page.html)
    level = 1
    for heading in tree.css("main :is(h1, h2, h3, h4, h5, h6)"):
        own = int((heading.tag or "")[1:])
        if own > level + 1:
            yield f"{page.path}: {heading.tag} after h{level}: {heading.text().strip()}"
        level = own
    for hidden in tree.css("[hidden]"):
        hidden.decompose()
    for element in tree.css("main :is(h1, h2, h3, h4, h5, h6, a[href], button, summary)"):
        named = {"aria-label", "aria-labelledby"} & set(element.attributes)
        pictured = [image for image in element.css("[alt]") if image.attributes["alt"]]
        if not (element.text().strip() or named or pictured):
            yield f"{page.path}: nothing is said by {element.html}"


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault_in_any_palette_at_any_width(
    kind: str, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    """On a phone, and in the dark; by daylight at a desk it is among the pages of every shape."""
    item = real_site.one_of_kind(kind)
    page = watched_context(viewport={"width": WIDTHS["phone"], "height": 900}, color_scheme="light").new_page()
    page.goto(server + item.url)
    faults = axe_faults(page, name=f"{item.path}, light, phone")
    page.emulate_media(color_scheme="dark")
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        faults += axe_faults(page, name=f"{item.path}, dark, {name}", only=COLOURS)
    fail_on(faults)


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_open_menu_has_no_fault(palette: str, server: str, watched_context: Callable[..., BrowserContext]):
    page = watched_context(viewport={"width": 390, "height": 900}, color_scheme=palette).new_page()
    page.goto(server)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation").get_by_role("link", name="Téléphone", exact=True)).to_be_visible()
    fail_on(axe_faults(page, name="menu"))


@pytest.mark.parametrize(
    ("edition", "typed"),
    [("", "attente"), ("", "bavardathon"), ("en/", "hold")],
    ids=["found", "nothing found", "in English"],
)
def test_the_results_of_a_search_have_no_fault(
    edition: str, typed: str, server: str, watched_context: Callable[..., BrowserContext]
):
    faults = []
    for width in WIDTHS.values():
        page = watched_context(viewport={"width": width, "height": 900}, color_scheme="light").new_page()
        search(page, server + edition, typed)
        faults += axe_faults(page, name=f"search, light, {width} px")
        page.emulate_media(color_scheme="dark")
        faults += axe_faults(page, name=f"search, dark, {width} px", only=COLOURS)
    fail_on(faults)


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_open_facets_have_no_fault(
    palette: str, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": 390, "height": 900}, color_scheme=palette).new_page()
    page.goto(server + real_site.one_of_kind("listing").url)
    page.get_by_role("button", name="Filtrer").click()
    expect(page.get_by_role("group", name="Canal")).to_be_visible()
    fail_on(axe_faults(page, name="facets"))
