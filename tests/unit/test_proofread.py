"""`make relire` reads what readers read of a file, line by line, and says on its line what is to be mended."""

from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.said_texts import rule_faults
from tests.support.editors import card, make_library, page, write_docs
from tools import proofread
from tools.external import find_grammalecte
from tools.language import FrenchGrammar
from tools.proofread import changed_files, grammar_faults, lines_of, spelling_faults

FILE = "docs/fr/telephone/conclure.md"
RULES = """\
jamais-hesiter:
  languages: [fr]
  label: {fr: Une tournure usée}
  why: {fr: "On ne la lit plus."}
  page: telephone/conclure.md#saluer
  applies_to: [say]
  kind: banned
  severity: arret
  instead: {fr: [Appelez-moi.]}
  words: {fr: [N'hésitez pas]}
  passes: {fr: [Appelez-moi., Écrivez-moi.]}
  fails: {fr: [N'hésitez pas., "N'hésitez pas, appelez."]}
"""


def read(folder: Path, body: str) -> list[tuple[int, str]]:
    """Return the lines that readers read of a page with this text, and their numbers."""
    library, _ = check_library(write_docs(folder, {FILE: page(body)}))
    document = library.documents["fr", "telephone/conclure.md"]
    return [(line.number, line.text) for line in lines_of(document) if line.number >= document.front.body_line]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("## Saluer { #saluer }", "Saluer", id="heading"),
        pytest.param("- Voyez [la suite](conclure.md#fin), **vite**.", "Voyez la suite , vite .", id="link"),
        pytest.param("Tapez `mkdocs.yml` ici.", "Tapez ici.", id="code"),
        pytest.param("| mot | word { lang=en } |", "mot", id="other language"),
        pytest.param("1. [x] Un choix.", "Un choix.", id="choice"),
    ],
)
def test_what_is_read_over_is_what_readers_read(typed: str, shown: str, tmp_path: Path):
    assert read(tmp_path, f"{typed}\n") == [(8, shown)]


def test_the_options_of_a_block_are_not_read_over_but_its_title_and_sentences_are(tmp_path: Path):
    body = "/// modele | Accusé\n    id: acuse\n    type: courriel\n    objet: Reçu\n\nBonjour {{prenom}},\n///\n"
    assert read(tmp_path, body) == [(8, "Accusé"), (11, "objet: Reçu"), (13, "Bonjour ,")]


def test_an_unknown_word_is_told_on_its_line_with_the_nearest_and_how_to_accept_it(tmp_path: Path):
    library = make_library(tmp_path, {FILE: page("## Saluer { #saluer }\n\nUne aparence.\n")})
    lines = [*lines_of(library.documents["fr", "telephone/conclure.md"])]
    assert [str(fault) for fault in spelling_faults(lines, "fr")] == [
        f"{FILE}:10: Mot inconnu « aparence ». Vouliez-vous dire « apparence »? "
        "Corrigez-le; s'il est juste, ajoutez-le à tests/site/mots.txt."
    ]
    assert spelling_faults(lines, "en") == []


def test_a_fault_of_grammar_is_told_on_its_line_and_how_to_accept_the_turn(tmp_path: Path):
    folder = find_grammalecte()
    assert folder is not None
    library = make_library(tmp_path, {FILE: page("## Saluer { #saluer }\n\nLes client attend.\n")})
    found = grammar_faults(lines_of(library.documents["fr", "telephone/conclure.md"]), FrenchGrammar(folder))
    assert {fault.line for fault in found} == {10}
    assert all(fault.remedy.endswith("ajoutez-en les mots à tests/site/grammaire.txt.") for fault in found)


def test_a_sentence_against_a_rule_is_told_with_what_to_say_and_the_page_that_states_it(tmp_path: Path):
    files = {"docs/fr/trucs/201-faire-attendre.md": card(say="N'hésitez pas, madame."), "docs/data/rules.yml": RULES}
    library = make_library(tmp_path, files)
    rules, _ = load_house_rules(tmp_path / "docs/data")
    assert [str(fault) for fault in rule_faults(library.original("trucs/201-faire-attendre.md"), rules)] == [
        "docs/fr/trucs/201-faire-attendre.md:5: « N'hésitez pas » : Une tournure usée. "
        "Dites plutôt : Appelez-moi. On ne la lit plus. La règle : docs/fr/telephone/conclure.md#saluer."
    ]


def test_each_cell_of_a_table_is_read_over_by_itself(tmp_path: Path):
    body = "| Vous tapez | On lit |\n|---|---|\n| un mot | deux mots |\n"
    assert read(tmp_path, body) == [(8, "Vous tapez"), (8, "On lit"), (10, "un mot"), (10, "deux mots")]


def test_without_git_no_file_has_changed(tmp_path: Path):
    assert changed_files(tmp_path) == []


def test_a_file_that_is_no_page_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]):
    assert proofread.main(["docs/fr/telephone/conclur.md"]) == 1
    assert "Vouliez-vous dire « docs/fr/telephone/conclure.md »?" in capsys.readouterr().err


def test_a_page_of_the_handbook_is_read_over_without_a_remark(capsys: pytest.CaptureFixture[str]):
    assert proofread.main(["docs/fr/parcours/voix.md", "docs/fr/negociation/preparer.md"]) == 0
    assert capsys.readouterr().out.endswith("2 fichiers relus, 0 remarque.\n")
