"""An organisation's handbook lets out nothing of people that nobody decided to publish."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.checks.published import check_hosting
from handbook.errors import HandbookError
from tests.support.editors import page, write_docs

VALUES, PAGE = "organisation/organisation.yml", "organisation/pages/fr/telephone/nous.md"
BASE = 'name: Essai\nowner: Équipe\nreviewed: 2026-11-01\ntelephone: "514 872-0311"\n'


def faults_of(folder: Path, values: str, body: str = "Un mot.\n") -> list[str]:
    docs = write_docs(folder, {VALUES: BASE + values, PAGE: page(body, title="Nous")})
    return [str(fault) for fault in check_library(docs)[1]]


def test_what_was_not_decided_is_told_by_file_and_line(tmp_path: Path):
    body = "Demandez Julie Gagnon au 514 872-0312, ou à julie@ville.qc.ca.\n\nLe standard : 514-872-0311.\n"
    assert faults_of(tmp_path, "alarm_button: sous le bureau de Mme Roy\n", body) == [
        f"{VALUES}:5: « Mme Roy » est le nom d'une personne, et sera publié. "
        f"Retirez-le, ou dites dans {VALUES}, sous « exceptions », pourquoi il peut l'être.",
        *(
            f"{PAGE}:8: « {words} » est {kind}, et sera publié. "
            f"Retirez-le, ou dites dans {VALUES}, sous « exceptions », pourquoi il peut l'être."
            for words, kind in (
                ("julie@ville.qc.ca", "un courriel"),
                ("514 872-0312", "un numéro de téléphone"),
                ("Julie Gagnon", "le nom d'une personne"),
            )
        ),
    ]


def test_a_declared_exception_is_let_be_and_one_that_serves_no_more_is_told(tmp_path: Path):
    declared = 'exceptions:\n  julie gagnon: mairesse\n  "514 872 0312": ligne publique\n  Karim Roy: parti\n'
    body = "Demandez Julie Gagnon au 514 872-0312.\n"
    assert faults_of(tmp_path, declared, body) == [
        f"{VALUES}:8: L'exception « Karim Roy » ne sert plus. Retirez cette ligne."
    ]


@pytest.mark.parametrize(
    ("address", "public", "is_refused"),
    [
        ("https://equipe.github.io/le-bon-ton/", "false", True),
        ("https://equipe.github.io/le-bon-ton/", "true", False),
        ("https://le-bon-ton.equipe.workers.gitlab.io/", "false", True),
        ("https://verte-riviere.pages.github.io/", "false", False),
        ("https://intranet.exemple.org/le-bon-ton/", "false", False),
        ("http://127.0.0.1:8000/", "false", False),
    ],
)
def test_a_handbook_that_is_not_public_is_not_built_for_a_public_address(
    address: str, public: str, is_refused: bool, tmp_path: Path
):
    library, _ = check_library(write_docs(tmp_path, {VALUES: f"{BASE}public: {public}\n"}))
    with pytest.raises(HandbookError, match=f"^{VALUES}:5: ") if is_refused else nullcontext():
        check_hosting(library.organisation, address, root=tmp_path)
    check_hosting(None, address, root=tmp_path)
