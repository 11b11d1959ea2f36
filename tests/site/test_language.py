"""The language of every text: spelling, grammar, and Québec's typography."""

import re
from pathlib import Path

import pytest

from tests.support.faults import fail_on
from tests.support.language import Passage, passages, unique
from tests.support.site import Site
from tests.support.typography import typography_faults
from tools.external import find_grammalecte
from tools.language import FrenchGrammar, GrammarFault, listed, read_word_list, unknown_words

HERE = Path(__file__).parent
WORD_LISTS = {"fr": HERE / "mots.txt", "en": HERE / "words.txt"}
GRAMMAR_EXCEPTIONS = HERE / "grammaire.txt"


@pytest.fixture(scope="module")
def texts(real_site: Site) -> dict[str, list[Passage]]:
    """Give the texts of the handbook, by language."""
    found = unique(text for page in real_site.pages for text in passages(page.tree, page=page.path))
    return {language: [text for text in found if text.language == language] for language in ("fr", "en")}


@pytest.fixture(scope="module")
def unknown(texts: dict[str, list[Passage]]) -> dict[str, set[str]]:
    """Give the words of each language that its dictionary does not know."""
    return {
        language: unknown_words((text.text for text in found), language=language) for language, found in texts.items()
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_spelt_as_the_dictionary_or_our_list_has_it(
    language: str, texts: dict[str, list[Passage]], unknown: dict[str, set[str]]
):
    ours = read_word_list(WORD_LISTS[language])
    strangers = [word for word in unknown[language] if not listed(word, ours)]
    fail_on(sorted(f"{where(word, texts[language])}: unknown word: {word}" for word in strangers))


def where(word: str, found: list[Passage]) -> str:
    """Return the page on which a word was first read."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return next((text.page for text in found if pattern.search(text.text.replace("’", "'"))), "?")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_our_list_keeps_no_word_that_nobody_writes(language: str, unknown: dict[str, set[str]]):
    ours = read_word_list(WORD_LISTS[language])
    written = {listed(word, ours) for word in unknown[language]}
    fail_on(f"{WORD_LISTS[language].name}: no longer needed: {word}" for word in sorted(ours - written))


@pytest.fixture(scope="module")
def grammar_faults(texts: dict[str, list[Passage]]) -> list[GrammarFault]:
    """Give what Grammalecte finds in the French sentences."""
    folder = find_grammalecte()
    assert folder is not None, "tools/prepare.py makes sure of it"
    grammar = FrenchGrammar(folder)
    return [fault for text in texts["fr"] if text.is_prose for fault in grammar.faults(text.text, place=text.page)]


def test_no_french_sentence_has_a_fault_of_grammar(grammar_faults: list[GrammarFault]):
    excepted = read_word_list(GRAMMAR_EXCEPTIONS)
    fail_on(str(fault) for fault in grammar_faults if not any(fault.lies_in(words) for words in excepted))


def test_our_list_keeps_no_exception_that_grammar_no_longer_needs(grammar_faults: list[GrammarFault]):
    excepted = read_word_list(GRAMMAR_EXCEPTIONS)
    unused = [words for words in excepted if not any(fault.lies_in(words) for fault in grammar_faults)]
    fail_on(f"{GRAMMAR_EXCEPTIONS.name}: no longer needed: {words}" for words in sorted(unused))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_spaces_quotes_and_apostrophes_follow_the_language(language: str, texts: dict[str, list[Passage]]):
    fail_on(
        f"{passage.page}: {fault}"
        for passage in texts[language]
        for fault in typography_faults(passage.text, language=language)
    )


def test_every_text_says_its_language(real_site: Site):
    found = unique(text for page in real_site.pages for text in passages(page.tree, page=page.path))
    fail_on(f"{text.page}: “{text.language}”: {text.text}" for text in found if text.language not in {"fr", "en"})
