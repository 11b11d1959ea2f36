"""A page and its translation keep one shape."""

from collections.abc import Callable

import pytest

from handbook.checks.glossary import drifts, load_glossary
from handbook.content.behind import count_behind
from handbook.content.documents import Document, read_document
from handbook.content.library import Library, with_documents
from handbook.content.pages import PageTexts
from handbook.content.renditions import moved_parts, renders
from handbook.language.strings import load_strings
from tests.content.conftest import DOCS
from tests.support.faults import fail_on

HUNTED = ("transcript.sure", "transcript.doubtful")
"""Strings that are the words people say without thinking, for a page to find."""


def headings(document: Document) -> list[str]:
    """Return the level and the id of each heading."""
    return [f"{'#' * heading.level} {heading.id}" for heading in document.content.headings]


def blocks(document: Document) -> list[str]:
    """Return the name of each block, with its id, its type and its date, all the same in both languages."""
    names = ("id", "type", "date")
    return [
        " ".join([block.kind.name, *(block.source.options.get(name, "") for name in names)])
        for block in document.blocks
    ]


def is_whole(library: Library, english: Document) -> bool:
    """Tell whether a translation is to be compared: one that is behind says so itself."""
    return ("fr", english.file) in library.documents and not count_behind(library, english)


@pytest.mark.parametrize(("shape", "what"), [pytest.param(headings, "headings"), pytest.param(blocks, "blocks")])
def test_a_translation_has_the_same_headings_and_blocks(
    shape: Callable[[Document], list[str]], what: str, library: Library
):
    fail_on(
        f"{english.shown_as}: {what} {shape(english)}, and in French {shape(library.original(english.file))}"
        for english in library.of("en")
        if is_whole(library, english) and shape(english) != shape(library.original(english.file))
    )


def behind(library: Library) -> set[str]:
    return {english.shown_as for english in library.of("en") if moved_parts(library, english)}


def test_one_word_of_a_french_card_puts_exactly_one_english_card_behind(library: Library):
    card = library.original("trucs/51-premiere-impression.md")
    text = (DOCS.parent / card.shown_as).read_text(encoding="utf-8").replace("prêts", "comptes", 1)
    changed, _ = read_document(text, file=card.file, language="fr", catalogue=library.catalogue)
    after = with_documents(library, {**library.documents, ("fr", card.file): changed})
    assert behind(after) - behind(library) == {f"docs/en/{card.file}"}


def test_each_translation_says_what_french_it_renders_and_when_it_was_compared(library: Library):
    fail_on(
        f"{english.shown_as}: which French does it render? make traduit FICHIER={english.shown_as}"
        for english in library.of("en")
        if not renders(english) or not getattr(english.fields, "reviewed", None)
    )


def test_the_menu_names_a_section_as_its_tile_does(library: Library):
    fail_on(
        f"{index.shown_as}: the menu says {name}, docs/data/sections.yml says {title}"
        for (language, file), index in library.documents.items()
        if file.endswith("/index.md") and isinstance(index.fields, PageTexts)
        if (title := library.vocabulary.sections[index.section].title.in_language(language))
        != (name := index.fields.nav_title or index.fields.title)
    )


def test_the_words_of_the_interface_are_those_of_the_glossary():
    terms, _ = load_glossary(DOCS / "data")
    fail_on(
        f"{key}: {fault}"
        for key, text in load_strings()["en"].catalogue.items()
        if key not in HUNTED
        for fault in drifts(terms, [(1, str(text["en"]))], path="strings.yml")
    )
