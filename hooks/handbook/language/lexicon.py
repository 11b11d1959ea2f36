"""The real words, which a search never corrects: a Bloom filter, read in the browser by lexicon.js."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

HERE = Path(__file__).parent
HASHES = 6
BITS_A_WORD = 8.7
"""With six hashes, a string that is no word passes for one about once in sixty: m/n = k / ln 2 (Bloom, 1970)."""
SHORTEST = 4
"""Letters of the shortest word that a search corrects; shorter ones need not be known."""


@dataclass(frozen=True)
class Lexicon:
    """A set of words in plain letters; it may take another string for one of them, never the other way."""

    data: bytes

    @classmethod
    def of(cls, words: Collection[str]) -> Lexicon:
        """Return the set of some words in plain letters."""
        data = bytearray(int(len(words) * BITS_A_WORD / 8) + 1)
        for word in words:
            for place in _places(word, len(data) * 8):
                data[place >> 3] |= 1 << (place & 7)
        return cls(bytes(data))

    def __contains__(self, word: str) -> bool:
        return all(self.data[place >> 3] >> (place & 7) & 1 for place in _places(word, len(self.data) * 8))


def foreign(word: str) -> str:
    """Return how a word of the other language is kept: it has no plural or feminine here."""
    return f"~{word}"


def load_lexicon(language: str) -> Lexicon:
    """Return the words that an edition takes for real."""
    return Lexicon(lexicon_file(language).read_bytes())


def is_foreign(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in plain letters is one of the other language only."""
    return word.isalpha() and len(word) >= SHORTEST and foreign(word) in lexicon and word not in lexicon


def lexicon_file(language: str) -> Path:
    """Return where the words that an edition takes for real are kept; tools/lexicon.py writes it."""
    return HERE / f"{language}.lexicon"


def _places(word: str, size: int) -> Iterator[int]:
    """Give the bits of a word, by double hashing (Kirsch and Mitzenmacher, 2006)."""
    text = word.encode()
    first, step = crc32(text), crc32(text[::-1]) | 1
    return ((first + rank * step) % size for rank in range(HASHES))
