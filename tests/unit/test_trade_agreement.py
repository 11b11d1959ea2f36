"""The word of a trade in place of « client »: it agrees wherever it stands, and stands nowhere that is not sure."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from handbook.language.trade_agreement import TradeWord, reworded, trade_word, trade_words
from handbook.organisation.trade_word import accepted_word

CASES = yaml.safe_load(Path(__file__).with_name("trade_words.yml").read_text(encoding="utf-8"))
LEFT = re.compile(r"\b(?:le|la|de|du|au|ce|nouveau|ma|ta|sa)\s+[*_]*(?:usag|élève)", re.IGNORECASE)
"""What no French sentence says before a vowel."""
PIECES = st.sampled_from(
    [
        *(
            "le",
            "la",
            "les",
            "du",
            "des",
            "de",
            "au",
            "aux",
            "ce",
            "cette",
            "un",
            "une",
            "nouveau",
            "vieux",
            "ma",
            "et",
        ),
        *("client", "cliente", "clients", "clientes", "Client", "CLIENTS", "clientèle", "interne", "perdu", "relation"),
        *("«", "»", ",", ".", ":", "\n", "**", "*", "[", "](a/client.md)", "`", "{{", "}}", "<b>", "</b>", "|", "l'"),
        *("https://exemple.org/client", "client@exemple.org", "{#client}", "est", "fâché", "trois", "12", "%"),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
WORDS = st.builds(trade_word, st.sampled_from(trade_words()), st.sampled_from(["fr", "en"]))
KEPT = re.compile(r"\]\(\S*\)|https://\S+|\S+@\S+|\{#\w+\}|`[^`]*`|\{\{.*?\}\}|<[^<>]*>", re.DOTALL)


@pytest.mark.parametrize(
    ("language", "name", "typed", "read"),
    [
        pytest.param(language, name, typed, read, id=f"{name} {typed!r}")
        for language, words in CASES.items()
        for name, cases in words.items()
        for typed, read in cases
    ],
)
def test_each_case_reads_as_the_table_has_it(language: str, name: str, typed: str, read: str):
    assert reworded(typed, trade_word(name, language)).text == read


def test_the_table_has_a_case_for_every_form_of_every_word():
    read = " ".join(after for words in CASES.values() for cases in words.values() for _, after in cases).casefold()
    forms = {form for name in trade_words() for language in CASES for form in trade_word(name, language).forms}
    assert [form for form in sorted(forms) if not re.search(rf"\b{form}\b", read)] == []


@given(st.text(), WORDS)
def test_a_text_without_client_never_changes(text: str, word: TradeWord):
    if "client" not in text.lower():
        assert reworded(text, word).text == text


@given(TEXTS, WORDS, st.booleans())
@example("une cliente ou un client", trade_word("membre", "fr"), False)
def test_twice_changes_nothing_more(text: str, word: TradeWord, spares_quotes: bool):
    once = reworded(text, word, spares_quotes=spares_quotes)
    twice = reworded(once.text, word, spares_quotes=spares_quotes)
    assert (twice.text, twice.made) == (once.text, 0)


@given(TEXTS, WORDS)
def test_code_addresses_ids_blanks_and_tags_never_change(text: str, word: TradeWord):
    assert KEPT.findall(reworded(text, word).text) == KEPT.findall(text)


@given(TEXTS, st.sampled_from(["usager", "élève"]))
def test_no_article_stands_whole_before_a_vowel(text: str, name: str):
    assert not LEFT.search(reworded(text, trade_word(name, "fr")).text)


@given(TEXTS, WORDS)
def test_every_client_is_changed_or_told_unless_nobody_reads_it(text: str, word: TradeWord):
    done = reworded(KEPT.sub(" ", text), word)
    nouns = re.findall(r"(?<![\w@/'’-])cliente?s?(?![\w@/(-])", done.text, re.IGNORECASE)
    assert len(nouns) <= len(done.left) + len(re.findall(r"[`{}<>\]]", text))


def test_a_quotation_stays_where_it_is_asked():
    done = reworded("Le client dit « le client ».", trade_word("usager", "fr"), spares_quotes=True)
    assert (done.text, done.left[0].reason) == ("L'usager dit « le client ».", "citation")


def test_an_answer_is_read_with_its_question():
    word = trade_word("usager", "fr")
    question = "Qui est le client interne?\n- Votre cliente est au comptoir."
    assert reworded("- Votre cliente est au comptoir.", word, around=question).made == 0


@pytest.mark.parametrize(
    ("form", "read"),
    [("user", "a user waits"), ("attendee", "an attendee waits"), ("union member", "a union member waits")],
)
def test_the_english_article_follows_what_is_heard(form: str, read: str):
    assert reworded("a client waits", TradeWord(form, "en", (form, f"{form}s"), "zzz")).text == read


@pytest.mark.parametrize("word", ["patiente", "personne", "usagers", "client·e", "citoyenne", "truc"])
def test_a_word_that_would_not_agree_is_refused_with_what_to_write(word: str):
    with pytest.raises(ValueError, match=r" : « .* » \| .*(?:Écrivez|Mots permis)"):
        accepted_word(word)


@pytest.mark.parametrize("word", trade_words())
def test_every_word_that_the_text_can_take_is_accepted(word: str):
    assert accepted_word(word) == word
