"""The handbook obeys its own rules: each sentence to say, model, subject, right answer, card and page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from handbook.house_rules import HouseRule, load_house_rules, page_faults, remarks
from handbook.library import Document, Library
from handbook.markup import SourceBlock
from handbook.message_templates import read_template
from handbook.phrases import label_of
from handbook.quizzes import read_quiz
from handbook.scenarios import read_scenario
from handbook.spotting import read_spotting
from handbook.tips import TipTexts
from handbook.transcripts import read_transcript
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


def test_the_rules_have_no_fault():
    fail_on(str(fault) for fault in load_house_rules(DOCS / "data")[1])


def test_each_rule_cites_a_place_that_exists(rules: dict[str, HouseRule], library: Library):
    fail_on(str(fault) for fault in page_faults(rules, library))


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
    for block in document.content.blocks:
        for line, target, text in IN_BLOCKS.get(block.name, nothing)(block, document):
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


def nothing(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield nothing of a block that holds no text of these kinds."""
    yield from ()


def in_phrases(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield the sentences to say; under some headings they are subjects."""
    target = "subject" if block.argument in SUBJECTS else "say"
    for row in block.items():
        kind, text = label_of(row.text)
        if kind == "say":
            yield row.line, target, bare(text)


def in_model(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield the subject of a model and its text."""
    template, _ = read_template(block, path=document.shown_as)
    if template.subject:
        yield block.option_lines["objet"], "subject", template.subject
    yield block.line, "model", template.text


def in_quiz(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield the right answers of a quiz."""
    quiz, _ = read_quiz(block, path=document.shown_as, language=document.language)
    for question in quiz.questions:
        yield from ((choice.line, "right-answer", bare(choice.text)) for choice in question.choices if choice.right)


def in_transcript(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield the better sentences of a transcript."""
    transcript, _ = read_transcript(block, path=document.shown_as, language=document.language)
    for line in transcript.lines:
        yield from ((choice.line, "right-answer", bare(choice.text)) for choice in line.choices if choice.right)


def in_spotting(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield the mended message, its subject apart."""
    exercise, _ = read_spotting(block, path=document.shown_as, language=document.language)
    for paragraph in exercise.mended:
        for line in paragraph:
            is_subject = SUBJECT_LINE.match(line)
            yield block.line, "subject" if is_subject else "model", SUBJECT_LINE.sub("", line)


def in_scenario(block: SourceBlock, document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield what a story tells; its choices may be wrong on purpose."""
    scenario, _ = read_scenario(block, path=document.shown_as, language=document.language)
    for scene in scenario.scenes:
        yield from ((scene.line, "page", unquoted(paragraph)) for paragraph in scene.paragraphs)


IN_BLOCKS: dict[str, Callable[[SourceBlock, Document], Iterator[tuple[int, str, str]]]] = {
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
    apart = {row.line for block in document.content.blocks if block.name in SPOKEN for row in block.rows}
    for row in document.content.plain:
        if row.line not in apart and not AVOIDED.match(row.text) and row.text.strip():
            yield row.line, unquoted(UNSEEN.sub(" ", row.text))


def unquoted(text: str) -> str:
    """Return a text without what it quotes."""
    return QUOTED.sub(" ", text)


def bare(text: str) -> str:
    """Return a sentence without the quotation marks around it."""
    return text.strip().strip('«»"“”').strip()
