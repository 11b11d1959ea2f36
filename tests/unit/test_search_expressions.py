"""Expressions of several words, found where their words follow each other."""

import pytest

from handbook.language.word_forms import analysis_of
from handbook.search.expressions import Expressions

FRENCH = analysis_of("fr")
WHOLE = [(("à", "bout"), 1), (("rendez", "vous"), 0)]
"""Phrases, and which of their words matters."""
KNOWN = Expressions([FRENCH.stems(text) for text in ("mettre en attente", "terrain d'entente", "rappel")], FRENCH)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("On met en attente.", 1, id="another form"),
        pytest.param("Mettez la cliente en attente.", 1, id="a word between"),
        pytest.param("Mettez vos clientes fidèles en attente.", 0, id="two words between"),
        pytest.param("L'attente, à mettre", 0, id="the other way round"),
        pytest.param("Mettez-le. En attente de suite", 0, id="two sentences"),
        pytest.param("mettre en attente / terrain d’entente", 2, id="two expressions"),
        pytest.param("Un rappel", 0, id="a single word"),
    ],
)
def test_an_expression_is_found_where_its_words_follow_each_other(text: str, count: int):
    assert len(list(KNOWN.found_in(text))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Vous êtes à bout.", 1, id="as it is"),
        pytest.param("Au bout du couloir", 0, id="another small word"),
        pytest.param("À un bout", 0, id="a word between"),
        pytest.param("Un rendez-vous", 1, id="with a hyphen"),
        pytest.param("Rendez la monnaie, vous", 0, id="apart"),
    ],
)
def test_an_expression_with_small_words_that_matter_is_found_whole(text: str, count: int):
    whole = {tuple(map(FRENCH.stem, words)): FRENCH.stem(words[telling]) for words, telling in WHOLE}
    known = Expressions(whole, FRENCH, whole)
    assert len(list(known.found_in(text))) == count
