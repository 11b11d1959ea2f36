"""How editors type, and what they never write."""

import re
from collections.abc import Iterator

import pytest

from handbook.content.documents import Document
from tests.content.conftest import DOCS
from tests.support.faults import fail_on

TELEPHONE = re.compile(r"\b(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b")
FICTIONAL = re.compile(r".*\b555[ .-]01\d\d")
BRACKETED = re.compile(r"[a-zéè]+\((?:e|es|s|ne|le|ve|ère|trice|euse)\)s?|\w·\w|\b\w+-e-s?\b", re.IGNORECASE)
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
QUOTING = frozenset({"phrases", "oups", "reperage", "scenario", "quiz"})
"""Blocks that give the words of other people."""
TYPED = {
    "curly apostrophe": "[’‘]",
    "no-break space": "[\u00a0\u202f\u2009\u2011]",
    "space before ; ! or ?": r"\w [;!?](?:\s|$)",
    "zero-width character": "[\u200b\u200c\u200d\ufeff\u00ad]",
}
TYPED_IN_ENGLISH = {"French quotation mark": "[«»]", "curly quotation mark": "[“”]", "French colon": r"\w :(?:\s|$)"}


def lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file outside of code, front matter included."""
    text = (DOCS.parent / document.shown_as).read_text(encoding="utf-8").split("\n")
    yield from enumerate(text[: document.front.body_line - 1], start=1)
    yield from ((row.line, row.text) for row in document.content.rows)


def found(documents: list[Document], pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each place where a pattern is found, as file:line."""
    for document in documents:
        for line, text in lines(document):
            for match in pattern.finditer(text):
                yield f"{document.shown_as}:{line}", match


def test_every_telephone_number_is_fictional(documents: list[Document]):
    fail_on(f"{place}: {match[0]}" for place, match in found(documents, TELEPHONE) if not FICTIONAL.match(match[0]))


def test_nobody_is_written_in_brackets_or_with_a_midpoint(documents: list[Document]):
    fail_on(f"{place}: {match[0]}" for place, match in found(documents, BRACKETED))


@pytest.mark.parametrize("name", TYPED)
def test_editors_type_plainly(name: str, documents: list[Document]):
    fail_on(
        f"{place}: {name}: {match.string.strip()[:80]}" for place, match in found(documents, re.compile(TYPED[name]))
    )


@pytest.mark.parametrize("name", TYPED_IN_ENGLISH)
def test_english_is_typed_as_english(name: str, documents: list[Document]):
    english = [document for document in documents if document.language == "en"]
    pattern = re.compile(TYPED_IN_ENGLISH[name])
    fail_on(f"{place}: {name}: {match.string.strip()[:80]}" for place, match in found(english, pattern))


def test_the_handbook_itself_never_exclaims(documents: list[Document]):
    fail_on(fault for document in documents for fault in exclamations(document))


def exclamations(document: Document) -> Iterator[str]:
    """Yield each exclamation outside of what people say: quotations, phrases, dialogues, tables of examples."""
    quoting = {row.line for block in document.blocks if block.kind.name in QUOTING for row in block.source.rows}
    for line, text in lines(document):
        said = line in quoting or text.startswith(("say:", "avoid:", "|", "- **"))
        plain = QUOTED.sub("", text.replace("<!--", "").replace("![", "["))
        if not said and "!" in plain:
            yield f"{document.shown_as}:{line}: {plain.strip()[:80]}"
