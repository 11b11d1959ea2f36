import pytest

from handbook.blocks.registry import block_faults
from tests.support.blocks import typed

GOOD = {
    "bref": "/// bref\n- Un mot.\n///\n",
    "phrases": "/// phrases\n- Dire : Oui.\n///\n",
    "liste": "/// liste | Relire\n    id: relire\n\n- Un\n- Deux\n- Trois\n///\n",
    "modele": "/// modele | Absence\n    id: absence\n    type: oral\n\nBonjour.\n///\n",
    "position": "/// position | Faut-il rappeler?\n    id: rappeler\n\nOui.\n///\n",
    "droit": "/// droit | Canada\n    date: 2026-11-21\n\nUn mot.\n///\n",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_a_well_typed_block_has_no_fault(text: str):
    assert block_faults(typed(text), path="x.md", language="fr") == []


@pytest.mark.parametrize(
    ("name", "missing"),
    [(name, line) for name, text in GOOD.items() for line in text.split("\n") if line.startswith("    ")],
)
def test_an_option_that_a_block_needs_is_asked_for(name: str, missing: str):
    option = missing.split(":")[0].strip()
    faults = block_faults(typed(GOOD[name].replace(f"{missing}\n", "")), path="x.md", language="fr")
    assert [str(fault) for fault in faults] == [
        f"x.md:1: L'option « {option} » manque au bloc « {name} ». "
        f"Ajoutez sous sa première ligne, en retrait de quatre espaces : {option}: …"
    ]


def test_a_block_that_does_not_exist_is_said_once_only_by_the_reader_of_blocks():
    assert block_faults(typed("/// perdu\nUn mot.\n///\n"), path="x.md", language="fr") == []
