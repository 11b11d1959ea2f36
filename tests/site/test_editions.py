"""Both editions hold the same things, and the switch between them leads to the same place."""

from collections import Counter
from urllib.parse import urljoin

from tests.support.dom import classes
from tests.support.faults import fail_on
from tests.support.site import Site, SitePage

HELD = frozenset(("hb-say__text", "hb-avoid__text", "hb-model", "hb-checklist", "hb-brief", "hb-law", "hb-position"))
"""What a page is made of, beside its elements of our own."""
ENGLISH = "en/"
ON_PAPER = "/livret/"
"""What the pages made for paper end with: they have no header."""


def twins(site: Site) -> list[tuple[SitePage, SitePage]]:
    """Return each French page with the English one at the same place."""
    english = {page.url: page for page in site.pages if page.url.startswith(ENGLISH)}
    return [(page, english[ENGLISH + page.url]) for page in site.pages if ENGLISH + page.url in english]


def held(page: SitePage) -> Counter[str]:
    """Return how many of each thing a page holds."""
    elements = [element.tag for element in page.tree.iter() if element.tag.startswith("handbook-")]
    return Counter([*elements, *(name for element in page.tree.iter() for name in HELD & set(classes(element)))])


def test_both_editions_have_the_same_pages_and_the_same_frames(real_site: Site):
    for found in (real_site.pages, real_site.frames):
        french = {page.url for page in found if not page.url.startswith(ENGLISH)} - {"404.html"}
        assert {page.url.removeprefix(ENGLISH) for page in found if page.url.startswith(ENGLISH)} == french


def test_a_page_and_its_translation_hold_as_many_of_everything(real_site: Site):
    pairs = [(french.url, held(french), held(english)) for french, english in twins(real_site)]
    assert len(pairs) > 200
    fail_on(f"{url}: {one - other} {other - one}" for url, one, other in pairs if one != other)


def test_the_switch_leads_to_the_same_page_in_the_other_edition(real_site: Site):
    faults = []
    for pair in twins(real_site):
        if pair[0].url.endswith(ON_PAPER):
            continue
        for page, other in (pair, pair[::-1]):
            ways = [link for link in page.all("a") if link.get("hreflang") == other.language and link.get("lang")]
            there = {urljoin(f"/{page.url}", link.get("href", "")) for link in ways}
            faults += [] if there == {f"/{other.url}"} else [f"{page.url}: {there}"]
    fail_on(faults)
