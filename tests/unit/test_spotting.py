"""A flawed message is cut into pieces, each flaw with its rule; what would spoil it is said with its line."""

import pytest

from handbook.blocks.exercises.spotting import FlawRule, read_spotting
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
    assert {piece.glued for piece in exercise.pieces} == {False}
    assert exercise.rules == tuple(
        FlawRule(number, "La règle.", "Conclure", "../telephone/conclure.md", 16 + number) for number in (1, 2, 3)
    )
    assert exercise.mended == (("Bonjour.",),)


def test_punctuation_after_a_flaw_stays_with_it_and_cannot_be_marked():
    text = SPOTTING.replace("{2 : On revient.} Je note tout.", "{2 : On revient}, puis je note tout.")
    exercise, found = read_spotting(typed(text), path="x.md", language="fr")
    after = [piece for piece in exercise.pieces if piece.text == ","]
    assert found == []
    assert [(piece.glued, piece.is_text) for piece in after] == [(True, False)]


def test_a_piece_touches_the_flaw_that_it_was_typed_against():
    text = SPOTTING.replace("Merci. {2 : On revient.} Je note", "{2 : On} revient, l'{3 : appel}er, oui. Je note")
    exercise, _ = read_spotting(typed(text.replace("{3 : ATTENDEZ.}", "Attendez.")), path="x.md", language="fr")
    assert [(piece.text, piece.flaw, piece.glued) for piece in exercise.message[2][0]] == [
        ("On", 2, False),
        ("revient, l'", 0, False),
        ("appel", 3, True),
        ("er, oui.", 0, True),
        ("Je note tout. Attendez.", 0, False),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Je note tout, oui merci.", ["Je note tout, oui merci."], id="two words join what is before"),
        pytest.param("Je note tout, oui je viens.", ["Je note tout,", "oui je viens."], id="three words do not"),
        pytest.param("Un deux trois. Un deux cinq. Six.", ["Un deux trois.", "Un deux cinq. Six."], id="the last only"),
        pytest.param("{4 : Tout} , oui.", ["Tout", ",", "oui."], id="punctuation alone is joined by nothing"),
    ],
)
def test_a_clause_of_few_words_joins_the_one_before(line: str, expected: list[str]):
    exercise, _ = read_spotting(typed(SPOTTING.replace("Bonjour Élise,", line)), path="x.md", language="fr")
    assert [piece.text for piece in exercise.message[1][0]] == expected


def test_a_rule_goes_on_to_the_next_line():
    old = "2. La règle. [Conclure](../telephone/conclure.md)\n"
    new = "\n2. La règle,\n   sa suite. [Conclure](../telephone/conclure.md)\n\n"
    exercise, found = read_spotting(typed(SPOTTING.replace(old, new)), path="x.md", language="fr")
    assert found == []
    assert [(rule.number, rule.text, rule.line) for rule in exercise.rules] == [
        (1, "La règle.", 17),
        (2, "La règle, sa suite.", 19),
        (3, "La règle.", 22),
    ]


def test_a_type_that_is_missing_is_left_to_the_registry():
    assert read_spotting(typed(SPOTTING.replace("    type: courriel\n", "")), path="x.md", language="fr")[1] == []


def test_a_message_may_have_as_many_flaws_as_good_passages():
    text = SPOTTING.replace("Merci. ", "").replace("\nCamille Roy\n", "")
    exercise, found = read_spotting(typed(text), path="x.md", language="fr")
    assert ([bool(piece.flaw) for piece in exercise.pieces].count(False), found) == (3, [])


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
            ("{2 : On revient.}", "{2 : }"),
            "x.md:11: Une marque est mal écrite dans cette ligne. Écrivez {1 : mots fautifs}, sur une seule ligne.",
            id="mark around nothing",
        ),
        pytest.param(
            ("Règles :\n\n", "Règles :\n\nVoici.\n"),
            "x.md:17: Cette ligne n'est pas une règle. Écrivez : 1. La règle. [Titre de la page](page.md#ancre)",
            id="line before the first rule",
        ),
        pytest.param(
            ("2. La règle. [", "2. ["),
            "x.md:18: La règle 2 ne renvoie pas à sa page. "
            "Finissez-la par un lien : 1. La règle. [Titre de la page](page.md#ancre)",
            id="rule that is but a link",
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
