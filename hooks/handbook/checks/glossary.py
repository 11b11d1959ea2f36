"""The words of the English edition, kept as data: one for each thing, and those never written in its place."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from handbook.content.documents import LANGUAGES, MOST_KEPT, ORIGINAL, found_once
from handbook.content.tips import TipTexts
from handbook.errors import Fault
from handbook.source.fields import Model, Text, Words, validate
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.content.documents import Document
    from handbook.content.library import Library

FILE = "glossary.yml"
SHOWN_AS = f"docs/data/{FILE}"
ABOUT_WORDS = "culture/glossaire.md"
"""The page that is about the words themselves."""
NUMBER = r"\d+"
PLURALS = ("", "s", "es")
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
SAID = re.compile(r"^\s*- Say: ")
AVOIDED = re.compile(r"^\s*- Avoid: ")
UNSEEN = re.compile(r"\]\([^)]*\)|\{ ?#[^}]*\}|<!--.*?-->|https?://\S+")
"""What readers do not see of a line: link targets, ids, markers, addresses."""


class Term(Model):
    """One word of the edition: what it renders, what is never written in its place, and where that is right."""

    fr: Text
    never: Words
    unless: Words = ()
    exact_case: bool = False


def load_glossary(data_dir: Path) -> tuple[dict[str, Term], list[Fault]]:
    """Read the words of docs/data; return those that can be used, and every fault found."""
    file = data_dir / FILE
    text, faults = read_text(file, shown_as=SHOWN_AS)
    if text is None:
        return {}, faults
    values, lines, faults = load_data(text, path=SHOWN_AS)
    terms: dict[str, Term] = {}
    for word, row in values.items():
        line = lines.get(str(word), 1)
        if not isinstance(row, dict):
            remedy = "Écrivez ses champs entre accolades, ou en retrait."
            faults.append(Fault(SHOWN_AS, line, f"Le mot « {word} » est vide ou mal aligné.", remedy))
            continue
        term, found = validate(Term, row, path=SHOWN_AS, line_of=partial(_line_of, str(word), lines))
        faults += found
        if term:
            terms[str(word)] = term
    return terms, faults


def _line_of(word: str, lines: Mapping[str, int], name: object) -> int:
    """Return the line of a field of one word, or that of the word."""
    return lines.get(f"{word}.{name}" if name else word, 1)


def glossary_faults(library: Library, data_dir: Path) -> list[Fault]:
    """Return what is wrong with the glossary, and a fault for each place where a translation leaves it."""
    terms, faults = load_glossary(data_dir)
    every = tuple(terms.items())
    said = repr(every)
    for language in LANGUAGES:
        if language == ORIGINAL:
            continue
        for document in library.of(language):
            faults += _drifts_of(document, every, said)
        faults += drifts(terms, _vocabulary_lines(library), path="docs/data")
    return faults


@lru_cache(maxsize=MOST_KEPT)
def _drifts_of(document: Document, terms: tuple[tuple[str, Term], ...], said: str) -> tuple[Fault, ...]:
    """Return the drifts of a file, found once for one text and one glossary, which `said` tells from any other."""

    def find(document: Document) -> list[Fault]:
        return drifts(dict(terms), _lines(document), path=document.shown_as)

    return found_once("drifts", find, document, also=said)


def drifts(terms: Mapping[str, Term], lines: Iterable[tuple[int, str]], *, path: str) -> list[Fault]:
    """Return a fault for each word of these lines that is written in the place of another."""
    lines = tuple(lines)
    words = _words(lines)
    patterns = {word: _patterns(term) for word, term in terms.items() if _may_be_in(words, term)}
    return [
        Fault(path, line, f"« {found} » n'est pas un mot de l'édition anglaise.", f"Écrivez « {word} » ({SHOWN_AS}).")
        for line, text in lines
        for word, (right, wrong) in patterns.items()
        for found in _found(text, right, wrong)
    ]


@lru_cache(maxsize=MOST_KEPT)
def _words(lines: tuple[tuple[int, str], ...]) -> frozenset[str]:
    return frozenset(WORD.findall("\n".join(text for _, text in lines).lower()))


def _may_be_in(words: Container[str], term: Term) -> bool:
    """Tell whether a text of these words, in small letters, may hold one that is never written; most texts do not."""
    return any(all(_is_in(words, part) for part in WORD.findall(never.lower())) for never in term.never)


def _is_in(words: Container[str], word: str) -> bool:
    return "0" in word or any(f"{word}{plural}" in words for plural in PLURALS)


def _found(text: str, right: re.Pattern[str] | None, wrong: re.Pattern[str]) -> Iterator[str]:
    """Yield what a text says in the place of a term, the expressions where it is right set aside."""
    yield from (match[0] for match in wrong.finditer(right.sub(" ", text) if right else text))


@lru_cache(maxsize=MOST_KEPT)
def _patterns(term: Term) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """Return what finds the expressions where a word is right, and what finds the words never written."""
    flags = 0 if term.exact_case else re.IGNORECASE
    right = re.compile("|".join(map(_whole, term.unless)), flags) if term.unless else None
    return right, re.compile("|".join(map(_whole, term.never)), flags)


def _whole(words: str) -> str:
    """Return the expression that finds words whole, singular or plural; 0 stands for any number."""
    return rf"(?<!\w){re.escape(words).replace('0', NUMBER)}(?:{'|'.join(PLURALS)})(?!\w)"


@lru_cache(maxsize=MOST_KEPT)
def _lines(document: Document) -> tuple[tuple[int, str], ...]:
    """Return the lines of a file that are the handbook's own words, by line."""
    return () if document.file == ABOUT_WORDS else tuple(_own_words(document))


def _own_words(document: Document) -> Iterator[tuple[int, str]]:
    names = ("title", "summary", "say") if isinstance(document.fields, TipTexts) else ("title", "nav_title", "question")
    for name in (*names, "description"):
        yield document.front.line_of(name), QUOTED.sub(" ", str(getattr(document.fields, name, "") or ""))
    options = {line for block in document.blocks for line in block.source.option_lines.values()}
    for row in document.content.rows:
        if row.line in options or AVOIDED.match(row.text):
            continue
        text = UNSEEN.sub(" ", row.text)
        yield row.line, text if SAID.match(text) else QUOTED.sub(" ", text)


def _vocabulary_lines(library: Library) -> Iterator[tuple[int, str]]:
    """Yield the English of docs/data that readers see; its words are found by looking for them, so by no line."""
    words = library.vocabulary
    for facet in words.facets.values():
        yield from ((1, text.en) for text in (facet.label, *facet.values.values()))
    for section in words.sections.values():
        yield from ((1, text.en) for text in (section.title, section.situation, section.inside) if text)
    yield from ((1, figure.says.en) for figure in words.figures.values())
    yield from ((1, source.note.en) for source in words.sources.values() if source.note)
