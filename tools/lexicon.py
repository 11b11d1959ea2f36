"""Make again the lists of real words that a search never corrects: make lexique.

French and English words come from the dictionaries of hunspell (their lemmas) and of pyspellchecker (the forms that
people use most, counted in film subtitles); those of the other language too when they are common.
"""

import gzip
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from handbook.language.lexicon import SHORTEST, Lexicon, foreign, lexicon_file
from handbook.language.word_forms import plain_letters
from tools.external import DICTIONARIES

HUNSPELL = Path("/usr/share/hunspell")
LEAST = {"fr": 51, "en": 100}
"""How often a form must be counted; what pyspellchecker never met is counted 50 times."""
LEAST_ABROAD = {"fr": 500, "en": 1000}
"""How often, to be known in the other edition: people mix both languages."""


def main() -> None:
    """Write the list of each edition, and say what it holds."""
    lemmas = {language: set(_lemmas(language)) for language in DICTIONARIES}
    for language in DICTIONARIES:
        other = next(each for each in DICTIONARIES if each != language)
        words = lemmas[language] | set(_forms(language, LEAST[language]))
        words |= {foreign(word) for word in set(_forms(other, LEAST_ABROAD[other])) - words}
        lexicon = Lexicon.of(words)
        lexicon_file(language).write_bytes(lexicon.data)
        print(f"{language} : {len(words)} mots, {len(lexicon.data) / 1000:.0f} ko")


def _lemmas(language: str) -> Iterator[str]:
    """Give the words of hunspell's dictionary, names apart."""
    lines = (HUNSPELL / f"{DICTIONARIES[language]}.dic").read_text(encoding="utf-8").splitlines()
    return _plain(line.partition("/")[0].partition("\t")[0] for line in lines)


def _forms(language: str, least: int) -> Iterator[str]:
    """Give the forms that pyspellchecker counts so often."""
    file = files("spellchecker") / f"resources/{language}.json.gz"
    counts: dict[str, int] = json.loads(gzip.decompress(file.read_bytes()))
    return _plain(word for word, count in counts.items() if count >= least)


def _plain(words: Iterator[str]) -> Iterator[str]:
    folded = (plain_letters(word) for word in words if word.islower() and word.isalpha())
    return (word for word in folded if len(word) >= SHORTEST)


if __name__ == "__main__":
    main()
