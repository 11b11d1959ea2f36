import datetime
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from handbook.content import new_tip
from handbook.content.new_tip import main, next_number, slug_of, write_tip
from handbook.errors import HandbookError
from tests.support.editors import make_library, write_docs

TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("Faire attendre quelqu’un", "faire-attendre-quelqu-un", id="apostrophe"),
        pytest.param("  L'été à Québec : ça va?  ", "l-ete-a-quebec-ca-va", id="accents and signs"),
        pytest.param("Un cœur ex æquo", "un-coeur-ex-aequo", id="ligatures"),
        pytest.param(
            "un deux trois quatre cinq six sept huit neuf", "un-deux-trois-quatre-cinq-six-sept-huit", id="long"
        ),
        pytest.param("../../../etc/passwd", "etc-passwd", id="path"),
    ],
)
def test_the_name_of_the_file_is_made_of_the_title(title: str, slug: str):
    assert slug_of(title) == slug


def test_the_number_follows_the_greatest_one(tmp_path: Path):
    folder = write_docs(tmp_path) / "fr/trucs"
    assert next_number(folder) == 202
    (folder / "258-dernier.md").touch()
    assert next_number(folder) == 259


def test_the_first_card_of_all_is_number_201(tmp_path: Path):
    assert next_number(tmp_path) == 201


@pytest.mark.parametrize("title", ['Dire "oui" : un \\ art', "Prix : 5 $", "'un'", "Deux\nlignes"])
def test_a_new_card_lacks_only_its_words(title: str, tmp_path: Path):
    docs = write_docs(tmp_path)
    file = write_tip(title, docs_dir=docs, today=TODAY)
    with pytest.raises(HandbookError) as error:
        make_library(tmp_path)
    assert [fault.problem for fault in error.value.faults] == [
        "Le champ « summary » est encore à écrire.",
        "Le champ « say » est encore à écrire.",
        "Le champ « avoid » est encore à écrire.",
        "La raison est encore à écrire.",
    ]
    file.write_text(file.read_text(encoding="utf-8").replace("Écrivez ici", "Voici : non"), encoding="utf-8")
    assert make_library(tmp_path).tips["fr"][-1].title == " ".join(title.split())


def test_the_command_says_which_file_to_fill_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(new_tip, "DOCS", write_docs(tmp_path))
    assert main(["Dire", "merci"]) == 0
    assert capsys.readouterr().out == (
        "docs/fr/trucs/202-dire-merci.md est prêt.\n"
        "Lancez make serve : la fiche se voit en brouillon à l'adresse trucs/202-dire-merci/, "
        "avec ce qui reste à écrire.\n"
    )
    assert (tmp_path / "docs/fr/trucs/202-dire-merci.md").is_file()


@pytest.mark.parametrize("arguments", [[], [""], ["?!"]])
def test_the_command_asks_for_a_title(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert main(arguments) == 1
    assert capsys.readouterr().err == (
        'Donnez un titre au truc. Par exemple : make truc TITRE="Faire attendre quelqu\'un"\n'
    )


def test_a_title_that_is_taken_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(new_tip, "DOCS", write_docs(tmp_path))
    assert main(["faire ATTENDRE quelqu’un!"]) == 1
    assert capsys.readouterr().err == (
        "Ce titre est déjà pris : docs/fr/trucs/201-faire-attendre.md. Complétez ce fichier, ou changez le titre.\n"
    )
    assert not list((tmp_path / "docs/fr/trucs").glob("202-*"))


def test_make_runs_modules_that_are_there():
    makefile = (new_tip.DOCS.parent / "Makefile").read_text(encoding="utf-8")
    ours = re.findall(r"-m ((?:handbook|tools)\.[\w.]+)", makefile)
    assert "handbook.content.new_tip" in ours
    assert [module for module in ours if not find_spec(module)] == []
