from pathlib import Path

import pytest

from handbook.site.edition import edition_root, page_path, relative_url
from tests.support.editors import card, make_edition


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        pytest.param("trucs/", "", "trucs/", id="from the home page"),
        pytest.param("", "trucs/", "../", id="to the home page"),
        pytest.param("", "", "./", id="home to itself"),
        pytest.param("trucs/", "trucs/", "./", id="page to itself"),
        pytest.param("trucs/1-un/", "telephone/conclure/", "../../trucs/1-un/", id="another folder"),
        pytest.param("en/trucs/", "trucs/", "../en/trucs/", id="other language"),
        pytest.param("trucs/#fin", "trucs/", "./#fin", id="anchor"),
        pytest.param("trucs/?a=b&c=d", "telephone/", "../trucs/?a=b&c=d", id="question"),
        pytest.param("trucs/?a=b#fin", "telephone/", "../trucs/?a=b#fin", id="question and anchor"),
        pytest.param("#fin", "trucs/", "../#fin", id="anchor of the home page"),
        pytest.param("assets/a.svg", "trucs/", "../assets/a.svg", id="file"),
        pytest.param("trucs/", "404.html", "trucs/", id="from the 404 page"),
    ],
)
def test_an_address_is_seen_from_the_page_that_links_to_it(target: str, page: str, expected: str):
    assert relative_url(target, page) == expected


def test_french_stands_at_the_root_and_english_below():
    assert (edition_root("fr"), edition_root("en")) == ("", "en/")


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("index.md", ""),
        ("telephone/index.md", "telephone/"),
        ("telephone/conclure.md", "telephone/conclure/"),
        ("reindex.md", "reindex/"),
    ],
)
def test_a_file_has_the_address_of_its_folder(file: str, path: str):
    assert page_path(file) == path


def test_each_section_gives_one_card_to_the_home_page_the_newer_ones_first(tmp_path: Path):
    files: dict[str, str | bytes] = {
        "docs/fr/trucs/18-un.md": card(number="18"),
        "docs/fr/trucs/19-deux.md": card(number="19", channel="[courriel]"),
        "docs/fr/trucs/202-trois.md": card(number="202"),
    }
    edition = make_edition(tmp_path, files=files)
    assert [tip.number for tip in edition.tip_of_each_section()] == [201, 19]


def test_a_card_is_found_by_its_file_in_the_language_of_the_edition(tmp_path: Path):
    assert make_edition(tmp_path, "en").tip("trucs/201-faire-attendre.md").title == "Keep someone waiting"
