"""What of its original a translation renders: the fingerprint of each part, so that a change says which part moved."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from handbook.content.documents import MOST_KEPT, ORIGINAL
from handbook.content.tips import TipTexts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.content.documents import Document
    from handbook.content.library import Library

FIELDS = "en-tete"
"""The part that holds what the fields of a page say; each field of a card is a part by itself."""
TOP = "debut"
"""The part of a page that stands before its first section."""
REASON = "raison"
"""The part of a card that says why."""
FIELDS_OF_PAGE = ("title", "nav_title", "question", "description", "promise")
FIELDS_OF_CARD = ("title", "summary", "say", "avoid")
SECTION = 2
"""The level of the headings that open a part."""
MARK_LENGTH = 6
LETTERS = "abcdefghijkmnpqrstuvwxyz"


@lru_cache(maxsize=MOST_KEPT)
def parts_of(document: Document) -> Mapping[str, str]:
    """Return the text of each part of a file, by its name: its fields, its top, then each section by its id."""
    front = document.as_typed
    if isinstance(document.fields, TipTexts):
        return {**{name: front.text(name) for name in FIELDS_OF_CARD}, REASON: front.body}
    fields = "\n".join(f"{name}: {front.text(name)}" for name in FIELDS_OF_PAGE if front.text(name))
    return {FIELDS: fields, **dict(_sections(document))}


def _sections(document: Document) -> Iterator[tuple[str, str]]:
    rows, first = document.as_typed.body.split("\n"), document.as_typed.body_line
    openings = [(heading.line, heading.id) for heading in document.content.headings if heading.level == SECTION]
    starts = [(first, TOP), *openings]
    for (line, name), (after, _) in zip(starts, [*openings, (first + len(rows), "")], strict=True):
        yield name, "\n".join(rows[line - first : after - first])


def mark_of(text: str) -> str:
    """Return the fingerprint of a text, however its lines are cut: letters alone, which YAML takes for a word."""
    plain = " ".join(text.replace("’", "'").split())
    digest = int.from_bytes(hashlib.sha256(plain.encode()).digest())
    marks = []
    for _ in range(MARK_LENGTH):
        digest, letter = divmod(digest, len(LETTERS))
        marks.append(LETTERS[letter])
    return "".join(marks)


@lru_cache(maxsize=MOST_KEPT)
def marks_of(document: Document) -> Mapping[str, str]:
    """Return the fingerprint of each part of a file that says something."""
    return {name: mark_of(text) for name, text in parts_of(document).items() if text.strip()}


def moved_parts(library: Library, document: Document) -> tuple[str, ...]:
    """Return the parts of its original that have changed, come or gone since a translation rendered it, in order.

    One that does not say what it renders is not told of here.
    """
    original = library.documents.get((ORIGINAL, document.file))
    return () if original is None else moved_since(document, original)


def moved_since(document: Document, original: Document) -> tuple[str, ...]:
    """Return the parts of an original that are no more those that a translation rendered."""
    rendered = renders(document)
    if document.language == ORIGINAL or not rendered:
        return ()
    marks = marks_of(original)
    return tuple(name for name in {**marks, **rendered} if marks.get(name) != rendered.get(name))


def replaced_since(library: Library, document: Document) -> tuple[str, ...]:
    """Return the parts of the general page that have changed, come or gone since an organisation's replaced it."""
    general = library.replaced.get((document.language, document.file))
    if general is None or not document.is_own:
        return ()
    marks, kept = marks_of(general), replaces(document)
    return tuple(name for name in {**marks, **kept} if marks.get(name) != kept.get(name))


def replaces(document: Document) -> Mapping[str, str]:
    """Return the fingerprints that a page laid over another records; nothing when it records none."""
    return getattr(document.fields, "replaces", {})


def renders(document: Document) -> Mapping[str, str]:
    """Return the fingerprints that a translation records; nothing when it records none."""
    return getattr(document.fields, "renders", {})
