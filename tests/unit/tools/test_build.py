from pathlib import Path

import pytest

from tools import build


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make the last good site."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("ancien", encoding="utf-8")
    return folder


PROGRAM = """
import pathlib, sys
folder = pathlib.Path(sys.argv[-1])
folder.mkdir()
(folder / "index.html").write_text("neuf")
"""


def pretend_that_mkdocs(monkeypatch: pytest.MonkeyPatch, *, status: int) -> None:
    """Replace MkDocs by a program that writes a home page, then ends so."""
    monkeypatch.setenv("SITE_URL", "https://exemple.org/")
    monkeypatch.setattr(build, "MKDOCS", ["-c", f"{PROGRAM}sys.exit({status})"])


def test_a_build_that_succeeds_replaces_the_site(site: Path, monkeypatch: pytest.MonkeyPatch):
    pretend_that_mkdocs(monkeypatch, status=0)
    assert build.build(site) == 0
    assert (site / "index.html").read_text(encoding="utf-8") == "neuf"


def test_a_build_that_fails_leaves_the_last_good_site_and_nothing_else(site: Path, monkeypatch: pytest.MonkeyPatch):
    pretend_that_mkdocs(monkeypatch, status=1)
    assert build.build(site) == 1
    assert (site / "index.html").read_text(encoding="utf-8") == "ancien"
    assert list(site.parent.iterdir()) == [site]
