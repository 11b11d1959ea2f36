"""What a built site is made of beside its pages."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from handbook.site.page_scripts import LATER
from handbook.site.policy import hash_of
from handbook.site.stylesheet import THEME_STYLES
from handbook.site.theme_files import theme_file
from tests.support.assets import files_nobody_asks_for, files_that_are_missing
from tests.support.dom import text_of
from tests.support.editors import page
from tests.support.throwaway import BuiltSite

FILE = "docs/fr/telephone/boite-vocale.md"
CLASS = re.compile(r"\.(md-[\w-]+)")


def test_every_file_is_asked_for_by_a_page_or_a_script(minimal_site: BuiltSite):
    assert files_nobody_asks_for(minimal_site) == []
    assert files_that_are_missing(minimal_site) == []


def test_each_page_has_the_styles_and_scripts_of_its_own_elements(minimal_site: BuiltSite):
    shown, path = minimal_site.page("telephone/mettre-en-attente/"), minimal_site.page("parcours/essai/")
    assert [link.get("rel") for link in shown.all("link") if ".css" in link.get("href", "")] == ["stylesheet"]
    assert len([link for link in path.all("link") if link.get("rel") == "stylesheet"]) == 2
    assert scripts_of(shown.html) >= {"every-page", "checklist"}
    assert not scripts_of(shown.html) & {"quiz", "scenario", "tip-list", "erase"}
    assert scripts_of(path.html) >= {"quiz", "learning-path"}


def scripts_of(html: str) -> set[str]:
    """Return the scripts that a page asks for, at once or once they are needed, without their fingerprints."""
    at_once = re.findall(r'<script type="module" src="[./]*assets/([\w-]+)\.\w+\.js">', html)
    later = re.findall(rf'<script type="application/json" id="{LATER}">(.*?)</script>', html)
    named = re.findall(r'assets/([\w-]+)\.\w+\.js"', "".join(later))
    return {*at_once, *named}


def test_what_the_theme_says_of_what_pages_show_is_kept(minimal_site: BuiltSite):
    shown = {name for page in minimal_site.pages for element in page.tree.iter() for name in classes_of(element)}
    (style,) = minimal_site.folder.glob("assets/handbook.*.css")
    theme = "".join(theme_file(pattern).read_text(encoding="utf-8") for pattern in THEME_STYLES)
    styled = shown & set(CLASS.findall(theme))
    assert "md-typeset" in styled
    assert styled <= set(CLASS.findall(style.read_text(encoding="utf-8")))


def classes_of(element: Element) -> list[str]:
    """Return the classes of an element."""
    return element.get("class", "").split()


def test_pages_shown_while_they_are_written_are_those_that_are_published(build_site: Callable[..., BuiltSite]):
    published_pages = {page.path: page.html for page in build_site({}).pages}
    shown = build_site({}, command="serve")
    worker = re.compile(r'"worker":"[./\w-]*/?service-worker\.js"')
    assert {page.path: page.html for page in shown.pages} == {
        path: worker.sub('"worker":null', html) for path, html in published_pages.items()
    }
    assert "unregister" in (shown.folder / "service-worker.js").read_text(encoding="utf-8")
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
