"""The word of a trade in what an author typed: which parts of a text take it, line for line."""

import pytest

from handbook.content.trade_text import markdown_with
from handbook.language.trade_agreement import trade_word

USAGER = trade_word("usager", "fr")


def said(text: str, *, stems: tuple[str, ...] = ()) -> str:
    """Return a text with « usager »."""
    return markdown_with(text, USAGER, stems=frozenset(stems))[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```\nle client\n```", id="a code fence"),
        pytest.param("~~~~\n```\nle client\n~~~~", id="a fence within another"),
        pytest.param("/// droit | Le client\nLe client y a droit.\n///", id="what the law says"),
        pytest.param(
            "/// oups | Énergie\n    metier: énergie\n\nCliente : Bonjour.\n///", id="a scene in another trade"
        ),
        pytest.param("/// liste | Vide\n    id: client\n///", id="an option"),
        pytest.param("On entend « le client » partout.", id="a quotation"),
        pytest.param("| La loi | Le client |", id="a row about the law"),
        pytest.param("La loi dit ceci :\nle client a un droit.", id="a sentence that goes on after the law"),
    ],
)
def test_what_others_said_and_what_nobody_reads_stays(text: str):
    assert said(text) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param(
            "- Le client part.\n- Selon la loi.", "- L'usager part.\n- Selon la loi.", id="each item by itself"
        ),
        pytest.param("Le client.\n\nLa loi.", "L'usager.\n\nLa loi.", id="each paragraph by itself"),
        pytest.param("voir le\nclient", "voir \nl'usager", id="a sentence over two lines"),
        pytest.param("```\nx\n```\nle client", "```\nx\n```\nl'usager", id="what follows a fence"),
        pytest.param(
            "/// phrases | Au client\n- Dire : « Le client attend. »\n///",
            "/// phrases | À l'usager\n- Dire : « L'usager attend. »\n///",
            id="our own sentences",
        ),
        pytest.param(
            "/// droit | Loi\nLe client.\n///\nLe client.",
            "/// droit | Loi\nLe client.\n///\nL'usager.",
            id="what follows a law",
        ),
        pytest.param(
            "/// quiz | Fin\n\nQuestion (unique) : Le client interne? {#a}\n\n- [x] Le client.\n\n"
            "Question (unique) : Un client écrit. {#b}\n\n- [ ] Le client.\n///",
            "/// quiz | Fin\n\nQuestion (unique) : Le client interne? {#a}\n\n- [x] Le client.\n\n"
            "Question (unique) : Un usager écrit. {#b}\n\n- [ ] L'usager.\n///",
            id="the answers of a question that says who is a client",
        ),
    ],
)
def test_the_rest_takes_it(typed: str, read: str):
    assert said(typed) == read


def test_a_link_keeps_the_title_of_a_page_that_keeps_it():
    text = "Voyez [Le client externe](../culture/qui.md#a) et [le client fâché](fache.md)."
    read = "Voyez [Le client externe](../culture/qui.md#a) et [l'usager fâché](fache.md)."
    assert said(text, stems=("qui",)) == read


def test_what_stays_is_told_on_its_line():
    _, made, left = markdown_with("Un client.\n\nUn dossier\nclient.", USAGER)
    assert (made, [(line, one.reason) for line, one in left]) == (1, [(3, "mot inconnu devant")])
