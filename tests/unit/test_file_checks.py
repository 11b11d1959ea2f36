from pathlib import Path

import pytest

from handbook.errors import HandbookError
from tests.support.editors import english_page, make_library, page


@pytest.mark.parametrize(
    "link",
    [
        pytest.param("../telephone/conclure.md#saluer", id="heading of another page"),
        pytest.param("#ici", id="heading of the same page"),
        pytest.param("../index.md", id="page of another folder"),
        pytest.param("https://exemple.org/a.html", id="address"),
        pytest.param("mailto:info@exemple.org", id="email"),
        pytest.param("tel:+1-418-555-0142", id="telephone"),
        pytest.param("truc:201", id="card"),
    ],
)
def test_a_good_link_is_let_through(link: str, tmp_path: Path):
    make_library(tmp_path, {"docs/fr/essais/lien.md": page(f"## Ici {{ #ici }}\n\n[Suite]({link})\n")})


def test_a_page_may_choose_cards_and_show_a_list(tmp_path: Path):
    text = page("<!-- handbook:tips -->\n", cards="{channel: [telephone]}")
    make_library(tmp_path, {"docs/fr/essais/liste.md": text})


def test_an_english_page_may_name_the_headings_of_a_page_shown_in_french(tmp_path: Path):
    make_library(
        tmp_path,
        {
            "docs/fr/essais/seule.md": page("## Ici { #ici }\n"),
            "docs/fr/essais/lien.md": page(),
            "docs/en/essais/lien.md": english_page("[Next](seule.md#ici)\n"),
        },
    )


def test_the_same_id_in_both_languages_is_the_same_list(tmp_path: Path):
    rows = "    id: relire\n\n- Un\n- Deux\n- Trois\n///\n"
    make_library(
        tmp_path,
        {
            "docs/fr/essais/liste.md": page(f"/// liste | Relire\n{rows}"),
            "docs/en/essais/liste.md": english_page(f"/// liste | Reread\n{rows}"),
        },
    )


def test_a_figure_declared_by_the_french_page_holds_for_the_english_one(tmp_path: Path):
    files = {
        "docs/fr/essais/chiffre.md": page("On raccroche : 55 %.\n", figures="[attente-longue]"),
        "docs/en/essais/chiffre.md": english_page("People hang up: 55% of them, 9 out of 10.\n"),
    }
    make_library(tmp_path, files)
    with pytest.raises(HandbookError) as error:
        make_library(tmp_path, {**files, "docs/en/essais/chiffre.md": english_page("People hang up: 56%.\n")})
    assert str(error.value.faults[0]).startswith("docs/en/essais/chiffre.md:6: Le chiffre « 56% » n'est pas déclaré.")


def test_a_file_of_no_language_stops_the_build(tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        make_library(tmp_path, {"docs/notes.md": "Un mot.\n"})
    assert [str(fault).partition(".md:")[0] for fault in error.value.faults] == ["docs/notes"]
