"""How a text becomes the terms that a search compares, language by language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import Stemmer
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
ALGORITHMS = {"fr": "french", "en": "english"}
WORD = re.compile(r"[^\W\d_]+|\d+")
WORD_OR_BREAK = re.compile(rf"{WORD.pattern}|[.!?…;:,/|()\[\]«»“”\n]")
"""A word, or what an expression does not run over."""
MOST_KEPT = 200_000
"""How many words and short texts are remembered: the same ones come back on every page, and again when serving."""
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


@lru_cache(maxsize=MOST_KEPT)
def plain_letters(text: str) -> str:
    """Return a text without case, accents or ligatures, as plain-letters.js does in the browser."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in parts if not unicodedata.category(letter).startswith("M")).translate(LIGATURES)


def split_words(text: str) -> list[str]:
    """Return the words and numbers of a text in small letters; « l'appel nº 119 » gives l, appel, no, 119."""
    return WORD.findall(_small_letters(text))


def split_clauses(text: str) -> Iterator[list[str]]:
    """Give the words of each clause of a text: what an expression does not run over parts them."""
    words: list[str] = []
    for found in WORD_OR_BREAK.findall(_small_letters(text)):
        if found[0].isalnum():
            words.append(found)
        else:
            yield words
            words = []
    yield words


def _small_letters(text: str) -> str:
    return unicodedata.normalize("NFKC", text.lower())


@dataclass(frozen=True)
class Analysis:
    """What is known of one language; `stem` gives the same answer to all the forms of a word."""

    language: str
    stop_words: frozenset[str]
    empty_words: frozenset[str]
    """Stop words that change nothing in a phrase: « s'enregistrer », « faire un suivi »."""
    negations: frozenset[str]
    people: frozenset[str]
    """Who may stand between a negation and what it denies."""
    light_words: tuple[str, ...]
    """Words that tell little of what is looked for, beside others."""
    contracted: tuple[str, ...]
    inflections: tuple[str, ...]
    endings: tuple[str, ...]
    apart: Mapping[str, str]
    sounds: str
    """Spellings that sound alike: « ph f », one pair a line, in the order they are replaced."""
    _families: Mapping[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    _read: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict, compare=False, repr=False)

    def stem(self, word: str) -> str:
        """Return what all forms of a word have in common, folded; words set apart have their own."""
        if word not in self._known:
            stem = _snowball(self.language, word)
            self._known[word] = self.apart.get(plain_letters(word)) or self._families.get(stem, stem)
        return self._known[word]

    def is_stop_word(self, word: str) -> bool:
        """Tell whether a word is too common to be looked for."""
        return plain_letters(word) in self.stop_words

    def is_empty_word(self, word: str) -> bool:
        """Tell whether a stop word changes nothing in a phrase."""
        return plain_letters(word) in self.empty_words

    def terms(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that can be looked for, as written."""
        return tuple(chain.from_iterable(self.clauses(text)))

    def clauses(self, text: str) -> tuple[tuple[str, ...], ...]:
        """Return the same words, those of each clause apart."""
        if text not in self._read:
            if len(self._read) >= MOST_KEPT:
                self._read.clear()
            self._read[text] = tuple(self._split(text))
        return self._read[text]

    def _split(self, text: str) -> Iterator[tuple[str, ...]]:
        clauses = (tuple(word for word in clause if not self.is_stop_word(word)) for clause in split_clauses(text))
        return (clause for clause in clauses if clause)

    def stems(self, text: str) -> tuple[str, ...]:
        """Return the stems of a phrase, in order; those of stop words too when there is nothing else."""
        return tuple(self.stem(word) for word in self.terms(text) or split_words(text))


@cache
def analysis_of(language: str) -> Analysis:
    """Return what is known of a language, read once from its file beside this module."""
    known = yaml.safe_load((HERE / f"{language}.yml").read_text(encoding="utf-8"))
    families: dict[str, str] = {}
    for row in known["families"]:
        stems = [_snowball(language, word) for word in row.split()]
        head = next((families[stem] for stem in stems if stem in families), stems[0])
        families.update((stem, head) for stem in stems if stem not in families)
    return Analysis(
        language=language,
        stop_words=frozenset(known["stop_words"].split()),
        empty_words=frozenset(known["empty_words"].split()),
        negations=frozenset(known["negations"].split()),
        people=frozenset(known["people"].split()),
        light_words=tuple(map(plain_letters, known["light_words"].split())),
        contracted=tuple(known["contracted"].split()),
        inflections=tuple(known["inflections"].split()),
        endings=tuple(known["endings"].split()),
        apart={
            plain_letters(word): f"{plain_letters(row.split()[0])}=" for row in known["apart"] for word in row.split()
        },
        sounds=known["sounds"].strip(),
        _families=families,
    )


@cache
def _snowball(language: str, word: str) -> str:
    return plain_letters(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(ALGORITHMS[language])
