"""`make nouveau` asks what a handbook needs to be an organisation's own, and keeps what is there already."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.organisation.new_organisation import QUESTIONS, main
from tests.support.editors import write_docs
from tests.support.throwaway import ROOT

FILE = "organisation/organisation.yml"
FRENCH = [
    "f", "Ville de Saint-Exemple", "Service aux citoyens", "", "citoyen", "418 555-0142", "418 555-0100",
    "8:30-12:00, 13:00-16:30", "fr, en", "2 jours ouvrables", "",
]  # fmt: skip
ENGLISH = ["e", "Clinique", "Accueil", "ca", "patient", "", "", "", "fr en", "2 working days", "no"]


class Answers(io.StringIO):
    """What is typed, then the end of it, told once: who asks again never stops."""

    is_over = False

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed knows two parents
        """Return the next line, or nothing at the end."""
        assert not self.is_over, "asked again after the end"
        line = super().readline(size)
        self.is_over = not line
        return line


def answer(root: Path, answers: list[str]) -> tuple[int, str, str]:
    """Give these answers; return the exit status, what was asked, and what the file says."""
    out = io.StringIO()
    status = main(root=root, answers=Answers("".join(f"{row}\n" for row in answers)), out=out)
    file = root / FILE
    return status, out.getvalue(), file.read_text(encoding="utf-8") if file.is_file() else ""


def test_ten_answers_make_a_handbook_that_builds(tmp_path: Path):
    docs = write_docs(tmp_path)
    status, said, text = answer(tmp_path, FRENCH)
    assert (status, len(QUESTIONS)) == (0, 10)
    assert "Comment s'appelle votre organisation?" in said
    assert 'name: "Ville de Saint-Exemple"\n' in text
    library, faults = check_library(docs)
    assert faults == []
    own = library.organisation
    assert own is not None
    assert own.values.word == "citoyen"
    assert own.values.emergency_line == "418 555-0142"
    assert own.values.languages == ("fr", "en")
    assert own.values.delays
    assert own.values.delays.courriel == "2 jours ouvrables"
    assert not own.values.public


def test_in_english_what_is_left_empty_is_left_out(tmp_path: Path):
    docs = write_docs(tmp_path)
    status, said, text = answer(tmp_path, ENGLISH)
    assert status == 0
    assert "What is your organisation called?" in said
    assert "emergency_line" not in text
    library, faults = check_library(docs)
    assert faults == []
    assert library.organisation
    assert library.organisation.values.delays
    assert library.organisation.values.delays.courriel == "2 jours ouvrables"


def test_a_wrong_answer_is_told_and_asked_again(tmp_path: Path):
    answers = [*FRENCH]
    answers[1:2] = ["", "Ville de Saint-Exemple"]
    answers[answers.index("418 555-0142")] = "le bureau d'à côté"
    answers.insert(answers.index("418 555-0100"), "418 555-0142")
    status, said, text = answer(write_docs(tmp_path).parent, answers)
    assert status == 0
    assert "Cette réponse est nécessaire." in said
    assert "n'est pas un numéro de téléphone : « le bureau d'à côté »" in said
    assert 'emergency_line: "418 555-0142"\n' in text


def test_what_is_there_is_kept_and_not_asked_again(tmp_path: Path):
    write_docs(tmp_path)
    answer(tmp_path, FRENCH)
    file = tmp_path / FILE
    mine = "# À nous.\n" + file.read_text(encoding="utf-8").replace(
        'telephone: "418 555-0100"\n', "alarm_button: Ici.\n"
    )
    file.write_text(mine, encoding="utf-8")
    status, said, text = answer(tmp_path, ["f", "418 555-0199"])
    assert (status, said.count("?")) == (0, 2)
    assert text == f'{mine}telephone: "418 555-0199"\n'
    assert answer(tmp_path, ["f"])[1:] == (
        f"Français ou English? [f] f\n{FILE} répond déjà à ces questions. Rien n'est changé.\n",
        text,
    )


def test_answers_from_another_program_are_shown_each_on_the_line_of_its_question(tmp_path: Path):
    rows = answer(write_docs(tmp_path).parent, FRENCH)[1].splitlines()
    assert rows[:3] == [
        "Français ou English? [f] f",
        "Comment s'appelle votre organisation? Ville de Saint-Exemple",
        "Quel service tient ces renseignements à jour? Service aux citoyens",
    ]
    assert len(rows) == len(QUESTIONS) + 2


@pytest.mark.parametrize("given", range(3, len(FRENCH)))
def test_who_stops_midway_keeps_the_answers_and_goes_on_later(given: int, tmp_path: Path):
    status, said, text = answer(write_docs(tmp_path).parent, FRENCH[:given])
    assert status == 1
    assert said.endswith(f" \n{FILE} garde ce que vous avez répondu. Relancez make nouveau pour la suite.\n")
    assert text.startswith("# Ce qui est propre")
    status, said, whole = answer(tmp_path, ["f", *FRENCH[given:]])
    assert (status, whole.startswith(text)) == (0, True)
    assert "Comment s'appelle" not in said
    assert check_library(tmp_path / "docs")[1] == []


def test_who_answers_nothing_more_is_not_told_that_all_is_answered(tmp_path: Path):
    kept = answer(write_docs(tmp_path).parent, FRENCH[:6])[2]
    status, said, text = answer(tmp_path, ["f"])
    assert (status, text) == (1, kept)
    assert said.endswith(" \nIl manque des réponses. Rien n'est écrit.\n")


@pytest.mark.parametrize("answers", [[], FRENCH[:1], FRENCH[:2]])
def test_answers_that_stop_short_write_nothing(answers: list[str], tmp_path: Path):
    status, said, text = answer(write_docs(tmp_path).parent, answers)
    assert (status, text) == (1, "")
    assert said.endswith("Il manque des réponses. Rien n'est écrit.\n")
    assert not (tmp_path / "organisation").exists()


@pytest.mark.parametrize("there", [b"name: [Ville\n", "name: Château\n".encode("latin-1")])
def test_a_file_that_does_not_read_is_left_alone(there: bytes, tmp_path: Path):
    file = write_docs(tmp_path, {FILE: ""}).parent / FILE
    file.write_bytes(there)
    out = io.StringIO()
    assert main(root=tmp_path, answers=Answers("f\n"), out=out) == 1
    assert out.getvalue().endswith(f"{FILE} ne se lit pas. Corrigez-le d'abord : make build dit comment.\n")
    assert file.read_bytes() == there


def test_what_was_written_by_hand_outlives_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def cut(self: Path, _: object, **__: object) -> None:
        self.open("w").close()
        raise OSError(errno.ENOSPC, "No space left on device")

    file = write_docs(tmp_path, {FILE: "# À nous.\n"}).parent / FILE
    for name in ("write_text", "write_bytes"):
        monkeypatch.setattr(Path, name, cut)
    with pytest.raises(OSError, match=FILE):
        answer(tmp_path, FRENCH)
    assert file.read_text(encoding="utf-8") == "# À nous.\n"


def test_a_folder_that_cannot_be_made_is_named_in_french(tmp_path: Path):
    folder = tmp_path / "fichier/organisation"
    folder.parent.write_text("", encoding="utf-8")
    made = subprocess.run(
        [sys.executable, "-m", "handbook.organisation.new_organisation"],
        input="".join(f"{row}\n" for row in FRENCH),
        env={**os.environ, "PYTHONPATH": "hooks", "ORGANISATION": str(folder)},
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert made.returncode == 1
    assert made.stderr.startswith(f"{folder} : Ce n'est pas un dossier.")
    assert made.stderr.count("\n") == 1
