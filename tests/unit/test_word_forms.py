"""Analysis: which words a search takes for the same."""

import pytest

from handbook.language.word_forms import analysis_of, plain_letters, split_words

FRENCH, ENGLISH = analysis_of("fr"), analysis_of("en")


def test_text_is_folded_without_accents_or_ligatures():
    assert plain_letters("Œuvre, ÇA, n’étaient nº") == "oeuvre, ca, n’etaient no"


def test_words_are_split_at_apostrophes_and_hyphens_and_keep_their_accents():
    assert split_words("L’appel, rendez-vous à 9h30") == ["l", "appel", "rendez", "vous", "à", "9", "h", "30"]


@pytest.mark.parametrize(
    "forms",
    [
        "plainte plaintes plaindre plaint",
        "promettre promesse promis promets",
        "négocier négociation négociateurs négociez",
        "agressif agressive agressivité agresser agression",
        "reçu recevoir réception reçoivent",
        "confidentiel confidentialité",
    ],
)
def test_the_forms_of_a_french_word_have_one_stem(forms: str):
    assert len({FRENCH.stem(word) for word in forms.split()}) == 1


def test_small_words_are_not_looked_for_as_they_are_spoken_either():
    assert FRENCH.terms("Quessé j’dis? Kosse tu réponds? Chépas, chus dins bureau") == ("dis", "réponds", "bureau")


@pytest.mark.parametrize(
    "pair", ["attente attentes", "attente attention", "répondre répondeur", "personne personnel", "chiffre chiffrement"]
)
def test_words_that_only_look_alike_are_kept_apart(pair: str):
    one, other = pair.split()
    assert FRENCH.stem(one) != FRENCH.stem(other)


@pytest.mark.parametrize("forms", ["hold held holding holds", "complain complaint complaints", "angry anger"])
def test_the_forms_of_an_english_word_have_one_stem(forms: str):
    assert len({ENGLISH.stem(word) for word in forms.split()}) == 1


def test_small_words_are_not_looked_for_unless_alone():
    assert FRENCH.terms("est-ce que le client attend") == ("client", "attend")
    assert FRENCH.stems("est-ce que") == tuple(FRENCH.stem(word) for word in ("est", "ce", "que"))
