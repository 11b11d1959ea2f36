import pytest

from handbook.blocks.registry import read_block
from tests.support.blocks import read, typed
from tests.support.learning import QUIZ

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
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("name", "missing"),
    [(name, line) for name, text in GOOD.items() for line in text.split("\n") if line.startswith("    ")],
)
def test_an_option_that_a_block_needs_is_asked_for(name: str, missing: str):
    option = missing.split(":")[0].strip()
    faults = read(GOOD[name].replace(f"{missing}\n", ""))[1]
    assert [str(fault) for fault in faults] == [
        f"x.md:1: L'option « {option} » manque au bloc « {name} ». "
        f"Ajoutez sous sa première ligne, en retrait de quatre espaces : {option}: …"
    ]


@pytest.mark.parametrize(
    "text", [pytest.param("- [ ] Un ~~deux~~", id="struck"), pytest.param("- [ ] Un <b>deux</b>", id="HTML")]
)
def test_markdown_that_a_form_would_show_as_typed_is_told_on_its_line(text: str):
    _, faults = read(QUIZ.replace("- [ ] Rien du tout.", text))
    assert [fault.line for fault in faults if "tel" in fault.problem] == [10]


def test_a_block_that_does_not_exist_is_said_once_only_by_the_reader_of_blocks():
    assert read_block(typed("/// perdu\nUn mot.\n///\n"), path="x.md", language="fr") == (None, [])
