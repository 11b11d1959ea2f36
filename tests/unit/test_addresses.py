"""Every address ever published leads somewhere: docs/data/addresses.txt and redirects.yml."""

from pathlib import Path

import pytest

from handbook.checks.addresses import lost_address_faults
from handbook.content.edition import Edition
from handbook.errors import HandbookError
from handbook.language.strings import load_strings
from handbook.settings import read_settings
from handbook.site.moved_pages import moved_pages, with_old_anchors
from tests.support.editors import SITE_URL, make_library, page, write_docs
from tools.addresses import note_addresses

PUBLISHED = "/\n/telephone/conclure/\n/telephone/conclure/#adieu\n/telephone/raccrocher/\n/telephone/raccrocher/#fin\n"
KEPT = "/telephone/raccrocher/: /telephone/conclure/\n/telephone/conclure/#adieu: /telephone/conclure/#saluer\n"


def edition(folder: Path, redirects: str, language: str = "fr") -> Edition:
    """Return an edition of the small handbook, some of whose addresses are gone."""
    files = {"docs/data/addresses.txt": PUBLISHED, "docs/data/redirects.yml": redirects}
    settings = read_settings({}, site_url=SITE_URL)
    return Edition(make_library(folder, files), load_strings()[language], settings, SITE_URL)


@pytest.mark.parametrize(
    ("redirects", "told"),
    [
        pytest.param(
            "/telephone/raccrocher/: /telephone/conclure/\n",
            "docs/fr/telephone/conclure.md:1: L'ancre « #adieu » a été publiée et n'est plus dans cette page.",
            id="anchor of a page that is there",
        ),
        pytest.param(
            "/telephone/conclure/#adieu: /telephone/conclure/#saluer\n",
            "docs/data/addresses.txt:4: La page « /telephone/raccrocher/ » a été publiée et n'existe plus.",
            id="page",
        ),
        pytest.param(
            f"{KEPT}/telephone/conclure/#saluer: /\n",
            "docs/data/redirects.yml:3: « /telephone/conclure/#saluer » existe : rien n'est à rediriger.",
            id="address that is there",
        ),
        pytest.param(
            f"{KEPT}/telephone/racrocher/: /\n",
            "docs/data/redirects.yml:3: « /telephone/racrocher/ » n'a jamais été publiée. "
            "Vouliez-vous dire « /telephone/raccrocher/ »?",
            id="address never published",
        ),
        pytest.param(
            KEPT.replace("#saluer", "#salut"),
            "docs/data/redirects.yml:2: « /telephone/conclure/#salut » ne mène nulle part. "
            "Vouliez-vous dire « /telephone/conclure/#saluer »?",
            id="new address that is nowhere",
        ),
        pytest.param(f"{KEPT}a: [", "docs/data/redirects.yml:", id="file that does not read"),
    ],
)
def test_an_address_that_leads_nowhere_stops_the_build(redirects: str, told: str, tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        edition(tmp_path, redirects)
    assert len(error.value.faults) == 1
    assert str(error.value.faults[0]).startswith(told)


@pytest.mark.parametrize(("language", "root"), [("fr", ""), ("en", "en/")])
def test_a_page_that_is_gone_leads_to_the_new_one_of_its_edition(language: str, root: str, tmp_path: Path):
    moved = edition(tmp_path, f"{KEPT}/telephone/raccrocher/#fin: /telephone/conclure/#saluer\n", language)
    pages = moved_pages(moved, stylesheet="s.css")
    html = pages.pop(f"{root}telephone/raccrocher/")
    assert pages == {}
    assert '<noscript><meta http-equiv="refresh" content="0; url=../conclure/"></noscript>' in html
    assert f'<link rel="canonical" href="{SITE_URL}{root}telephone/conclure/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '{"fin":"../conclure/#saluer"}' in html


def test_an_old_anchor_stands_where_its_part_is_now_or_at_the_foot_of_its_page(tmp_path: Path):
    here = edition(tmp_path / "here", KEPT)
    document = here.library.original("telephone/conclure.md")
    html = with_old_anchors(document.html, here, document, page_url="telephone/conclure/")
    assert '<span id="adieu"></span><h2 id="saluer"' in html
    away = edition(tmp_path / "away", KEPT.replace("/telephone/conclure/#saluer", "/"))
    html = with_old_anchors("<p>Texte</p>", away, document, page_url="telephone/conclure/")
    assert html.startswith("<p>Texte</p>")
    assert '<p id="adieu">' in html
    assert '<a href="../../">Que dire à un client?</a>' in html


def test_what_is_published_is_noted_and_nothing_is_ever_taken_out(tmp_path: Path):
    old = "/telephone/raccrocher/\n"
    docs = write_docs(tmp_path, {"docs/data/addresses.txt": old, "docs/fr/essais/neuve.md": page("## Ici { #ici }\n")})
    assert note_addresses(docs) == 6
    noted = (docs / "data/addresses.txt").read_text(encoding="utf-8")
    assert noted.splitlines() == [
        "/",
        "/essais/neuve/",
        "/essais/neuve/#ici",
        "/telephone/conclure/",
        "/telephone/conclure/#saluer",
        "/telephone/raccrocher/",
        "/trucs/201-faire-attendre/",
    ]
    assert note_addresses(docs) == 0


def test_before_anything_is_published_nothing_can_be_lost(tmp_path: Path):
    library = make_library(tmp_path)
    assert lost_address_faults(library, library.data_dir) == []
