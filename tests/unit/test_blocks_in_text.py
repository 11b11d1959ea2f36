"""Blocks are found by the lines that open and close them; what an author forgets is told where the block opens."""

import pytest

from handbook.source.blocks_in_text import FoundBlocks, find_blocks, option_of
from handbook.source.markdown_text import Row


def found(text: str) -> FoundBlocks:
    """Return the blocks of a text."""
    rows = [Row(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return find_blocks(rows, path="x.md", known=("bref", "liste"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("Votre demande", "Votre demande", id="bare"),
        pytest.param('"Votre demande : reçue"', "Votre demande : reçue", id="double quotes"),
        pytest.param("'Votre demande'", "Votre demande", id="single quotes"),
        pytest.param('""', "", id="nothing between quotes"),
        pytest.param("", "", id="nothing"),
        pytest.param('"', '"', id="one quote"),
        pytest.param('"Oui" ou non', '"Oui" ou non', id="quoted word"),
        pytest.param("l'avis d'Ariel", "l'avis d'Ariel", id="the same letter at both ends"),
    ],
)
def test_quotes_around_the_value_of_an_option_are_optional(typed: str, expected: str):
    assert option_of(f"    objet: {typed}") == ("objet", expected)


def test_a_block_opened_in_another_tells_that_the_first_is_not_closed():
    text = found("/// bref\n- Un\n/// liste | Relire\n- Deux\n///")
    assert [(block.name, block.line) for block in text.blocks] == [("liste", 3)]
    assert [str(fault) for fault in text.faults] == [
        "x.md:1: Le bloc « bref » n'est jamais fermé. Ajoutez une ligne /// après sa dernière ligne."
    ]


def test_an_opening_line_without_a_name_is_told():
    assert [str(fault) for fault in found("/// | Relire").faults] == [
        "x.md:1: Cette ligne /// ne se lit pas. Écrivez : /// nom, ou /// nom | Titre."
    ]


def test_a_block_may_stand_up_to_three_spaces_from_the_margin():
    assert [block.name for block in found("   /// bref\n- Un\n   ///").blocks] == ["bref"]
    assert [fault.line for fault in found("    /// bref\n- Un\n    ///").faults] == [1, 3]
