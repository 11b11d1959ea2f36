"""The two editions of the minimal handbook: what each page says of its language and of the other."""

import json
import posixpath

from tests.support.blocks import of_class, texts
from tests.support.dom import parse, text_of
from tests.support.site import SitePage
from tests.support.throwaway import BuiltSite
from tools.pages_server import BASE_PATH

UNTRANSLATED = "en/telephone/boite-vocale/"
NOT_TRANSLATED = "This page is not translated yet: here it is in French."
ROOT = f"http://127.0.0.1{BASE_PATH}"


def alternates(site: BuiltSite, url: str) -> dict[str, str]:
    """Return the address of a page in each language, as its head gives it."""
    links = (link for link in site.page(url).all("link") if link.get("hreflang"))
    return {link.attrib["hreflang"]: link.get("href", "").removeprefix(ROOT) for link in links}


def notices(page: SitePage) -> list[str]:
    """Return what a page warns of without JavaScript."""
    return [text_of(notice) for notice in of_class(page.tree, "hb-notice") if "hidden" not in notice.attrib]


def test_every_page_is_in_both_editions(minimal_site: BuiltSite):
    french = {page.url for page in minimal_site.pages if not page.url.startswith(("en/", "404"))}
    english = {page.url.removeprefix("en/") for page in minimal_site.pages if page.url.startswith("en/")}
    assert french == english


def test_each_page_names_itself_in_both_languages(minimal_site: BuiltSite):
    page = "telephone/mettre-en-attente/"
    expected = {"fr": page, "en": f"en/{page}", "x-default": page}
    assert alternates(minimal_site, page) == alternates(minimal_site, f"en/{page}") == expected


def test_a_translated_page_is_english_throughout(minimal_site: BuiltSite):
    page = minimal_site.page("en/telephone/mettre-en-attente/")
    assert page.language == "en"
    assert [text_of(title) for title in page.all("h1")] == ["Put on hold without losing the client"]
    assert of_class(page.tree, "hb-page__text")[0].get("lang") in (None, "en")
    assert notices(page) == []


def test_an_untranslated_page_warns_in_english_and_is_read_in_french(minimal_site: BuiltSite):
    page = minimal_site.page(UNTRANSLATED)
    assert page.language == "en"
    assert [element.get("lang") for element in of_class(page.tree, "hb-page__text")] == ["fr"]
    assert [element.get("lang") for element in page.all("h1")] == ["fr"]
    assert notices(page) == [NOT_TRANSLATED]


def test_an_untranslated_page_is_not_announced_as_english(minimal_site: BuiltSite):
    french = UNTRANSLATED.removeprefix("en/")
    assert (
        alternates(minimal_site, UNTRANSLATED)
        == alternates(minimal_site, french)
        == {"fr": french, "x-default": french}
    )
    head = minimal_site.page(UNTRANSLATED)
    assert [link.get("href") for link in head.all("link") if link.get("rel") == "canonical"] == [f"{ROOT}{french}"]
    said = {meta.get("property"): meta.get("content") for meta in head.all("meta")}
    assert (said["og:url"], said["og:locale"]) == (f"{ROOT}{french}", "fr_CA")
    sitemap = (minimal_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{ROOT}{french}" in sitemap
    assert f"{ROOT}en/telephone/mettre-en-attente/" in sitemap
    assert UNTRANSLATED not in sitemap


def links_of(page: SitePage) -> dict[str, list[str]]:
    """Return what the links of a page to others say, by the address below the site's root that each leads to."""
    found: dict[str, list[str]] = {}
    for link in page.all("a"):
        target, mark, _ = link.get("href", "").partition("#")
        place = target.removeprefix(ROOT) if target.startswith(ROOT) else posixpath.join(page.url, target)
        address = posixpath.normpath(posixpath.join("/", place)).strip("/") + "/"
        if text_of(link) and not (mark and address == page.url):
            found.setdefault(address, []).append(text_of(link))
    return found


def test_every_link_to_what_is_not_translated_says_so_in_words(minimal_site: BuiltSite):
    english = [page for page in minimal_site.pages if page.url.startswith("en/")]
    french = {page.url for page in english if notices(page)[:1] == [NOT_TRANSLATED]}
    assert UNTRANSLATED in french
    said = [(target, text) for page in english for target, texts in links_of(page).items() for text in texts]
    assert [pair for pair in said if (pair[0] in french) != pair[1].endswith("(in French)")] == []
    assert [target for target, _ in said].count(UNTRANSLATED) > 1  # in its section's menu, and in lists
    menu = next(minimal_site.folder.glob("en/parts/menu.*.json")).read_text(encoding="utf-8")
    rows = [
        ("en/" + link.get("href", "").removeprefix("../"), text_of(link)) for link in parse(json.loads(menu)).iter("a")
    ]
    assert [row for row in rows if (row[0] in french) != row[1].endswith("(in French)")] == []
    assert UNTRANSLATED in dict(rows)


def test_a_booklet_says_what_it_holds_in_french(minimal_site: BuiltSite):
    page = minimal_site.page("en/telephone/livret/").tree
    contents = [text_of(link) for link in of_class(page, "hb-booklet__contents")[0].iter("a")]
    untranslated = [text_of(title) for title in minimal_site.page(UNTRANSLATED).all("h1")]
    assert f"{untranslated[0]} (in French)" in contents
    assert [title for title in contents if title.endswith("(in French)")] == [
        text.partition(". ")[2] for text in texts(page, "hb-booklet__heading") if text.endswith("(in French)")
    ]
    assert len([title for title in contents if title.endswith("(in French)")]) == 1


def test_the_french_edition_says_of_nothing_that_it_is_in_french(minimal_site: BuiltSite):
    french = (page for page in minimal_site.pages if not page.url.startswith(("en/", "404")))
    assert [page.url for page in french if "hb-in-french" in page.html] == []


def test_a_list_says_how_much_of_it_is_in_french(minimal_site: BuiltSite):
    assert texts(minimal_site.page("en/trucs/").tree, "hb-tips__count") == ["2 tips, 1 in French"]
    assert texts(minimal_site.page("trucs/").tree, "hb-tips__count") == ["2 trucs"]


def test_the_page_of_lost_addresses_is_whole_in_each_edition(minimal_site: BuiltSite):
    page = minimal_site.page("404.html")
    english = page.other_edition
    inside = [(link.get("href", ""), text_of(link)) for link in english.all("a")]
    assert [link.get("lang") for link in english.all("a") if link.get("hreflang") == "fr"] == ["fr"]
    for address, text in (("en/telephone/", "Phone"), ("en/trucs/", "See the tips")):
        assert (f"{BASE_PATH}{address}", text) in inside
    settings = json.loads(next(iter(english.all("script"))).text or "")
    assert "?en." in settings["search"]
    titles = [[text_of(title) for title in one.all("h1")] for one in (page, english)]
    assert titles == [["Cette page n’existe pas"], ["This page does not exist"]]


def test_the_text_of_an_untranslated_page_has_the_words_and_the_typography_of_french(minimal_site: BuiltSite):
    page = minimal_site.page(UNTRANSLATED).tree
    assert texts(page, "hb-brief__label") == ["En bref"]
    assert texts(page, "hb-model__subject") == ["Objet : Votre appel du date"]


def test_an_untranslated_card_is_french_among_english_ones(minimal_site: BuiltSite):
    page = minimal_site.page("en/trucs/").tree
    assert [text.get("lang") for text in of_class(page, "hb-tip__text")] == ["en", "fr"]
    assert texts(page, "hb-tip__number") == ["Tip no. 1", "Tip no. 2"]


def test_the_same_list_has_the_same_id_in_both_editions(minimal_site: BuiltSite):
    pages = [minimal_site.page(f"{edition}telephone/mettre-en-attente/").tree for edition in ("", "en/")]
    assert [of_class(page, "hb-checklist")[0].get("data-list") for page in pages] == ["mise-en-attente"] * 2


def test_figures_and_changes_are_told_in_the_language_of_the_edition(minimal_site: BuiltSite):
    page = text_of(minimal_site.page("en/equipe/").tree)
    assert "According to one study, 55% of people hang up." in page
    assert "The length is given" in page


def test_what_is_still_in_french_is_searched_apart_in_english(minimal_site: BuiltSite):
    assert "telephone/boite-vocale/" in searched(minimal_site, "fr")
    assert "en/telephone/mettre-en-attente/" in searched(minimal_site, "en")
    assert UNTRANSLATED not in searched(minimal_site, "en")
    assert UNTRANSLATED in searched(minimal_site, "en-untranslated")
    assert not list(minimal_site.folder.glob("search/fr-untranslated.*"))


def searched(site: BuiltSite, language: str) -> list[str]:
    """Return the address of each page that the search of an edition shows."""
    (index,) = (site.folder / "search").glob(f"{language}.*.json")
    shown = json.loads(index.read_text(encoding="utf-8"))["shown"]
    return [address for address, *_ in shown]
