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


def test_a_file_in_the_place_of_the_site_is_named_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    pretend_that_mkdocs(monkeypatch, status=0)
    file = tmp_path / "site"
    file.write_text("À garder.", encoding="utf-8")
    assert build.build(file) == 1
    assert capfd.readouterr().err.startswith(f"{file} : Ce n'est pas un dossier. Renommez-le")
    assert file.read_text(encoding="utf-8") == "À garder."


def test_a_link_in_the_place_of_the_site_leads_on_to_where_it_is_read(site: Path, monkeypatch: pytest.MonkeyPatch):
    pretend_that_mkdocs(monkeypatch, status=0)
    link = site.with_name("lien")
    link.symlink_to(site)
    assert build.build(link) == 0
    assert (link.is_symlink(), (site / "index.html").read_text(encoding="utf-8")) == (True, "neuf")
