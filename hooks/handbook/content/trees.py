"""Folders of pages: docs/, and what an organisation lays over it, each with one folder per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.content import tips
from handbook.content.links import ASSETS

if TYPE_CHECKING:
    from collections.abc import Iterator

OURS = "docs"
"""How faults name the folder of the general handbook."""
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
        """Return the Markdown files of a language, in order; checks.places tells of the others.

        A card's file is read whatever its name; its own checks tell of it.
        """
        return [name for name in self._names(language, "*.md") if is_page_path(name) or CARD_PATH.fullmatch(name)]

    def assets(self, language: str) -> list[str]:
        """Return the pictures and documents of a language."""
        return [name for name in self._names(language, "*") if Path(name).suffix.lower() in ASSETS]

    def _names(self, language: str, pattern: str) -> Iterator[str]:
        folder = self.folder / language
        files = (file for file in folder.rglob(pattern) if _is_file_of(folder, file))
        return iter(sorted(file.relative_to(folder).as_posix() for file in files))


def is_page_path(file: str) -> bool:
    """Tell whether a path below the folder of a language makes a good address, letter for letter."""
    return PAGE_PATH.fullmatch(file) is not None and not (file.startswith(f"{tips.FOLDER}/") and file.count("/") > 1)


def _is_file_of(folder: Path, file: Path) -> bool:
    """Tell whether a file is an editor's, rather than hidden or a link to what stands elsewhere."""
    parts = file.relative_to(folder).parts
    return not any(part.startswith(".") for part in parts) and not file.is_symlink() and file.is_file()
