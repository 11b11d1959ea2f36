"""The texts of a file that a house rule may be about: what people say or write, and what the page says itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from handbook.checks.house_rules import remarks
from handbook.content.tips import TipTexts
from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from handbook.blocks.block import ReadBlock
    from handbook.checks.house_rules import HouseRule
    from handbook.content.documents import Document

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
    """One text of a file, its line, and what it is."""

    line: int
    language: str
    target: str
    text: str


def rule_faults(document: Document, rules: Mapping[str, HouseRule]) -> list[Fault]:
    """Return a fault for each place of a file that goes against a rule of the house, with the page that states it."""
    faults = []
    for said in texts(document):
        for remark in remarks(said.text, rules, language=said.language, target=said.target):
            rule = rules[remark.rule]
            instead = ", ".join(rule.instead.get(said.language, ()))
            remedy = f"{rule.why.get('fr') or rule.why[said.language]} La règle : docs/fr/{rule.page}."
            remedy = f"Dites plutôt : {instead.rstrip('.')}. {remedy}" if instead else remedy
            problem = (
                f"« {said.text[remark.start : remark.end]} » : {rule.label.get('fr') or rule.label[said.language]}."
            )
            faults.append(Fault(document.shown_as, said.line, problem, remedy))
    return faults


def texts(document: Document) -> Iterator[Said]:
    """Yield every text of a file that a rule may be about."""
    for block in document.blocks:
        for line, target, text in IN_BLOCKS.get(block.kind.name, nothing)(block):
            yield Said(line, document.language, target, text)
    fields = document.fields
    if isinstance(fields, TipTexts):
        say = "subject" if document.file in SUBJECT_TIPS else "say"
        parts = [("title", "card"), ("summary", "card"), ("say", say)]
        for name, target in parts:
            yield Said(document.front.line_of(name), document.language, target, unquoted(getattr(fields, name)))
    for line, text in running_text(document):
        target = "card" if document.is_tip else "page"
        yield Said(line, document.language, target, text)


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
