"""`make quiz` adds a question with its blanks to the quiz of a page, or a quiz with its first question."""

import re
from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.content import new_question
from handbook.content.new_question import main, write_question
from handbook.content.new_tip import RefusedError
from handbook.site.preview import previewed
from tests.support.editors import page, write_docs

FILE = "docs/fr/telephone/rappeler.md"
TEXT = "L'attente se prolonge. Que dites-vous?"
BLANK = re.compile(r"Écrivez ici[^\"«»\n]*?(?=[.,\]]|$)", re.MULTILINE)
HEADING = "Question (unique) : L'attente se prolonge. Que dites-vous? {{#{}}}"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return write_docs(tmp_path, {FILE: page("Dites votre nom.\n", title="Rappeler une personne")})


def faults_of(docs: Path) -> list[str]:
    return [str(fault) for fault in check_library(docs)[1]]


def test_a_page_without_a_quiz_gets_one_that_is_a_draft_until_its_words_are_written(docs: Path):
    file, line = write_question("telephone/rappeler", TEXT, docs_dir=docs)
    text = file.read_text(encoding="utf-8")
    assert text.split("\n")[line - 1] == HEADING.format("l-attente-se")
    library, faults = check_library(docs)
    assert {fault.problem for fault in faults} == {"Cette ligne est encore à écrire."}
    assert not previewed(library, faults).hides(library.original("telephone/rappeler.md"))
    words = iter(f"Une réponse parmi {count} autres" for count in range(2, 40))
    file.write_text(BLANK.sub(lambda _: next(words), text), encoding="utf-8")
    assert faults_of(docs) == []


def test_a_second_question_ends_the_quiz_under_an_id_of_its_own(docs: Path):
    write_question("telephone/rappeler", TEXT, docs_dir=docs)
    file, line = write_question("docs/fr/telephone/rappeler.md", TEXT, docs_dir=docs)
    rows = file.read_text(encoding="utf-8").split("\n")
    assert [row for row in rows if row.startswith("///")] == ["/// quiz | Écrivez ici le titre du quiz", "///"]
    assert rows[line - 1] == HEADING.format("l-attente-se-2")
    assert {fault.problem for fault in check_library(docs)[1]} == {"Cette ligne est encore à écrire."}


def test_a_quiz_that_is_full_takes_no_more(docs: Path):
    for _ in range(12):
        write_question("telephone/rappeler", TEXT, docs_dir=docs)
    before = (docs.parent / FILE).read_text(encoding="utf-8")
    with pytest.raises(RefusedError, match="12 questions"):
        write_question("telephone/rappeler", TEXT, docs_dir=docs)
    assert (docs.parent / FILE).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("telephone/rappele", TEXT, "Vouliez-vous dire « telephone/rappeler »?", id="page"),
        pytest.param("", TEXT, "make quiz PAGE=", id="no page"),
        pytest.param("trucs/201-faire-attendre", TEXT, "Page inconnue", id="card"),
        pytest.param("telephone/rappeler", " ?", "Donnez le texte de la question.", id="no text"),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_to_type(docs: Path, name: str, text: str, said: str):
    with pytest.raises(RefusedError) as refused:
        write_question(name, text, docs_dir=docs)
    assert said in str(refused.value)


def test_the_command_says_where_the_question_is(
    docs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(new_question, "DOCS", docs)
    assert main(["telephone/rappeler", TEXT]) == 0
    said = capsys.readouterr().out
    assert "docs/fr/telephone/rappeler.md a une question de plus, à la ligne " in said
    assert "telephone/rappeler/" in said
    assert main(["telephone/rappele", TEXT]) == 1
    assert "Page inconnue" in capsys.readouterr().err
