"""A page holds its section of the menu and its own place there; the whole menu is fetched, as situations are."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from handbook.content.edition import Edition
from handbook.site.icons import icon, icons_address
from handbook.site.later_parts import later_part, part_file, parts_url
from handbook.site.menu import keep_menu, menu_html, whole_menu_html
from handbook.site.whole_page import situations_part
from tests.support.dom import parse
from tests.support.editors import make_edition


def item(title: str, *files: str) -> SimpleNamespace:
    """Return a section of the navigation, as MkDocs gives it."""
    pages = [SimpleNamespace(file=SimpleNamespace(src_uri=f"fr/{file}")) for file in files]
    return SimpleNamespace(title=title, children=pages)


SECTIONS = (item("Accueil", "index.md"), item("Téléphone", "telephone/conclure.md"))


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Give a small handbook."""
    return with_menu(make_edition(tmp_path))


def with_menu(edition: Edition) -> Edition:
    """Give the edition its menu, as the build does before its pages."""
    keep_menu(edition, SECTIONS)
    return edition


@pytest.mark.parametrize(
    ("file", "url", "address"),
    [("index.md", "", "./"), ("telephone/conclure.md", "telephone/conclure/", "../../telephone/conclure/")],
)
def test_a_page_holds_its_own_section_open_and_is_marked_there(edition: Edition, file: str, url: str, address: str):
    for name, other in (("index.md", ""), ("telephone/conclure.md", "telephone/conclure/")):
        menu_html(edition, file=name, page_url=other)
    menu = parse(menu_html(edition, file=file, page_url=url))
    assert [(link.get("href"), link.get("aria-current")) for link in menu.iter("a")] == [(address, "page")]
    assert ["open" in section.attrib for section in menu.iter("details")] == [True]


def test_a_page_of_no_section_holds_none(edition: Edition):
    menu = parse(menu_html(edition, file="trucs/201-faire-attendre.md", page_url="trucs/201-faire-attendre/"))
    assert not list(menu.iter("details"))


def test_the_whole_menu_opens_no_section_and_marks_no_page(edition: Edition):
    menu = parse(whole_menu_html(edition, page_url=parts_url(edition)))
    assert [link.attrib for link in menu.iter("a")] == [
        {"class": "hb-nav__link", "href": "../"},
        {"class": "hb-nav__link", "href": "../telephone/conclure/"},
    ]
    assert [section.get("open") for section in menu.iter("details")] == [None, None]


def test_a_part_is_data_under_a_name_of_its_own_beside_its_edition(tmp_path: Path):
    english = make_edition(tmp_path, "en")
    part = later_part("menu", f"<nav>é {icon('chevron')}</nav>", english)
    assert re.fullmatch(r"en/parts/menu\.[0-9a-f]{10}\.json", part.address)
    drawn = f"<nav>é {icon('chevron')}</nav>".replace("#hb-icon-", f"../../{icons_address()}#")
    assert json.loads(part_file(part.html)) == drawn
    assert json.loads(part_file("<nav>\n  <b>é</b>\n</nav>")) == "<nav>\n<b>é</b>\n</nav>"
    assert later_part("menu", "<nav></nav>", english).address != part.address


def test_addresses_of_the_english_menu_are_counted_from_its_own_root(tmp_path: Path):
    english = with_menu(make_edition(tmp_path, "en"))
    menu = parse(menu_html(english, file="telephone/conclure.md", page_url="en/telephone/conclure/"))
    whole = parse(whole_menu_html(english, page_url=parts_url(english)))
    assert [link.get("href") for link in menu.iter("a")] == ["../../telephone/conclure/"]
    assert [link.get("href") for link in whole.iter("a")] == ["../", "../telephone/conclure/"]


def test_situations_lead_to_the_tips_of_their_edition_and_say_how_many(tmp_path: Path):
    part = situations_part(make_edition(tmp_path, "en"))
    assert re.fullmatch(r"en/parts/situations\.[0-9a-f]{10}\.json", part.address)
    links = list(parse(part.html).iter("a"))
    assert [link.get("href") for link in links] == ["../trucs/?situation=attente"]
    assert "".join(links[0].itertext()).split()[-1] == "1"
