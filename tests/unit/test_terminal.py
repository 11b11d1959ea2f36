"""What the machine refuses is said in French, without a traceback; what was being written stays as it was."""

import errno
import os
from pathlib import Path

import pytest

from handbook import terminal
from handbook.content.machine_clock import FEW
from handbook.source.files import write_whole
from handbook.terminal import MachineError, refusal
from tests.support.editors import card, make_library


def stopped_by(error: BaseException) -> int:
    """Run a command that an error stops; return its exit status."""

    def command(_: list[str]) -> int:
        raise error

    return terminal.run(command)


@pytest.mark.parametrize(
    ("error", "said", "status"),
    [
        pytest.param(
            OSError(errno.ENOSPC, "No space left on device"),
            "Le disque est plein. Libérez de la place, puis relancez la commande.\n",
            1,
            id="full disk",
        ),
        pytest.param(
            OSError(errno.EROFS, "Read-only file system", "/manuel/docs/fr/index.md"),
            "/manuel/docs/fr/index.md : On ne peut que lire ici. "
            "Copiez le manuel dans un dossier à vous, puis relancez la commande.\n",
            1,
            id="read-only checkout",
        ),
        pytest.param(
            OSError(errno.ELOOP, "Too many levels of symbolic links", "/manuel"),
            "/manuel : Le système répond : Too many levels of symbolic links.\n",
            1,
            id="what is seldom seen",
        ),
        pytest.param(MachineError("L'horloge retarde."), "L'horloge retarde.\n", 1, id="clock"),
        pytest.param(KeyboardInterrupt(), "Interrompu.\n", 130, id="Ctrl+C"),
    ],
)
def test_a_command_says_why_it_cannot_go_on(
    error: BaseException, said: str, status: int, capsys: pytest.CaptureFixture[str]
):
    assert stopped_by(error) == status
    assert capsys.readouterr().err == said


def test_every_refusal_says_what_to_do():
    for number in terminal.REFUSALS:
        assert str(refusal(OSError(number, os.strerror(number)))).count(".") == 2


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path):
    file = tmp_path / "mkdocs.yml"
    file.write_text("avant", encoding="utf-8")
    file.chmod(0o640)
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "après" * 10_000 + "\ud800")
    assert file.read_text(encoding="utf-8") == "avant"
    write_whole(file, "après")
    assert (file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777) == ("après", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_that_cannot_be_written_is_the_one_that_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"nowhere/index\.md"):
        write_whole(tmp_path / "nowhere/index.md", "")


def test_a_slow_clock_is_blamed_rather_than_each_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    cards = {f"docs/fr/trucs/{number}-truc.md": card(number=str(number)) for number in range(300, 300 + FEW + 1)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    with pytest.raises(MachineError) as error:
        make_library(tmp_path, cards)
    assert str(error.value).startswith("La variable SOURCE_DATE_EPOCH dit que nous sommes le 1970-01-01, mais 1")
    assert str(error.value).endswith("Corrigez-la, puis relancez la commande.")
