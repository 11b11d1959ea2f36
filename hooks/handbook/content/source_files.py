"""The Markdown files of the handbook, each read once: by this build, or by one before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypedDict

from handbook.content.documents import document_read, is_known, unread_document
from handbook.content.trees import is_file
from handbook.errors import not_utf8
from handbook.processes import together
from handbook.source.files import unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.content.documents import Document
    from handbook.content.links import Catalogue
    from handbook.content.trees import Tree
    from handbook.errors import Fault

FEW = 20
"""Files that one process reads before another could start."""


@dataclass(frozen=True)
class SourceFile:
    """A file to read, in the folder of a language of a tree."""

    tree: Tree
    name: str
    language: str
    catalogue: Catalogue

    @cached_property
    def _text(self) -> tuple[str | None, tuple[Fault, ...]]:
        """Its text, or why it has none."""
        name, path = f"{self.tree.shown_as}/{self.language}/{self.name}", self.tree.path(self.language, self.name)
        if not is_file(path):
            return None, ()  # checks.places tells what is there
        try:
            return path.read_text(encoding="utf-8-sig"), ()
        except UnicodeDecodeError:
            return None, (not_utf8(name),)
        except OSError:
            return None, (unreadable(name),)

    @property
    def _place(self) -> _Place:
        return {"file": self.name, "language": self.language, "catalogue": self.catalogue, "tree": self.tree.shown_as}

    @property
    def is_known(self) -> bool:
        """Tell whether reading it takes no time."""
        text, _ = self._text
        return text is None or is_known(text, **self._place)

    def read(self) -> tuple[Document, tuple[Fault, ...]]:
        """Return it read, with every fault found in it alone."""
        text, faults = self._text
        if text is None:
            return unread_document(self.name, language=self.language, tree=self.tree.shown_as), faults
        return document_read(text, **self._place)


class _Place(TypedDict):
    file: str
    language: str
    catalogue: Catalogue
    tree: str


def all_read(files: Mapping[tuple[str, str], SourceFile]) -> dict[tuple[str, str], tuple[Document, tuple[Fault, ...]]]:
    """Return every file read: several processes share those that no build has read before."""
    new = {place: file for place, file in files.items() if not file.is_known}
    read = dict(zip(new, together([file.read for file in new.values()], worth=FEW), strict=True))
    return {place: read.get(place) or file.read() for place, file in files.items()}
