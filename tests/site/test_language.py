"""The language of every text: spelling, grammar, and Québec's typography."""

import re
from pathlib import Path

import pytest

from handbook.language.lexicon import is_foreign, load_lexicon
from handbook.language.word_forms import plain_letters
from tests.support.faults import fail_on
from tests.support.language import Passage, passages, unique
from tests.support.site import Site
from tests.support.typography import typography_faults
from tools.external import find_grammalecte
from tools.language import FrenchGrammar, listed, read_word_list, unknown_words

HERE = Path(__file__).parent
WORD_LISTS = {"fr": HERE / "mots.txt", "en": HERE / "words.txt"}
GRAMMAR_EXCEPTIONS = HERE / "grammaire.txt"


LEXICONS = {language: load_lexicon(language) for language in WORD_LISTS}
WORD = re.compile(r"[^\W\d_]+")
ARTICLES = {
    "fr": {"the", "of", "and", "to", "you", "with", "your"},
    "en": {"le", "la", "les", "des", "du", "vous", "une", "et", "pour"},
}
"""Short words of the other language, which no lexicon holds."""
NAMES = re.compile(
    "Office des personnes handicapées du Québec|Crisis Prevention Institute|Technical Assistance Research Programs|TARP"
)
"""Proper names, which keep their language. Source: https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts"""
MOST_FOREIGN = 0.3


@pytest.fixture(scope="module")
def texts(real_site: Site) -> dict[str, list[Passage]]:
    """Give the texts of the handbook, by language."""
    found = unique(text for page in real_site.pages for text in passages(page.tree, page=page.path))
    return {language: [text for text in found if text.language == language] for language in ("fr", "en")}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_in_the_dictionary_or_in_our_list_which_has_no_other(
    language: str, texts: dict[str, list[Passage]]
):
    ours = read_word_list(WORD_LISTS[language])
    unknown = {word: listed(word, ours) for word in unknown_words((t.text for t in texts[language]), language=language)}
    strangers = [word for word, entry in unknown.items() if not entry]
    fail_on(
        [
            *sorted(f"{where(word, texts[language])}: unknown word: {word}" for word in strangers),
            *(f"{WORD_LISTS[language].name}: no longer needed: {word}" for word in sorted(ours - {*unknown.values()})),
        ]
    )


def where(word: str, found: list[Passage]) -> str:
    """Return the page on which a word was first read."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return next((text.page for text in found if pattern.search(text.text.replace("’", "'"))), "?")


def test_french_grammar_has_no_fault_but_our_exceptions_and_needs_them_all(texts: dict[str, list[Passage]]):
    folder = find_grammalecte()
    assert folder is not None, "tools/prepare.py makes sure of it"
    grammar, excepted = FrenchGrammar(folder), read_word_list(GRAMMAR_EXCEPTIONS)
    found = [fault for text in texts["fr"] if text.is_prose for fault in grammar.faults(text.text, place=text.page)]
    unused = [words for words in excepted if not any(fault.lies_in(words) for fault in found)]
    fail_on(
        [
            *(str(fault) for fault in found if not any(fault.lies_in(words) for words in excepted)),
            *(f"{GRAMMAR_EXCEPTIONS.name}: no longer needed: {words}" for words in sorted(unused)),
        ]
    )


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


def test_what_is_in_the_other_language_says_so(texts: dict[str, list[Passage]]):
    fail_on(f"{text.page}: {text.text}" for found in texts.values() for text in found if reads_as_foreign(text))


def test_a_text_of_the_other_language_that_does_not_say_so_is_seen():
    told = [
        Passage("", language, text, is_prose=True)
        for language, text in [("en", "Prendre un message sans erreur"), ("fr", "How to answer the phone")]
    ]
    assert [text.text for text in told if not reads_as_foreign(text)] == []


def reads_as_foreign(passage: Passage) -> bool:
    """Tell whether at least two words of a text, and near a third of them, are of the other language only."""
    lexicon = LEXICONS[passage.language]
    words = WORD.findall(NAMES.sub("", passage.text))
    foreign = [
        word for word in words if word.lower() in ARTICLES[passage.language] or is_foreign(plain_letters(word), lexicon)
    ]
    return len(foreign) >= max(2, MOST_FOREIGN * len(words))
