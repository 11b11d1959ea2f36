"""A situation of the call page: its button, its sentence, what to do, whom to call."""

from pathlib import Path

import pytest

from tests.support.blocks import of_class, read, shown, texts
from tests.support.editors import english_page, fault_lines, make_library, page

LABELS = "Commencez-la par « - Dire : », « - Faire : », « - Puis dire : », « - Lire : »."
SITUATION = """\
/// situation | La personne menace
    id: {id}
    bouton: Menace
    degre: {degree}

- Dire : « Je raccroche à {{{{10 h}}}}. »
- Faire : {do}
- Lire : [Suite](#{id})
///
"""
ENGLISH = """\
/// situation | The person makes a threat
    id: menace
    bouton: Threat
    degre: danger

- Say: "I'm hanging up at {{10}}."
- Do: Alert someone.
- Read: [Next](#menace)
///
"""


def situation(degree: str = "danger", do: str = "Alertez. Danger : 911.", name: str = "menace") -> str:
    """Return a situation as an editor types it."""
    return SITUATION.format(id=name, degree=degree, do=do)


def said(text: str) -> list[str]:
    """Return what an editor reads of the first block of a text."""
    return [str(fault) for fault in read(text)[1]]


def test_a_situation_shows_its_sentence_then_what_to_do_and_the_number_to_call():
    root = shown(situation(do="Sans danger : 9-8-8. Sinon, 911, oui, le 911."))
    assert texts(root, "hb-say__text") == ["« Je raccroche à 10 h. »"]
    assert texts(root, "hb-situation__do") == ["À faire : Sans danger : 9-8-8. Sinon, 911, oui, le 911."]
    assert [call.get("href") for call in of_class(root, "hb-call")] == ["tel:988", "tel:911"]


def test_no_number_is_called_that_is_part_of_another():
    assert of_class(shown(situation(do="Notez le 418 555-0911 et le 1-911-2.")), "hb-call") == []


def test_a_good_situation_has_no_fault():
    assert said(situation()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            situation().replace("- Faire : Alertez. Danger : 911.\n", ""),
            "x.md:1: La situation n'a pas de ligne « Faire ». Ajoutez « - Faire : … ».",
            id="nothing to do",
        ),
        pytest.param(
            situation().replace("- Faire", "- Dire"),
            "x.md:7: « Dire » est dit deux fois. Gardez une des deux lignes.",
            id="two sentences",
        ),
        pytest.param(
            situation().replace("- Lire", "- Voir"),
            f"x.md:8: Cette ligne d'une situation n'a pas d'étiquette. {LABELS}",
            id="unknown label",
        ),
        pytest.param(
            situation(do=" ".join(["mot"] * 21)),
            "x.md:7: Cette ligne compte 21 mots. Gardez-en 20 au plus.",
            id="too much to do",
        ),
        pytest.param(
            situation("dangereux"),
            "x.md:4: Degré inconnu « dangereux ». Vouliez-vous dire « danger »? "
            "Degrés permis : danger, tension, autre.",
            id="unknown degree",
        ),
        pytest.param(
            situation().replace("bouton: Menace", "bouton: La personne vous menace, vous"),
            "x.md:3: Ce bouton a 29 caractères. Gardez-en 26 au plus.",
            id="button too long",
        ),
        pytest.param(
            situation(do="Alertez {{qui}}."),
            "x.md:7: Seule une phrase à dire a des champs à remplir. Retirez les accolades.",
            id="blank outside of a sentence",
        ),
    ],
)
def test_an_editor_is_told_what_is_wrong_and_how_to_mend_it(text: str, expected: str):
    assert expected in said(text)


def test_a_threat_never_stands_below_something_milder(tmp_path: Path):
    body = f"{situation('tension', name='cris')}\n{situation()}"
    assert fault_lines(tmp_path, {"docs/fr/essais/appel.md": page(body)}) == [
        "docs/fr/essais/appel.md:18: Cette situation (danger) vient après une moins grave (tension). "
        "Remontez-la : les menaces se lisent en premier."
    ]


def test_a_translation_leaves_out_no_number_to_call(tmp_path: Path):
    files = {"docs/fr/essais/appel.md": page(situation()), "docs/en/essais/appel.md": english_page(ENGLISH)}
    assert fault_lines(tmp_path, files) == [
        "docs/en/essais/appel.md:6: Ce bloc « situation » ne dit pas tout ce que dit l'original "
        "(docs/fr/essais/appel.md:8). Gardez le degré, les numéros à composer et chaque phrase."
    ]


def test_a_whole_translation_is_let_through(tmp_path: Path):
    english = ENGLISH.replace("Alert someone.", "Alert someone. Danger: 911.")
    files = {"docs/fr/essais/appel.md": page(situation()), "docs/en/essais/appel.md": english_page(english)}
    make_library(tmp_path, files)
