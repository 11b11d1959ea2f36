"""Expressions of several words, found where their words follow each other."""

import pytest

from handbook.language.word_forms import analysis_of
from handbook.search.expressions import Expressions

FRENCH = analysis_of("fr")
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
