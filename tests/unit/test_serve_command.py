"""What `make serve` says before it builds, and what it makes of an error of MkDocs."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from handbook.errors import Fault, HandbookError
from tools.serve import state_of, why, why_not


@pytest.mark.parametrize(
    ("address", "start"),
    [
        pytest.param("8000", "L’adresse « 8000 » ne se lit pas.", id="port alone"),
        pytest.param("127.0.0.1:", "L’adresse « 127.0.0.1: » ne se lit pas.", id="no port"),
        pytest.param("127.0.0.1:80000", "L’adresse « 127.0.0.1:80000 » ne se lit pas.", id="port too great"),
        pytest.param("203.0.113.1:8000", "« 203.0.113.1 » n’est pas une adresse de cette machine.", id="elsewhere"),
    ],
)
def test_an_address_that_cannot_serve_is_told_with_one_that_can(address: str, start: str):
    assert why_not(address).startswith(start)
    assert "make serve ADDR=127.0.0.1:8001" in why_not(address)


def test_an_address_that_can_serve_has_nothing_against_it():
    assert why_not("127.0.0.1:65432") == ""


def test_our_own_error_is_found_behind_the_one_of_mkdocs():
    ours = HandbookError([Fault("docs/fr/a.md", 3, "P.", "R.")])
    stopped = Abort("Aborted with a BuildError!")
    stopped.__context__ = ours
    assert why(stopped, []) is ours


def test_what_mkdocs_says_of_its_settings_is_kept():
    assert str(why(Abort("Aborted with 1 configuration errors!"), ["Config value 'nav': …"])) == (
        "Config value 'nav': …\nAborted with 1 configuration errors!"
    )


def test_a_file_that_is_written_or_comes_changes_what_is_watched(tmp_path: Path):
    (tmp_path / "a.md").write_text("un")
    before = state_of([str(tmp_path)])
    assert state_of([str(tmp_path)]) == before
    (tmp_path / "b.md").write_text("deux")
    assert state_of([str(tmp_path)]) != before
