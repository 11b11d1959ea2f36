"""The five moves of the de-escalation mode: short enough to be read in the worst minute."""

from pathlib import Path

import pytest

from handbook.blocks.moves import MOST_WORDS
from handbook.content.library import blocks_named, read_library
from handbook.source.words import count_words
from tests.support.blocks import read, shown, texts
from tests.support.editors import english_page, fault_lines, page

DOCS = Path(__file__).parents[2] / "docs"
MOVE = "{n}. Geste {n}\n    Dire : « Phrase {n}. »\n    Rien.\n"
MOVES = "/// gestes\n    sortie: Partez. Alertez.\n\n" + "".join(MOVE.format(n=n) for n in range(1, 6)) + "///\n"
LONG = MOVES.replace("Phrase 3.", " ".join(["mot"] * 20))


def said(text: str) -> list[str]:
    """Return what an editor reads of the first block of a text."""
    return [str(fault) for fault in read(text)[1]]


def test_the_way_out_stands_before_the_moves_with_the_number_to_call():
    root = shown(MOVES)
    assert texts(root, "hb-moves__out") == ["Partez. Alertez. 911"]
    assert texts(root, "hb-moves__one")[4] == "5. Geste 5 « Phrase 5. » Rien."
    assert said(MOVES) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            LONG,
            "x.md:10: L'écran de ce geste compte 26 mots. "
            "Gardez-en 25 au plus, la sortie comprise : on le lit en criant, ou en tremblant.",
            id="too long",
        ),
        pytest.param(
            MOVES.replace(MOVE.format(n=5), ""),
            "x.md:1: Ce bloc compte 4 gestes. Il en faut 5 : on les apprend par cœur.",
            id="four moves",
        ),
        pytest.param(
            MOVES.replace("    Dire : « Phrase 2. »\n", ""),
            "x.md:7: Ce geste n'a pas une phrase à dire, et une seule. Écrivez dessous, en retrait : Dire : « … »",
            id="nothing to say",
        ),
        pytest.param(
            MOVES.replace("« Phrase 2. »\n", "« Phrase 2. »\n    Encore.\n"),
            "x.md:7: Ce geste dit quoi faire en plus d'une ligne. N'en gardez qu'une.",
            id="two things to do",
        ),
        pytest.param(
            MOVES.replace("    sortie: Partez. Alertez.\n", ""),
            "x.md:1: L'option « sortie » manque au bloc « gestes ». "
            "Ajoutez sous sa première ligne, en retrait de quatre espaces : sortie: …",
            id="no way out",
        ),
        pytest.param(
            MOVES.replace("1. Geste 1", "Geste 1"),
            "x.md:4: Cette ligne n'est d'aucun geste. "
            "Numérotez le geste, et mettez dessous, en retrait, ce qui se dit et se fait.",
            id="not numbered",
        ),
    ],
)
def test_an_editor_is_told_what_is_wrong_and_how_to_mend_it(text: str, expected: str):
    assert expected in said(text)


def test_a_translation_has_as_much_to_do(tmp_path: Path):
    english = MOVES.replace("Dire :", "Say:").replace("    Rien.\n", "", 1)
    files = {"docs/fr/essais/crise.md": page(MOVES), "docs/en/essais/crise.md": english_page(english)}
    assert [line for line in fault_lines(tmp_path, files) if "gestes" in line] == [
        "docs/en/essais/crise.md:6: Ce bloc « gestes » ne dit pas tout ce que dit l'original "
        "(docs/fr/essais/crise.md:8). Gardez le degré, les numéros à composer et chaque phrase."
    ]


def test_no_screen_of_the_handbook_has_more_words_than_can_be_read_at_once():
    library, _ = read_library(DOCS)
    for language in ("fr", "en"):
        ((_, block),) = blocks_named(library, language, "gestes")
        content = block.content
        for move in content.moves:
            words = count_words(content.way_out, content.emergency, move.title, move.say, move.do)
            assert words <= MOST_WORDS, move.title
