"""The words that a search never corrects; tests/javascript/search-reading.test.mjs reads the same files."""

import random
import string

import pytest

from handbook.language.lexicon import Lexicon, lexicon_file


def test_a_lexicon_knows_every_word_that_it_was_given():
    words = ["caméra", "tuque", "impliquer"]
    assert [word for word in words if word not in Lexicon.of(words)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_few_strings_that_are_no_words_pass_for_one(language: str):
    lexicon = Lexicon(lexicon_file(language).read_bytes())
    letters = random.Random(1)
    strings = ["".join(letters.choices(string.ascii_lowercase, k=9)) for _ in range(5000)]
    assert sum(text in lexicon for text in strings) / len(strings) < 0.03


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "camera impliquer tuque poutine ~lawyer"), ("en", "camera colour cheque ~bonjour")],
)
def test_words_of_both_languages_are_known(language: str, words: str):
    lexicon = Lexicon(lexicon_file(language).read_bytes())
    assert [word for word in words.split() if word not in lexicon] == []
