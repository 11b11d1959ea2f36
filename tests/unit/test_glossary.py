from pathlib import Path

import pytest

from handbook.checks.glossary import Term, drifts, glossary_faults, load_glossary
from handbook.content.library import read_library
from tests.support.editors import english_card, english_page, write_docs

WORDS = """\
client: {fr: client, never: [customer], unless: [customer service]}
tip no. 51: {fr: truc nº 51, never: [tip 0]}
OK: {fr: d'accord, never: [Okay, ok], exact_case: true}
"""
REMEDY = "Écrivez « client » (docs/data/glossary.yml)."


def faults_of(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    """Return what is wrong with the words of a small handbook."""
    docs = write_docs(folder, {"docs/data/glossary.yml": WORDS, **files})
    return [str(fault) for fault in glossary_faults(read_library(docs)[0], docs / "data")]


def english(body: str) -> dict[str, str | bytes]:
    """Return an English page with this text."""
    return {"docs/en/telephone/conclure.md": english_page(body)}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Greet the customer.", id="text"),
        pytest.param("Greet the Customers.", id="plural and capital"),
        pytest.param('/// phrases | Greet\n- Say: "I see the customer."\n- Avoid: "Next!"\n///', id="say"),
        pytest.param("Greet the [customer](conclure.md).", id="words of a link"),
    ],
)
def test_a_word_that_drifts_is_a_fault_on_its_line(tmp_path: Path, body: str):
    (fault,) = faults_of(tmp_path, english(f"## Say goodbye {{ #saluer }}\n\n{body}\n"))
    assert fault.startswith("docs/en/telephone/conclure.md:")
    assert fault.casefold().endswith(f"n'est pas un mot de l'édition anglaise. {REMEDY}".casefold())


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('A sign says "Dear customers".', id="quotation"),
        pytest.param('/// phrases | Greet\n- Say: "Hello."\n- Avoid: "Next customer!"\n///', id="avoid"),
        pytest.param("See [this](https://example.test/customer).", id="link target"),
        pytest.param("Type `customer`.", id="code"),
        pytest.param("Call customer service.", id="expression where it is right"),
        pytest.param("Tip no. 51 says a customized OK.", id="part of a word"),
    ],
)
def test_what_others_say_is_left_alone(tmp_path: Path, body: str):
    assert faults_of(tmp_path, english(f"## Say goodbye {{ #saluer }}\n\n{body}\n")) == []


def test_a_card_is_checked_but_for_its_sentence_to_avoid(tmp_path: Path):
    card = english_card(say="I see the customer.", avoid="Next customer!")
    (fault,) = faults_of(tmp_path, {"docs/en/trucs/201-faire-attendre.md": card})
    assert "« customer »" in fault


def test_a_number_and_a_capital_count():
    ok = Term(fr="d'accord", never=("ok",), exact_case=True)
    terms = {"tip no. 51": Term(fr="truc nº 51", never=("tip 0",)), "OK": ok}
    lines = [(3, "See tip 18."), (4, "See tip no. 18, OK?"), (5, "That is ok.")]
    assert [(fault.line, fault.remedy[:14]) for fault in drifts(terms, lines, path="x.md")] == [
        (3, "Écrivez « tip "),
        (5, "Écrivez « OK »"),
    ]


def test_the_french_edition_keeps_its_own_words(tmp_path: Path):
    assert faults_of(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(b"client:\n", "docs/data/glossary.yml:1: Le mot « client » est vide", id="empty"),
        pytest.param(b"a: {fr: b, nevre: [c]}\n", "docs/data/glossary.yml:1: Champ inconnu « nevre ».", id="field"),
        pytest.param(WORDS.encode("utf-16"), "docs/data/glossary.yml:1: Le fichier n'est pas en UTF-8.", id="encoding"),
    ],
)
def test_a_broken_glossary_is_said(tmp_path: Path, text: bytes, said: str):
    docs = write_docs(tmp_path, {"docs/data/glossary.yml": text})
    assert any(str(fault).startswith(said) for fault in load_glossary(docs / "data")[1])


def test_a_missing_glossary_is_said(tmp_path: Path):
    docs = write_docs(tmp_path)
    (docs / "data/glossary.yml").unlink()
    assert [str(fault) for fault in load_glossary(docs / "data")[1]] == [
        "docs/data/glossary.yml:1: Le fichier manque. Remettez-le : le manuel ne se construit pas sans lui."
    ]
