"""Where the site is to be written: MkDocs empties that folder first, and finds out last that it cannot write there."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from handbook.site.command import is_serving
from handbook.terminal import MachineError

if TYPE_CHECKING:
    from pathlib import Path

OF_A_SITE = ("index.html", "sitemap.xml")
"""What a site has, and a folder of something else has not."""


def check_site_dir(folder: Path) -> None:
    """Raise OSError where nothing can be written, MachineError where something else would be lost.

    While serving, MkDocs has a folder of its own.
    """
    if is_serving():
        return
    holder = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        with TemporaryFile(dir=holder):
            pass
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(holder)) from error
    names = [path.name for path in folder.iterdir() if not path.name.startswith(".")] if folder.is_dir() else []
    if names and not set(OF_A_SITE) & set(names):
        raise MachineError(
            f"{folder} : Ce dossier contient autre chose qu'un site, et la construction l'effacerait. "
            "Donnez un dossier vide ou nouveau."
        )
