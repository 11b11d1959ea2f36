"""Every word of a trade, in every sentence of the handbook: not one fault of grammar more than with « client »."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from handbook.content.documents import Document
from handbook.content.library import Library
from handbook.content.renditions import moved_parts
from handbook.content.trade_text import files_that_keep, markdown_with, with_trade_word, words_of
from handbook.language.trade_agreement import reworded, trade_word, trade_words
from handbook.language.typography import typeset
from handbook.source.markdown_text import Row
from tests.support.faults import fail_on
from tools.external import find_grammalecte
from tools.language import FrenchGrammar, GrammarFault
from tools.proofread import SHOWN_FIELDS, Line, lines_of

FEWEST = 60
"""French sentences that a word changes: fewer, and the handbook would not say it."""


@pytest.fixture(scope="module")
def grammar() -> FrenchGrammar:
    """Give Grammalecte, as the tests of the built site use it."""
    folder = find_grammalecte()
    assert folder is not None, "tools/prepare.py makes sure of it"
    return FrenchGrammar(folder)


def changed_lines(document: Document, name: str) -> Iterator[tuple[Line, Line]]:
    """Yield each line of a file that a word changes, before and after, as readers read it."""
    word, first = trade_word(name, document.language), document.front.body_line
    typed, body = (text.split("\n") for text in (document.front.body, markdown_with(document.front.body, word)[0]))
    new = {first + place: row for place, row in enumerate(body) if row != typed[place]}
    if not new and not any("client" in document.front.text(key).lower() for key in SHOWN_FIELDS):
        return
    rows = tuple(Row(row.line, new.get(row.line, row.text)) for row in document.content.rows)
    fields = {key: reworded(text, word).text for key, text in document.front.fields.items() if isinstance(text, str)}
    said = replace(
        document,
        front=replace(document.front, fields={**document.front.fields, **fields}),
        content=replace(document.content, rows=rows),
    )
    for before, after in zip(lines_of(document), lines_of(said), strict=True):
        if before.text != after.text:
            yield before, after


def doubts(grammar: FrenchGrammar, line: Line) -> list[GrammarFault]:
    """Return what Grammalecte doubts in a line."""
    return grammar.faults(typeset(line.text, "fr"), place=f"{line.path}:{line.number}")


def test_no_word_adds_a_fault_of_grammar(library: Library, grammar: FrenchGrammar):
    kept = files_that_keep(library)
    documents = [document for document in library.of("fr") if document.file not in kept]
    changed = [
        (name, pair) for name in trade_words() for document in documents for pair in changed_lines(document, name)
    ]
    assert min(Counter(name for name, _ in changed).values()) >= FEWEST
    sentences = {after.text: (before, after) for _, (before, after) in changed}
    fail_on(
        str(doubt)
        for before, after in sentences.values()
        for doubt in doubts(grammar, after)
        if doubt.message not in {known.message for known in doubts(grammar, before)}
    )


def test_the_checker_sees_an_article_that_did_not_elide(grammar: FrenchGrammar):
    assert doubts(grammar, Line("x", "fr", 1, "Écrivez à le usager qui attend.", is_prose=True))


def test_a_word_changes_no_address_no_shape_and_no_translation(library: Library):
    said = with_trade_word(library, words_of("élève"))
    for key, document in said.documents.items():
        before = library.documents[key]
        assert (document.anchors, document.content.links, document.is_sound) == (
            before.anchors,
            before.content.links,
            before.is_sound,
        ), document.shown_as
        assert moved_parts(said, document) == moved_parts(library, before)
        assert document.front.body.count("\n") == before.front.body.count("\n")
