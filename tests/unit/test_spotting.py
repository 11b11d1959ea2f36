"""A flawed message is cut into pieces, each flaw with its rule; what would spoil it is said with its line."""

import pytest

from handbook.blocks.exercises.spotting import read_spotting
from tests.support.blocks import typed
from tests.support.learning import SPOTTING, said

PARTS = "Message, Règles, Corrigé"


def test_a_message_is_cut_into_its_flaws_and_its_clauses():
    exercise, found = read_spotting(typed(SPOTTING), path="x.md", language="fr")
    assert found == []
    assert [(piece.text, piece.flaw) for piece in exercise.pieces] == [
        ("Objet :", 0),
        ("Suivi", 1),
        ("Bonjour Élise,", 0),
        ("Merci.", 0),
        ("On revient.", 2),
        ("Je note tout.", 0),
        ("ATTENDEZ.", 3),
        ("Camille Roy", 0),
    ]
    assert [rule.page for rule in exercise.rules] == ["../telephone/conclure.md"] * 3
    assert exercise.mended == (("Bonjour.",),)


def test_punctuation_after_a_flaw_stays_with_it_and_cannot_be_marked():
    text = SPOTTING.replace("{2 : On revient.} Je note tout.", "{2 : On revient}, puis je note tout.")
    exercise, found = read_spotting(typed(text), path="x.md", language="fr")
    after = [piece for piece in exercise.pieces if piece.text == ","]
    assert found == []
    assert [(piece.glued, piece.is_text) for piece in after] == [(True, False)]


def test_an_english_exercise_has_english_parts():
    text = SPOTTING.replace("Message :", "Message:").replace("Règles :", "Rules:").replace("Corrigé :", "Mended:")
    assert read_spotting(typed(text), path="x.md", language="en")[1] == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            ("Corrigé :", "Corrigé"),
            f"x.md:1: La partie « Corrigé » manque au repérage. "
            f"Écrivez une ligne « Corrigé : » seule, puis son contenu. Parties : {PARTS}.",
            id="no mended message",
        ),
        pytest.param(
            ("Message :\n", "Voici.\n\nMessage :\n"),
            "x.md:5: Cette ligne du repérage n'est dans aucune partie. Commencez par une ligne « Message : » seule.",
            id="line before the message",
        ),
        pytest.param(
            ("{2 :", "{4 :"),
            "x.md:1: Les marques sont numérotées 1, 4, 3. "
            "Numérotez-les de 1 en 1 dans l'ordre du texte, chacune une fois.",
            id="numbers out of order",
        ),
        pytest.param(("{2 :", "{4 :"), "x.md:11: La marque 4 n'a pas de règle. Ajoutez la règle 4.", id="no rule"),
        pytest.param(
            ("{2 :", "{4 :"),
            "x.md:18: La règle 2 n'a pas de marque. Marquez les mots fautifs, ou retirez-la.",
            id="rule for nothing",
        ),
        pytest.param(
            ("2. La règle. [Conclure](../telephone/conclure.md)", "2. La règle."),
            "x.md:18: La règle 2 ne renvoie pas à sa page. "
            "Finissez-la par un lien : 1. La règle. [Titre de la page](page.md#ancre)",
            id="rule without its page",
        ),
        pytest.param(
            ("{2 : On revient.}", "On revient."),
            "x.md:1: Le message a 2 fautes marquées. Marquez-en de 3 à 8 : {1 : mots fautifs}.",
            id="too few flaws",
        ),
        pytest.param(
            ("{2 : On revient.}", "{2 : On revient."),
            "x.md:11: Une marque est mal écrite dans cette ligne. Écrivez {1 : mots fautifs}, sur une seule ligne.",
            id="mark never closed",
        ),
        pytest.param(
            ("type: courriel", "type: lettre"),
            "x.md:3: Type de message inconnu « lettre ». Types permis : courriel, texto.",
            id="unknown type",
        ),
    ],
)
def test_an_exercise_that_would_not_work_is_refused(change: tuple[str, str], expected: str):
    assert expected in said(read_spotting(typed(SPOTTING.replace(*change)), path="x.md", language="fr")[1])


def test_a_message_with_more_flaws_than_good_passages_is_refused():
    text = SPOTTING.replace("Je note tout. ", "").replace("Merci. ", "").replace("\nCamille Roy\n", "")
    text = text.replace("Bonjour Élise,\n", "")
    assert (
        "x.md:1: Le message a plus de fautes (3) que de passages justes (1). "
        "Laissez au moins autant de passages justes que de fautes."
        in said(read_spotting(typed(text), path="x.md", language="fr")[1])
    )
