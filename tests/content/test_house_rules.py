"""The handbook obeys its own rules: each sentence to say, model, subject, right answer, card and page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from handbook.blocks.block import ReadBlock
from handbook.checks.house_rules import HouseRule, house_rule_faults, load_house_rules, remarks
from handbook.content.documents import Document
from handbook.content.library import Library
from handbook.content.tips import TipTexts
from tests.content.conftest import DOCS
from tests.support.faults import fail_on

SUBJECT_LINE = re.compile(r"^(?:Objet :|Subject:) ")
SUBJECTS = frozenset({"Objets à récrire", "Subjects to rewrite"})
"""Headings of blocks whose sentences to say are subjects of emails."""
SUBJECT_TIPS = frozenset({"trucs/213-objet-qui-annonce.md"})
ABOUT_WORDS = frozenset({"culture/glossaire.md"})
"""Pages that are about the words themselves."""
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
UNSEEN = re.compile(r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`")
AVOIDED = re.compile(r"^\s*- (?:Éviter|Avoid)\s*:")
SPOKEN = frozenset({"phrases", "modele", "quiz", "oups", "reperage", "scenario"})
"""Blocks whose words are checked as what people say or write, or that are wrong on purpose."""


class Said(NamedTuple):
    """One text of the handbook, where it stands, and what it is."""

    place: str
    language: str
    target: str
    text: str


@pytest.fixture(scope="session")
def rules() -> dict[str, HouseRule]:
    """Read the real rules."""
    return load_house_rules(DOCS / "data")[0]


def test_the_rules_have_no_fault(library: Library):
    fail_on(str(fault) for fault in house_rule_faults(library, DOCS / "data"))


@pytest.mark.parametrize("target", ["say", "model", "subject", "right-answer", "card", "page"])
def test_the_handbook_obeys_its_own_rules(target: str, rules: dict[str, HouseRule], documents: list[Document]):
    fail_on(
        f"{said.place}: {remark.rule}: « {said.text[remark.start : remark.end]} » in: {said.text[:120]}"
        for document in documents
        for said in texts(document)
        if said.target == target
        for remark in remarks(said.text, rules, language=said.language, target=target)
    )


@pytest.mark.parametrize("target", ["say", "model", "subject", "right-answer", "card", "page"])
def test_there_is_something_to_check(target: str, documents: list[Document]):
    assert sum(said.target == target for document in documents for said in texts(document)) > 20


def texts(document: Document) -> Iterator[Said]:
    """Yield every text of a file that a rule may be about."""
    for block in document.blocks:
        for line, target, text in IN_BLOCKS.get(block.kind.name, nothing)(block):
            yield Said(f"{document.shown_as}:{line}", document.language, target, text)
    fields = document.fields
    if isinstance(fields, TipTexts):
        say = "subject" if document.file in SUBJECT_TIPS else "say"
        parts = [("title", "card"), ("summary", "card"), ("say", say)]
        for name, target in parts:
            place = f"{document.shown_as}:{document.front.line_of(name)}"
            yield Said(place, document.language, target, unquoted(getattr(fields, name)))
    for line, text in running_text(document):
        target = "card" if document.is_tip else "page"
        yield Said(f"{document.shown_as}:{line}", document.language, target, text)


def nothing(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield nothing of a block that holds no text of these kinds."""
    yield from ()


def in_phrases(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield the sentences to say; under some headings they are subjects."""
    target = "subject" if block.content.title in SUBJECTS else "say"
    for pair in block.content.pairs:
        if pair.say:
            yield pair.say.line, target, bare(pair.say.text)


def in_model(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield the subject of a model and its text."""
    template = block.content
    if template.subject:
        yield block.source.option_lines["objet"], "subject", template.subject
    yield block.line, "model", template.text


def in_quiz(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield the right answers of a quiz."""
    for question in block.content.questions:
        yield from ((choice.line, "right-answer", bare(choice.text)) for choice in question.choices if choice.right)


def in_transcript(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield the better sentences of a transcript."""
    for line in block.content.lines:
        yield from ((choice.line, "right-answer", bare(choice.text)) for choice in line.choices if choice.right)


def in_spotting(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield the mended message, its subject apart."""
    for paragraph in block.content.mended:
        for line in paragraph:
            is_subject = SUBJECT_LINE.match(line)
            yield block.line, "subject" if is_subject else "model", SUBJECT_LINE.sub("", line)


def in_scenario(block: ReadBlock) -> Iterator[tuple[int, str, str]]:
    """Yield what a story tells; its choices may be wrong on purpose."""
    for scene in block.content.scenes:
        yield from ((scene.line, "page", unquoted(paragraph)) for paragraph in scene.paragraphs)


IN_BLOCKS: dict[str, Callable[[ReadBlock], Iterator[tuple[int, str, str]]]] = {
    "phrases": in_phrases,
    "modele": in_model,
    "quiz": in_quiz,
    "oups": in_transcript,
    "reperage": in_spotting,
    "scenario": in_scenario,
}


def running_text(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that are its own words: neither spoken, nor quoted, nor a table of words."""
    if document.file in ABOUT_WORDS:
        return
    apart = {row.line for block in document.blocks if block.kind.name in SPOKEN for row in block.source.rows}
    for row in document.content.rows:
        if row.line not in apart and not AVOIDED.match(row.text) and row.text.strip():
            yield row.line, unquoted(UNSEEN.sub(" ", row.text))


def unquoted(text: str) -> str:
    """Return a text without what it quotes."""
    return QUOTED.sub(" ", text)


def bare(text: str) -> str:
    """Return a sentence without the quotation marks around it."""
    return text.strip().strip('«»"“”').strip()
