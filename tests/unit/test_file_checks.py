from pathlib import Path

import pytest

from handbook.checks.files import faults_of
from handbook.content.library import read_library
from handbook.errors import HandbookError
from tests.support.editors import english_page, make_library, page, write_docs


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


def test_what_is_wrong_in_a_file_is_told_without_going_through_the_others(tmp_path: Path):
    wrong, right = "docs/fr/essais/un.md", "docs/fr/essais/deux.md"
    files = {
        wrong: page("[Loin](loin.md), [bas](deux.md#bas), [haut](deux.md#haut)\n"),
        right: page("## Haut { #haut }\n"),
        "docs/fr/essais/trois.md": page("[Loin](loin.md), ![Un plan](plan.png)\n"),
        "docs/fr/essais/plan.png": "image",
    }
    library, _ = read_library(write_docs(tmp_path, files))
    assert {(path, problem) for path, problem, _ in faults_of(library, [("fr", "essais/un.md")], wording=False)} == {
        (wrong, "Le lien « loin.md » ne mène nulle part."),
        (wrong, f"L'ancre « #bas » n'existe pas dans {right}."),
    }
    assert faults_of(library, [("fr", "essais/deux.md")], wording=False) == set()
    said = " ".join(problem for _, problem, _ in faults_of(library, [("fr", "essais/deux.md")], wording=True))
    assert "La page ne commence pas par sa réponse." in said
