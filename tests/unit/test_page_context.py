import datetime
from pathlib import Path

import pytest

from handbook.site.page_context import page_view, section_views, site_view
from handbook.site.page_views import PageView
from tests.support.editors import SITE_URL, card, make_edition, page

FORGE = "https://github.com/owner/name"


def view(
    folder: Path,
    file: str = "telephone/conclure.md",
    *,
    language: str = "fr",
    files: dict[str, str | bytes] | None = None,
    **settings: object,
) -> PageView:
    """Return what the template knows of a page."""
    edition = make_edition(folder, language, files=files, **settings)
    url = edition.root + file.removesuffix(".md") + "/"
    return page_view(edition, edition.library.shown(language, file), url=url)


def test_a_page_shows_its_question_its_owner_its_sources_and_its_dates(tmp_path: Path):
    shown = view(tmp_path, owner={"fr": "Équipe", "en": "Team"})
    assert (shown.title, shown.question) == ("Conclure un appel", "Comment finir un appel?")
    assert (shown.owner, shown.minutes, shown.number) == ("Équipe", 1, None)
    assert [source.title.text for source in shown.sources] == ["Conseil maison"]
    assert (shown.reviewed, shown.next_review) == (datetime.date(2026, 11, 21), datetime.date(2027, 11, 21))


def test_a_page_may_set_its_owner_and_its_next_review(tmp_path: Path):
    files: dict[str, str | bytes] = {"docs/fr/essais/a.md": page(owner="Amina", next_review="2027-01-02")}
    shown = view(tmp_path, "essais/a.md", files=files, owner={"fr": "Équipe", "en": "Team"})
    assert (shown.owner, shown.next_review) == ("Amina", datetime.date(2027, 1, 2))


def test_an_english_page_has_the_words_of_its_file_and_the_dates_of_its_original(tmp_path: Path):
    shown = view(tmp_path, language="en")
    assert (shown.title, shown.language, shown.untranslated) == ("End a call", "en", False)
    assert shown.reviewed == datetime.date(2026, 11, 21)


def test_an_untranslated_page_says_so_and_that_its_text_is_french(tmp_path: Path):
    shown = view(tmp_path, "essais/a.md", language="en", files={"docs/fr/essais/a.md": page()})
    assert (shown.title, shown.language, shown.untranslated) == ("Conclure un appel", "fr", True)


def test_a_page_names_itself_in_both_languages(tmp_path: Path):
    french, english = view(tmp_path).languages, view(tmp_path, language="en").languages
    assert [(link.code, link.name, link.url, link.current) for link in french] == [
        ("fr", "Français", "telephone/conclure/", True),
        ("en", "English", "en/telephone/conclure/", False),
    ]
    assert [link.url for link in english] == ["telephone/conclure/", "en/telephone/conclure/"]


def test_a_page_offers_no_edit_nor_report_link_when_the_forge_is_not_known(tmp_path: Path):
    shown = view(tmp_path)
    assert (shown.edit_url, shown.report_url, shown.propose_url) == (None, None, None)


def test_a_page_is_edited_in_the_file_it_shows_and_reported_by_its_whole_address(tmp_path: Path):
    shown = view(tmp_path, language="en", forge_url=f"{FORGE}/", branch="live")
    assert shown.edit_url == f"{FORGE}/edit/live/docs/en/telephone/conclure.md"
    assert shown.report_url == (
        f"{FORGE}/issues/new?template=report-an-error.yml"
        "&page=https%3A%2F%2Fexemple.org%2Fle-bon-ton%2Fen%2Ftelephone%2Fconclure%2F"
    )
    assert shown.propose_url == f"{FORGE}/issues/new?template=propose-a-tip.yml"


@pytest.mark.parametrize(
    ("file", "kind", "section"),
    [
        pytest.param("index.md", "home", None, id="home"),
        pytest.param("telephone/conclure.md", "page", "telephone", id="page"),
        pytest.param("telephone/index.md", "section", "telephone", id="section"),
        pytest.param("trucs/index.md", "tips", None, id="listing"),
        pytest.param("trucs/201-faire-attendre.md", "card", "telephone", id="card"),
        pytest.param("equipe/guide.md", "team", None, id="team"),
        pytest.param("seule.md", "page", None, id="page of no section"),
    ],
)
def test_each_kind_of_page_has_its_layout_and_its_section(file: str, kind: str, section: str | None, tmp_path: Path):
    files: dict[str, str | bytes] = {
        f"docs/fr/{name}.md": page() for name in ("telephone/index", "trucs/index", "equipe/guide", "seule")
    }
    shown = view(tmp_path, file, files=files)
    assert (shown.kind, shown.section.id if shown.section else None) == (kind, section)


def test_a_card_has_its_number_and_no_reading_time(tmp_path: Path):
    shown = view(tmp_path, "trucs/18-un.md", files={"docs/fr/trucs/18-un.md": card(number="18")})
    assert (shown.number, shown.minutes, shown.description) == (18, None, "Dites pourquoi c’est long.")


def test_sections_stand_in_the_order_of_their_file_in_the_language_of_the_edition(tmp_path: Path):
    found = section_views(make_edition(tmp_path, "en"))
    assert [(section.title, section.situation, section.url) for section in found] == [
        ("Phone", "I am on the phone", "en/telephone/"),
        ("Email", "", "en/courriel/"),
    ]


def test_the_404_page_knows_the_ways_out(tmp_path: Path):
    shown = site_view(make_edition(tmp_path))
    assert (shown.tips_url, shown.kind, shown.cards_html) == ("trucs/", "other", "")
    assert shown.date(datetime.date(2026, 3, 3)) == "3\u00a0mars 2026"
    assert SITE_URL.endswith("/")
