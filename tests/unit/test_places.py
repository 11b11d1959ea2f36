"""A file that is nobody's page is named, wherever it lies; those of editors and systems are let be."""

from pathlib import Path

import pytest

from handbook.checks.places import place_faults


def faults_of(folder: Path, *names: str) -> list[str]:
    """Return what is wrong with a folder that holds these files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Un mot.", encoding="utf-8")
    return [str(fault) for fault in place_faults(folder)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("notes.md", "Ce fichier n'est la page d'aucune langue.", id="root"),
        pytest.param("es/index.md", "Ce fichier n'est la page d'aucune langue.", id="another language"),
        pytest.param("data/lisez-moi.md", "Ce fichier n'est la page d'aucune langue.", id="data"),
        pytest.param("fr/essai.markdown", "Le nom de ce fichier finit par « .markdown ».", id="markdown"),
        pytest.param("fr/trucs/1-a.MD", "Le nom de ce fichier finit par « .MD ».", id="capitals"),
    ],
)
def test_a_file_that_is_no_page_is_told(name: str, expected: str, tmp_path: Path):
    (found,) = faults_of(tmp_path, name)
    assert found.startswith(f"docs/{name}:1: {expected} ")


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
        "photos.md/plan.png",
        "data/a.yml",
    )
    assert faults_of(tmp_path, *names) == []
