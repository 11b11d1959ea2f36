"""`make mise-a-jour` takes a new version of the handbook, and leaves the organisation's folder as it was."""

import subprocess
from pathlib import Path

import pytest

from handbook.terminal import MachineError
from tests.support.editors import write_docs
from tools import own_pages, replaced, update

GENERAL = "docs/fr/telephone/conclure.md"
OWN = "organisation/pages/fr/telephone/conclure.md"
VALUES = "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n"
NAV = "nav:\n  - Accueil: [index.md]\n  - Téléphone: [telephone/conclure.md]\n"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@exemple.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "Change")


def change(folder: Path, old: str, new: str) -> None:
    file = folder / GENERAL
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the clone of a handbook, adopted by an organisation, of which the general version has changed since."""
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "a@exemple.org")
    general, clone = tmp_path / "general", tmp_path / "clone"
    write_docs(general, {"mkdocs.yml": NAV})
    git(general, "init", "-q", "-b", "main")
    commit(general)
    git(tmp_path, "clone", "-q", str(general), str(clone))
    write_docs(clone, {"organisation/organisation.yml": VALUES})
    replaced.main([GENERAL], root=clone)
    commit(clone)
    change(general, "Remerciez la personne", "Remerciez chaque personne")
    commit(general)
    return clone


def test_the_new_version_comes_under_an_untouched_folder(ours: Path, capsys: pytest.CaptureFixture[str]):
    before = (ours / OWN).read_text(encoding="utf-8")
    capsys.readouterr()
    assert update.main([], root=ours) == 0
    assert "Nouvelle version : 2 changements." in capsys.readouterr().out
    assert (ours / OWN).read_text(encoding="utf-8") == before
    own_pages.main(root=ours)
    rows = capsys.readouterr().out.splitlines()
    assert rows[:3] == [
        f"{OWN} remplace une page qui a changé depuis :",
        f"--- {GENERAL} : saluer",
        "Remerciez [-la-]{+chaque+} personne.",
    ]
    assert update.main([], root=ours) == 0
    assert capsys.readouterr().out == "Vous avez déjà la dernière version.\n"


def test_what_cannot_be_merged_leaves_everything_as_it_was(ours: Path, capsys: pytest.CaptureFixture[str]):
    change(ours, "Remerciez la personne", "Saluez la personne")
    assert update.main([], root=ours) == 1
    assert GENERAL in capsys.readouterr().err
    commit(ours)
    text = (ours / GENERAL).read_text(encoding="utf-8")
    assert update.main([], root=ours) == 1
    assert f"Ces fichiers ont changé ici et dans le manuel : {GENERAL}." in capsys.readouterr().err
    assert (ours / GENERAL).read_text(encoding="utf-8") == text
    assert update.main([str(ours / "nulle-part")], root=ours) == 1
    assert "n'a pas répondu" in capsys.readouterr().err


def test_a_handbook_that_was_not_cloned_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write_docs(tmp_path)
    assert update.main([], root=tmp_path) == 1
    assert capsys.readouterr().err.startswith("Ce dossier n'a pas d'historique Git")


def test_a_machine_without_git_says_so(ours: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(MachineError, match=r"^Git manque\. Installez-le"):
        update.main([], root=ours)


def test_what_git_refuses_for_another_reason_is_said_and_changes_nothing(
    ours: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git(ours, "config", "user.useConfigOnly", "true")
    text = (ours / GENERAL).read_text(encoding="utf-8")
    assert update.main([], root=ours) == 1
    said = capsys.readouterr().err
    assert "user.email" in said
    assert said.endswith("\nGit a refusé, comme il le dit plus haut. Rien n'est changé.\n")
    assert (ours / GENERAL).read_text(encoding="utf-8") == text
    assert not (ours / ".git/MERGE_HEAD").exists()
