"""What an organisation does without: sections and pages that its handbook does not have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.library import with_documents
from handbook.content.tips import FOLDER, TipFields, facets_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.content.documents import Document
    from handbook.content.library import Library

NEEDED_SECTIONS = (FOLDER, "equipe")
"""What every page leads to: the cards, and who answers for the handbook."""


def can_be_left_out(library: Library) -> list[str]:
    """Return what an organisation may name: the sections, then the pages in them, as they are typed."""
    files = [document.file for document in library.of(ORIGINAL) if "/" in document.file]
    inside = [file for file in files if file.partition("/")[0] not in NEEDED_SECTIONS]
    sections = dict.fromkeys(file.partition("/")[0] for file in inside)
    return [*sections, *(file.removesuffix(".md") for file in inside if not file.endswith("/index.md"))]


def without(library: Library, names: Iterable[str]) -> Library:
    """Return a library without these sections and pages, nor the cards of those sections."""
    own = set(names)
    if not own:
        return library
    gone = {document.file for document in library.of(ORIGINAL) if _is_left_out(document, own, library)}
    kept = {key: document for key, document in library.documents.items() if key[1] not in gone}
    sections = {name: section for name, section in library.vocabulary.sections.items() if name not in own}
    words = replace(library.vocabulary, sections=sections)
    return with_documents(replace(library, vocabulary=words, left_out=frozenset(gone)), kept)


def _is_left_out(document: Document, names: set[str], library: Library) -> bool:
    if isinstance(document.fields, TipFields):
        return section_of(facets_of(document.fields), library.vocabulary.sections) in names
    return document.file.partition("/")[0] in names or document.file.removesuffix(".md") in names
