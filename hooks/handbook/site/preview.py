"""What `make serve` shows of a handbook under way: a file that is to be mended says so, where its page would be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from handbook.checks.files import check_library, load_library, with_paths
from handbook.content.documents import ORIGINAL, unread_document
from handbook.content.learning_paths import is_path_file
from handbook.content.library import with_documents
from handbook.content.links import edition_root, page_path
from handbook.content.pages import PageFields
from handbook.content.path_steps import path_steps
from handbook.errors import HandbookError
from handbook.source.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.errors import Fault


@dataclass(frozen=True)
class FileToMend:
    """A file of the handbook with what is wrong in it."""

    shown_as: str
    url: str | None
    """Where its page is, below the site's root; None when it has none."""
    faults: tuple[Fault, ...]
    has_no_step: bool = False
    """Whether it is a path of which no step leads to a page: there would be nothing to show."""

    @property
    def is_draft(self) -> bool:
        """Tell whether it can be shown all the same, though not published."""
        return all(fault.spares_page for fault in self.faults) and not self.has_no_step


@dataclass(frozen=True)
class Preview:
    """A handbook that can be shown, and its files that cannot be published as they are."""

    library: Library
    to_mend: Mapping[tuple[str, str], FileToMend] = field(default_factory=dict)

    @property
    def faults(self) -> list[Fault]:
        """Everything that is to be mended, file by file."""
        return [fault for file in self.to_mend.values() for fault in file.faults]

    def faults_of(self, document: Document) -> FileToMend | None:
        """Return what is to be mended in a file, or in the original that it renders."""
        own = self.to_mend.get((document.language, document.file))
        original = self.to_mend.get((ORIGINAL, document.file))
        return next((file for file in (own, original) if file and not file.is_draft), own)

    def hides(self, document: Document) -> bool:
        """Tell whether what is wrong in a file stands in place of its text."""
        found = self.faults_of(document)
        return found is not None and not found.is_draft


def read_handbook(docs_dir: Path, menu: Mapping[str, Any], *, strict: bool, wording: bool) -> Preview:
    """Read and check docs/ whole; raise HandbookError if strict and there is a fault, or if nothing can be shown."""
    if strict:
        return Preview(load_library(docs_dir, wording=wording, **menu))
    return previewed(*check_library(docs_dir, wording=wording, **menu))


def previewed(library: Library, faults: Iterable[Fault]) -> Preview:
    """Return the handbook as it can be shown; raise HandbookError when a fault is in none of its pages."""
    found = list(faults)
    keys = {document.shown_as: key for key, document in library.documents.items()}
    keys |= {added.document.shown_as: key for key, added in library.questions.items()}
    by_file: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in sorted(set(found)):
        if fault.path not in keys:
            raise HandbookError(found)
        by_file[keys[fault.path]].append(fault)
    to_mend = {
        key: FileToMend(library.documents[key].shown_as, _url(library, *key), tuple(own), _has_no_step(library, *key))
        for key, own in by_file.items()
    }
    preview = Preview(library, to_mend)
    documents = {
        key: _stand_in(document) if preview.hides(document) else document
        for key, document in library.documents.items()
        if (ORIGINAL, key[1]) in library.documents
    }
    return replace(preview, library=with_paths(with_documents(library, documents)))


def _has_no_step(library: Library, language: str, file: str) -> bool:
    """Tell whether a file is a path whose first steps lead nowhere: its head leads to the first, its lists start so."""
    if not is_path_file(file) or (ORIGINAL, file) not in library.documents:
        return False
    lists = [block.content for block in library.documents[language, file].blocks_named("etapes")]
    shown = {step.id for step in path_steps(library, library.original(file), language)}
    return not lists or any(all(step.id not in shown for step in steps) for steps in lists)


def _url(library: Library, language: str, file: str) -> str | None:
    has_page = (ORIGINAL, file) in library.documents
    return edition_root(language) + page_path(file) if has_page else None


def _stand_in(document: Document) -> Document:
    """Return what stands for a file to be mended: a page without a text, under the title that was typed."""
    typed = document.front.fields.get("title")
    title = typed.strip() if isinstance(typed, str) and typed.strip() else document.file
    fields = PageFields(title=title, description=title, reviewed=today())
    unread = unread_document(document.file, language=document.language)
    return replace(unread, shown_as=document.shown_as, fields=fields)
