"""Files that stand where no page can: MkDocs would publish them, or lose them, without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.content.documents import LANGUAGES
from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))
"""What MkDocs takes for pages, in small letters; the handbook knows the first alone."""


def place_faults(docs_dir: Path) -> list[Fault]:
    """Return a fault for each Markdown file that is in no language's folder, or whose name does not end in .md."""
    faults = []
    for file in _visible_files(docs_dir):
        name = file.relative_to(docs_dir)
        if file.suffix.lower() not in MARKDOWN:
            continue
        shown_as = f"docs/{name.as_posix()}"
        if name.parts[0] not in LANGUAGES:
            remedy = "Déplacez-le dans docs/fr/, ou hors de docs/."
            faults.append(Fault(shown_as, 1, "Ce fichier n'est la page d'aucune langue.", remedy))
        elif file.suffix != ".md":
            remedy = f"Renommez-le « {file.stem}.md »."
            faults.append(Fault(shown_as, 1, f"Le nom de ce fichier finit par « {file.suffix} ».", remedy))
    return faults


def _visible_files(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder in order; names that start with a dot are those of editors and systems."""
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and file.is_file():
            yield file
