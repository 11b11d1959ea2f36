"""How `make serve` knows what was saved since a build."""

from collections.abc import Callable
from pathlib import Path
from typing import Never

import pytest

from handbook.site import page_first
from handbook.site.page_first import PageFirst, stamps


@pytest.mark.parametrize("name", ["fr/conclure.md", "data/rules.yml", "fr/plan.png", "mkdocs.yml"])
def test_what_was_saved_made_or_removed_is_noticed(name: str, tmp_path: Path):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    seen = [stamps([tmp_path])]
    for text in ("un", "deux"):
        file.write_text(text, encoding="utf-8")
        seen.append(stamps([tmp_path]))
        assert seen[-1] != seen[-2]
    assert stamps([file]) == {file: seen[-1][file]}
    file.unlink()
    assert stamps([tmp_path]) == seen[0]


@pytest.mark.parametrize(
    "name", [".conclure.md.swp", "conclure.md~", "#conclure.md#", ".git/index", "__pycache__/events.pyc", "Thumbs.db"]
)
def test_what_editors_and_systems_leave_beside_is_not(name: str, tmp_path: Path):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.touch()
    assert stamps([tmp_path]) == {}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path):
    assert stamps([tmp_path / "organisation"]) == {}


def test_a_link_that_leads_nowhere_is_a_file_as_any(tmp_path: Path):
    (tmp_path / "conclure.md").symlink_to("nowhere.md")
    assert list(stamps([tmp_path])) == [tmp_path / "conclure.md"]


def lost(*_: object) -> Never:
    """Fail, as what nobody has foreseen."""
    raise RuntimeError


def gone(*_: object) -> dict[Path, bytes]:
    """Return a page that is not where it was."""
    return {Path("/nowhere/conclure/index.html"): b"<p>"}


@pytest.mark.parametrize("again", [lost, gone])
def test_whatever_goes_wrong_with_a_first_page_the_whole_build_follows(
    again: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(page_first, "pages_again", again)
    (tmp_path / "conclure.md").touch()
    assert PageFirst(dict, (tmp_path,), built={}).shows() is False  # type: ignore[arg-type]  # no build is looked at
