"""Folders of pages: docs/, and what an organisation lays over it, each with one folder per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content import tips
from handbook.content.links import ASSETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OURS = "docs"
"""How faults name the folder of the general handbook."""
OWN_PAGES = "pages"
"""The folder, in that of an organisation, of the pages that it adds or replaces."""
PAGE_PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md")
CARD_PATH = re.compile(rf"{tips.FOLDER}/[^/]+\.md")


@dataclass(frozen=True)
class Tree:
    """A folder that holds pages, by language, and how faults name it."""

    folder: Path
    shown_as: str = OURS

    def path(self, language: str, name: str) -> Path:
        """Return where a file of a language is."""
        return self.folder / language / name

    def pages(self, language: str) -> list[str]:
        """Return the pages and cards of a language, in order; checks.places tells of what else is there.

        A card's file is read whatever its name; its own checks tell of it.
        """
        names = (file.relative_to(self.folder / language).as_posix() for file in self._seen(language, "*.md"))
        return sorted(name for name in names if is_page_path(name) or CARD_PATH.fullmatch(name))

    def assets(self, language: str) -> list[str]:
        """Return the pictures and documents of a language."""
        files = (file for file in self._seen(language, "*") if file.suffix.lower() in ASSETS and is_file(file))
        return sorted(file.relative_to(self.folder / language).as_posix() for file in files)

    def _seen(self, language: str, pattern: str) -> Iterator[Path]:
        folder = self.folder / language
        return (file for file in folder.rglob(pattern) if not _is_hidden(folder, file))


def is_page_path(file: str) -> bool:
    """Tell whether a path below the folder of a language makes a good address, letter for letter."""
    return PAGE_PATH.fullmatch(file) is not None and not (file.startswith(f"{tips.FOLDER}/") and file.count("/") > 1)


def is_file(path: Path) -> bool:
    """Tell whether a path is a file of its own, rather than a folder or a link to what stands elsewhere."""
    return not path.is_symlink() and path.is_file()


def _is_hidden(folder: Path, file: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
