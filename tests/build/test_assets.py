"""What a built site is made of beside its pages."""

import re
from collections.abc import Callable

from handbook.site.policy import hash_of
from tests.support.assets import files_nobody_asks_for, files_that_are_missing
from tests.support.dom import text_of
from tests.support.editors import page
from tests.support.throwaway import BuiltSite

FILE = "docs/fr/telephone/boite-vocale.md"


def test_every_file_is_asked_for_by_a_page_or_a_script(minimal_site: BuiltSite):
    assert files_nobody_asks_for(minimal_site) == []
    assert files_that_are_missing(minimal_site) == []


def test_each_page_has_one_stylesheet_and_the_modules_of_its_own_elements(minimal_site: BuiltSite):
    shown, path = minimal_site.page("telephone/mettre-en-attente/"), minimal_site.page("parcours/essai/")
    assert [link.get("rel") for link in shown.all("link") if ".css" in link.get("href", "")] == ["stylesheet"]
    assert scripts_of(shown.html) >= {"every-page", "checklist", "drawer", "copy-button"}
    assert not scripts_of(shown.html) & {"quiz", "scenario", "tip-list", "erase"}
    assert scripts_of(path.html) >= {"quiz", "learning-path"}


def scripts_of(html: str) -> set[str]:
    """Return the modules that a page asks for, without their fingerprints."""
    return set(re.findall(r'<script type="module" src="[./]*assets/([\w-]+)\.\w+\.js">', html))


def test_pages_shown_while_they_are_written_are_those_that_are_published(build_site: Callable[..., BuiltSite]):
    published_pages = {page.path: page.html for page in build_site({}).pages}
    shown = build_site({}, command="serve")
    assert {page.path: page.html for page in shown.pages} == published_pages
    (style,) = shown.folder.glob("assets/handbook.*.css")
    assert "\n:root {\n" in style.read_text(encoding="utf-8")


def test_a_column_is_aligned_by_a_class_that_the_policy_allows(build_site: Callable[..., BuiltSite]):
    built = build_site({FILE: page("| Un | Deux |\n|--:|:-:|\n| 1 | 2 |\n")}).page("telephone/boite-vocale/")
    assert {text_of(cell): cell.get("class") for cell in built.all("td", "th")} == {
        "Un": "hb-align-right",
        "1": "hb-align-right",
        "Deux": "hb-align-center",
        "2": "hb-align-center",
    }
    assert " style=" not in built.html


def test_a_script_typed_in_a_page_is_refused_by_its_policy(build_site: Callable[..., BuiltSite]):
    built = build_site({FILE: page("<script>alert(1)</script>\n")})
    assert built.faults or hash_of("alert(1)") not in built.page("telephone/boite-vocale/").html
