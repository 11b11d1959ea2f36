"""A folder where the site cannot be written, or must not, is told before a page is read."""

import os
from pathlib import Path

import pytest

from handbook.site.site_dir import check_site_dir
from handbook.terminal import MachineError, refusal


def said_of(folder: Path) -> str:
    """Return what is said of a folder."""
    try:
        check_site_dir(folder)
    except OSError as error:
        return str(refusal(error))
    except MachineError as error:
        return str(error)
    return ""


def test_what_is_a_file_or_stands_below_one_is_named(tmp_path: Path):
    file = tmp_path / "notes.txt"
    file.write_text("À garder.", encoding="utf-8")
    why = f"{file} : Ce n'est pas un dossier. Renommez-le, ou donnez un autre nom, puis relancez la commande."
    assert said_of(file) == why
    assert said_of(file / "site") == why
    assert file.read_text(encoding="utf-8") == "À garder."


def test_a_folder_where_one_cannot_write_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(**_: object) -> None:
        raise PermissionError(13, os.strerror(13), "anything")

    monkeypatch.setattr("handbook.site.site_dir.TemporaryFile", refuse)
    assert said_of(tmp_path / "nouveau/site").startswith(f"{tmp_path} : Vous n'avez pas le droit d'y écrire.")


def test_a_folder_of_something_else_is_not_emptied_and_a_site_or_a_new_folder_is_taken(tmp_path: Path):
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/404.html").touch()
    assert said_of(tmp_path / "overrides").startswith(f"{tmp_path}/overrides : Ce dossier contient autre chose qu'un")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.nojekyll").touch()  # MkDocs removes nothing that is hidden
    assert said_of(tmp_path / "site") == ""
    (tmp_path / "site/sitemap.xml").touch()
    assert said_of(tmp_path / "site") == ""
    assert said_of(tmp_path / "a/b/site") == ""
    assert not (tmp_path / "a").exists()
