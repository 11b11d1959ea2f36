import time

import pytest

from handbook.blocks.registry import BLOCKS, read_block
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


def test_signs_in_code_are_shown_as_typed_in_a_form_too():
    assert read(QUIZ.replace("Rien du tout.", "Le signe `~~`."))[1] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD["modele"].replace("Bonjour.", "**Bonjour ~~ <b>"), id="message shown as typed"),
        pytest.param(GOOD["position"].replace("Oui.", "**Oui,\nnon.**"), id="bold on two lines of Markdown"),
    ],
)
def test_what_is_no_form_of_ours_keeps_its_signs(text: str):
    assert read(text)[1] == []


def test_a_block_that_does_not_exist_is_said_once_only_by_the_reader_of_blocks():
    assert read_block(typed("/// perdu\nUn mot.\n///\n"), path="x.md", language="fr") == (None, [])


HOSTILE = (
    "{" * 2_000,
    "{1 : " + " " * 3_000,
    "{{" + " " * 3_000,
    "- a " + "->" * 1_500 + " " * 3_000 + "b c",
    "1. " + "[a](" * 1_000,
    "1. " + "[" * 250 + " " * 3_000,
    "Question (unique) : " + " " * 5_000 + "{ #" + " " * 5_000,
    "Scène : " + " " * 5_000 + "a b",
    "Fin (bonne) : " + " " * 5_000 + "a b",
    "Camille : " + "{a|" * 1_000 + "[b|" * 200,
    "- Dire : " + " " * 5_000 + "|",
    "Page : [" + "a](" * 1_000,
    "- [x] " + "*a " * 1_500,
    " " * 9_000 + "Pourquoi : a",
)
SLOWEST = 1.0
"""Seconds of the processor that one line may take, whatever it holds."""


@pytest.mark.parametrize("name", BLOCKS)
def test_no_line_however_hostile_keeps_the_reader_of_a_block_long(name: str):
    options = "    id: a\n    type: texto\n    date: 2026-11-28\n    personne: Camille\n"
    for line in HOSTILE:
        start = time.process_time()
        read(f"/// {name} | Titre\n{options}\n{line}\n{line}\n///\n")
        assert time.process_time() - start < SLOWEST, line[:40]
