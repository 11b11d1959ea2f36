"""`make traduit` says that a translation renders the French of today, `make ecart` what it has yet to render."""

import subprocess
from pathlib import Path

import pytest

from handbook.checks.files import load_library
from handbook.content.renditions import moved_parts
from tests.support.editors import write_docs
from tools import to_translate, translated

FRENCH, ENGLISH = "docs/fr/telephone/conclure.md", "docs/en/telephone/conclure.md"


def commit(folder: Path, subject: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@exemple.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    subprocess.run(["git", *who, "commit", "-qm", subject], cwd=folder, check=True)


def change(folder: Path, old: str, new: str) -> None:
    path = folder / FRENCH
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def handbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Give a small handbook under Git whose page is translated, then changed in French."""
    write_docs(tmp_path)
    assert translated.main([ENGLISH], root=tmp_path) == 0
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    commit(tmp_path, "Translate")
    change(tmp_path, "Remerciez la personne", "Remerciez chaque personne")
    commit(tmp_path, "Change")
    capsys.readouterr()
    return tmp_path


def test_a_marked_translation_renders_its_original_and_changes_nothing_else(tmp_path: Path):
    write_docs(tmp_path)
    before = (tmp_path / ENGLISH).read_text(encoding="utf-8")
    translated.main([FRENCH], root=tmp_path)  # by the path of either
    after = (tmp_path / ENGLISH).read_text(encoding="utf-8")
    added = [row for row in after.split("\n") if row not in before.split("\n")]
    assert [row.partition(":")[0] for row in added] == ["renders", "reviewed"]
    assert after.replace("".join(f"{row}\n" for row in added), "") == before
    translated.main([ENGLISH], root=tmp_path)
    assert (tmp_path / ENGLISH).read_text(encoding="utf-8") == after
    library = load_library(tmp_path / "docs")
    assert moved_parts(library, library.documents["en", "telephone/conclure.md"]) == ()


def test_without_a_file_what_is_behind_is_listed(handbook: Path, capsys: pytest.CaptureFixture[str]):
    translated.main([], root=handbook)
    lines = capsys.readouterr().out.splitlines()
    assert f"{ENGLISH} : saluer" in lines
    assert "docs/en/trucs/201-faire-attendre.md : jamais comparée" in lines


def test_the_difference_to_translate_is_shown_word_by_word(handbook: Path, capsys: pytest.CaptureFixture[str]):
    assert to_translate.main([ENGLISH], root=handbook) == 0
    title, row, last = capsys.readouterr().out.splitlines()
    assert (title, row) == (f"--- {FRENCH} : saluer", "Remerciez [-la-]{+chaque+} personne.")
    assert last.endswith(f"make traduit FICHIER={ENGLISH}")


def test_without_a_history_the_passage_of_today_is_shown(
    handbook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    to_translate.main([ENGLISH], root=handbook)
    assert "Remerciez chaque personne." in capsys.readouterr().out


@pytest.mark.parametrize("command", [translated.main, to_translate.main])
def test_a_file_that_is_no_translation_is_refused_with_the_nearest(command, tmp_path: Path, capsys):
    write_docs(tmp_path)
    assert command(["docs/en/telephone/conclur.md"], root=tmp_path) == 1
    assert f"Vouliez-vous dire « {ENGLISH} »?" in capsys.readouterr().err
