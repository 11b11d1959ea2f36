"""The menu is made once for many pages; each sees its own place in it, and addresses that are true for it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from handbook.content.edition import Edition
from handbook.site.menu import menu_html
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
    return make_edition(tmp_path)


@pytest.mark.parametrize(
    ("file", "url", "addresses", "place"),
    [
        ("index.md", "", ["./", "./telephone/conclure/"], 0),
        ("telephone/conclure.md", "telephone/conclure/", ["../../", "../../telephone/conclure/"], 1),
    ],
)
def test_the_menu_marks_the_page_and_opens_its_section(
    edition: Edition, file: str, url: str, addresses: list[str], place: int
):
    for name, other in (("index.md", ""), ("telephone/conclure.md", "telephone/conclure/")):
        menu_html(edition, SECTIONS, file=name, page_url=other)
    menu = parse(menu_html(edition, SECTIONS, file=file, page_url=url))
    links, sections = list(menu.iter("a")), list(menu.iter("details"))
    assert [link.get("href") for link in links] == addresses
    assert [link.get("aria-current") == "page" for link in links].index(True) == place
    assert ["open" in section.attrib for section in sections].index(True) == place


def test_a_page_of_no_section_opens_none(edition: Edition):
    menu = parse(menu_html(edition, SECTIONS, file="trucs/201-faire-attendre.md", page_url="trucs/201-faire-attendre/"))
    assert not [section for section in menu.iter("details") if "open" in section.attrib]


def test_addresses_of_the_english_menu_are_counted_from_its_own_root(tmp_path: Path):
    english = make_edition(tmp_path, "en")
    menu = parse(menu_html(english, SECTIONS, file="telephone/conclure.md", page_url="en/telephone/conclure/"))
    assert [link.get("href") for link in menu.iter("a")] == ["../../", "../../telephone/conclure/"]
