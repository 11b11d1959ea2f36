from pathlib import Path

from handbook.content.tips import is_tip_file
from tests.support.editors import card, make_library, page

LIST = "/// liste | Relire\n    id: relire\n\n- Un\n- Deux\n- Trois\n///\n"


def test_an_english_reader_gets_the_french_file_where_none_is_translated(tmp_path: Path):
    library = make_library(tmp_path)
    assert library.shown("en", "telephone/conclure.md").shown_as == "docs/en/telephone/conclure.md"
    assert library.shown("en", "index.md").shown_as == "docs/fr/index.md"


def test_the_cards_of_an_edition_stand_by_number_each_in_the_language_it_is_written_in(tmp_path: Path):
    library = make_library(tmp_path, {"docs/fr/trucs/18-promettre.md": card(number="18", title="Promettre moins")})
    assert [(tip.number, tip.language, tip.title) for tip in library.tips["en"]] == [
        (18, "fr", "Promettre moins"),
        (201, "en", "Keep someone waiting"),
    ]
    assert [tip.path for tip in library.tips["fr"]] == ["trucs/18-promettre/", "trucs/201-faire-attendre/"]


def test_an_english_card_has_the_facets_and_the_section_of_its_original(tmp_path: Path):
    tip = make_library(tmp_path).tips["en"][0]
    assert tip.facets == {
        "channel": ("telephone",),
        "situation": ("attente",),
        "moment": ("pendant",),
        "audience": ("agent",),
    }
    assert tip.section == "telephone"
    assert tip.body == "People wait better when they know why."


def test_the_cards_most_particular_to_what_is_asked_come_first(tmp_path: Path):
    library = make_library(
        tmp_path,
        {
            "docs/fr/trucs/18-tous.md": card(number="18", channel="[tous]"),
            "docs/fr/trucs/55-deux.md": card(number="55", channel="[telephone, courriel]"),
            "docs/fr/trucs/91-courriel.md": card(number="91", channel="[courriel]"),
        },
    )
    found = library.matching_tips("fr", {"channel": ("telephone",)})
    assert [tip.number for tip in found] == [201, 18, 55]


def test_links_may_name_the_headings_and_the_blocks_of_a_page(tmp_path: Path):
    library = make_library(tmp_path, {"docs/fr/relire.md": page(f"## Un titre\n\n## Deux {{ #deux }}\n\n{LIST}")})
    assert library.original("relire.md").anchors == {"un-titre", "deux", "relire"}


def test_a_page_without_facets_chooses_no_card(tmp_path: Path):
    library = make_library(tmp_path, {"docs/fr/choix.md": page(cards="{situation: [attente]}")})
    assert library.card_choice("index.md") == {}
    assert library.card_choice("choix.md") == {"situation": ("attente",)}


def test_the_listing_of_cards_is_no_card():
    assert is_tip_file("trucs/201-faire-attendre.md")
    assert not is_tip_file("trucs/index.md")
    assert not is_tip_file("telephone/conclure.md")
