"""What search engines and other sites read of each page."""

import datetime
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec_schemaorg.models import WebPage, WebSite

from handbook.content.library import read_library
from tests.conftest import SITE_URL
from tests.support.dom import text_of
from tests.support.faults import fail_on
from tests.support.site import Site, SitePage

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
DOCS = Path(__file__).parents[2] / "docs"
A_SENTENCE = 5
"""Words that no page says by chance in the order in which they were asked."""
TEXT_HOLDERS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "title", "summary", "label", "button", "a")
ALONE = ("livret/", "cadre/")
"""What stands in no menu: a booklet is its pages over again, a frame is a card of another site."""
OPEN_GRAPH = ("og:title", "og:description", "og:type", "og:url", "og:locale")


def published(site: Site) -> list[SitePage]:
    """Return the pages that a reader reaches by an address."""
    return [page for page in site.pages if page.path != "404.html"]


def link_of(page: SitePage, rel: str) -> list[str]:
    """Return where the links of one relation point, those of other languages left out."""
    return [link.get("href", "") for link in page.all("link") if link.get("rel") == rel and not link.get("hreflang")]


def translations(page: SitePage) -> dict[str, str]:
    """Return the address of the page in each language, as its head gives it."""
    links = [link for link in page.all("link") if "alternate" in link.get("rel", "").split()]
    return {link.attrib["hreflang"]: link.get("href", "") for link in links if link.get("hreflang")}


def meta(page: SitePage, name: str) -> str:
    """Return the content of a meta element."""
    found = (element for element in page.all("meta") if name in (element.get("name"), element.get("property")))
    return next((element.get("content", "") for element in found), "")


def test_every_page_has_a_picture_that_is_there_and_is_described(real_site: Site):
    fail_on(
        f"{page.path}: {picture or 'no picture'}"
        for page in published(real_site)
        if "noindex" not in meta(page, "robots")
        for picture in [meta(page, "og:image")]
        if not (real_site.folder / picture.removeprefix(SITE_URL)).is_file() or not meta(page, "og:image:alt")
    )
    assert meta(real_site.page("en/courriel/"), "og:image") == f"{SITE_URL}assets/images/social/en/courriel.png"


def test_every_page_says_its_language(real_site: Site):
    expected = {page.path: "en" if page.url.startswith("en/") else "fr" for page in real_site.pages}
    fail_on(
        f"{page.path}: lang is “{page.language}”, not “{expected[page.path]}”"
        for page in real_site.pages
        if page.language.partition("-")[0] != expected[page.path]
    )


def test_every_page_gives_its_own_address_as_canonical(real_site: Site):
    fail_on(
        f"{page.path}: canonical is {link_of(page, 'canonical')}"
        for page in published(real_site)
        if link_of(page, "canonical") != [SITE_URL + page.url]
    )


def test_every_page_names_its_translation_which_names_it_in_return(real_site: Site):
    by_address = {SITE_URL + page.url: page for page in published(real_site)}
    fail_on(fault for page in by_address.values() for fault in translation_faults(page, by_address))


def translation_faults(page: SitePage, by_address: dict[str, SitePage]) -> Iterator[str]:
    """Say what is wrong with the languages that a page names."""
    named = translations(page)
    if not {"fr", "en"} <= {language.partition("-")[0] for language in named}:
        yield f"{page.path}: hreflang names only {sorted(named)}"
    if SITE_URL + page.url not in named.values():
        yield f"{page.path}: hreflang does not name the page itself"
    for address in named.values():
        other = by_address.get(address)
        if other is None:
            yield f"{page.path}: hreflang names no page, or not by its whole address: {address}"
        elif SITE_URL + page.url not in translations(other).values():
            yield f"{page.path}: {other.path} does not name it in return"


def test_the_sitemap_names_every_page_and_nothing_else(real_site: Site):
    tree = ElementTree.parse(real_site.folder / "sitemap.xml")
    named = {element.text for element in tree.iter(SITEMAP)}
    expected = {SITE_URL + page.url for page in published(real_site) if meta(page, "robots") != "noindex"}
    fail_on(
        [f"not in the sitemap: {address}" for address in sorted(expected - named)]
        + [f"in the sitemap, but not built: {address}" for address in sorted(named - expected, key=str)]
    )


@pytest.mark.parametrize("name", ["description", *OPEN_GRAPH])
def test_every_page_describes_itself(name: str, real_site: Site):
    fail_on(f"{page.path}: no {name}" for page in published(real_site) if not meta(page, name).strip())


@pytest.mark.parametrize("edition", ["fr", "en"])
def test_no_two_pages_of_an_edition_have_the_same_title(edition: str, real_site: Site):
    titles: dict[str, str] = {}
    faults = []
    for page in published(real_site):
        title = next((text_of(element) for element in page.all("title")), "")
        if page.url.startswith("en/") == (edition == "en"):
            if not title or title in titles:
                faults.append(f"{page.path}: title “{title}”, as {titles.get(title, 'if it had none')}")
            titles.setdefault(title, page.path)
    fail_on(faults)


def test_what_people_ask_is_searched_and_never_shown(real_site: Site):
    shown = "\n".join({text for page in real_site.pages for text in shown_texts(page)})
    library, _ = read_library(DOCS)
    lines = {line for document in library.documents.values() for line in getattr(document.fields, "asked", ())}
    asked = {line for line in lines if len(line.split()) >= A_SENTENCE}
    assert len(asked) > len(library.documents)
    fail_on(f"shown: {line}" for line in asked if line.replace("'", "’") in shown or line in shown)


def shown_texts(page: SitePage) -> Iterator[str]:
    """Return each text of a page, its attributes' too; a text cut by an element is given whole."""
    for element in page.tree.iter():
        yield from (value for name, value in element.attrib.items() if name not in ("class", "href", "id"))
        if element.tag in TEXT_HOLDERS:
            yield text_of(element)
        else:
            yield from (element.text or "", *(child.tail or "" for child in element))


def test_what_a_page_says_to_machines_is_of_the_vocabulary_of_schema_org(real_site: Site):
    told: list[dict[str, str]] = []
    for page in published(real_site):
        texts = [script.text or "" for script in page.all("script") if script.get("type") == "application/ld+json"]
        if page.url.endswith(ALONE):
            assert texts == [], page.path
            continue
        (text,) = texts
        about = json.loads(text)
        site = about.pop("isPartOf")
        assert about.pop("@context") == "https://schema.org"
        assert site.pop("@type") == "WebSite"
        assert about.pop("@type") == "WebPage"
        strangers = (set(about) - set(WebPage.__struct_fields__)) | (set(site) - set(WebSite.__struct_fields__))
        assert strangers == set(), page.path
        assert datetime.date.fromisoformat(about.get("lastReviewed", "2026-01-01")), page.path
        assert (about["description"], about["url"]) == (meta(page, "description"), meta(page, "og:url")), page.path
        told.append(about)
    assert len(told) > 400
    assert sum("lastReviewed" in about for about in told) > 400


def test_every_page_has_one_main_title(real_site: Site):
    counts = {page.path: len(list(page.all("h1"))) for page in real_site.pages}
    fail_on(f"{path}: {count} main titles" for path, count in counts.items() if count != 1)


def test_the_site_carries_the_list_of_its_files_with_their_hashes(real_site: Site):
    rows = (real_site.folder / "files.sha256").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (row.partition("  ") for row in rows)}
    files = (file for file in real_site.folder.rglob("*") if file.is_file() and file.name != "files.sha256")
    found = {file.relative_to(real_site.folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
    assert listed == found
    assert list(listed) == sorted(listed)
