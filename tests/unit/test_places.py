"""A file that is nobody's page is named, wherever it lies; those of editors and systems are let be."""

from pathlib import Path

import pytest

from handbook.checks.places import place_faults
from handbook.content.trees import Tree


def faults_of(folder: Path, *names: str) -> list[str]:
    """Return what is wrong with a folder that holds these files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Un mot.", encoding="utf-8")
    return [str(fault) for fault in place_faults(Tree(folder))]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("notes.md", "Ce fichier n'est la page d'aucune langue.", id="root"),
        pytest.param("es/index.md", "Ce fichier n'est la page d'aucune langue.", id="another language"),
        pytest.param("data/lisez-moi.md", "Ce fichier n'est la page d'aucune langue.", id="data"),
        pytest.param("fr/essai.markdown", "Le nom de ce fichier finit par « .markdown ».", id="markdown"),
        pytest.param("fr/photos.md/plan.png", "Ce dossier porte le nom d'une page.", id="folder"),
        pytest.param(
            "fr/notes.txt", "« notes.txt » n'est ni une page, ni une image, ni un PDF d'une langue.", id="text"
        ),
        pytest.param("fr/trucs/neufs/3-a.md", "Un truc ne se range pas dans un sous-dossier.", id="card"),
        pytest.param("fr/Été.md", "Le nom « Été.md » ne fait pas une bonne adresse.", id="address"),
        pytest.param("data/source.yml", "Rien ne lit ce fichier.", id="data that nobody reads"),
        pytest.param("fr/trucs/1-a.MD", "Le nom de ce fichier finit par « .MD ».", id="capitals"),
    ],
)
def test_a_file_that_is_no_page_is_told(name: str, expected: str, tmp_path: Path):
    (found,) = faults_of(tmp_path, name)
    assert f":1: {expected} " in found


def test_every_file_that_is_no_page_is_told_among_others(tmp_path: Path):
    found = faults_of(tmp_path, "fr/a.png", "fr/b.markdown", "fr/c.md", "fr/d.mkd")
    assert [fault.partition(":")[0] for fault in found] == ["docs/fr/b.markdown", "docs/fr/d.mkd"]


def test_pages_pictures_and_hidden_files_are_let_be(tmp_path: Path):
    names = (
        "fr/index.md",
        "en/a/b.md",
        "fr/plan.png",
        ".DS_Store",
        "fr/.#index.md",
        "fr/.brouillons/a.md",
        ".brouillons/a.md",
        "fr/.essai.markdown",
        "fr/Thumbs.db",
        "fr/index.md~",
        "fr/~$note.docx",
        "data/facets.yml",
    )
    assert faults_of(tmp_path, *names) == []
