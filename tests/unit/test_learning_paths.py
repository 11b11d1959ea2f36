"""A step is read from one line; what would lose a reader on the way is said with its line."""

import pytest

from handbook.blocks.learning_steps import TypedStep, read_steps
from handbook.content.learning_paths import is_path_file
from tests.support.blocks import typed
from tests.support.learning import STEPS, said


def test_steps_have_their_ids_their_minutes_and_their_instructions():
    steps, found = read_steps(typed(STEPS), path="x.md", language="fr")
    assert found == []
    assert steps == [
        TypedStep("conclure", "Conclure", "../telephone/conclure.md", None, "", 2),
        TypedStep("attendre", "Faire attendre", "truc:201", 2, "Dites-le à voix haute.", 3),
        TypedStep("quiz", "Quiz", "#quiz-essai", 4, "", 5),
    ]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("parcours/voix.md", True),
        ("parcours/index.md", False),
        ("parcours/ma-progression.md", False),
        ("index.md", False),
    ],
)
def test_paths_are_the_files_of_their_folder_but_two(file: str, expected: bool):
    assert is_path_file(file) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            (" {#conclure}", ""),
            "x.md:2: Cette étape n'a pas d'identifiant. "
            "Ajoutez-le après le lien, par exemple {#canal} : la progression des lecteurs y tient.",
            id="no id",
        ),
        pytest.param(
            ("{#conclure}", "{#Fin_d}"),
            "x.md:2: L'identifiant « Fin_d » n'a pas la bonne forme. "
            "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union.",
            id="id with a capital",
        ),
        pytest.param(
            ("[Conclure](../telephone/conclure.md)", "Conclure"),
            "x.md:2: Cette étape ne se lit pas. "
            "Écrivez-la ainsi : 1. [Titre](page.md#ancre) {#identifiant} (pratique : 5 min)",
            id="no link",
        ),
        pytest.param(
            ("(pratique : 2 min)", "(pratique : deux minutes)"),
            "x.md:3: Cette étape ne se lit pas. "
            "Écrivez-la ainsi : 1. [Titre](page.md#ancre) {#identifiant} (pratique : 5 min)",
            id="minutes in words",
        ),
        pytest.param(
            ("(pratique : 2 min)", "(pratique : 90 min)"),
            "x.md:3: Cette étape demande 90 minutes de pratique. Donnez de 1 à 60 minutes, ou coupez l'étape en deux.",
            id="too long",
        ),
        pytest.param(
            ("(pratique : 2 min)", "(pratique : 0 min)"),
            "x.md:3: Cette étape demande 0 minutes de pratique. Donnez de 1 à 60 minutes, ou coupez l'étape en deux.",
            id="no time at all",
        ),
        pytest.param(
            ("   Dites-le", "Dites-le"),
            "x.md:4: Cette ligne n'est pas une étape. "
            "Numérotez-la : 1. [Titre](page.md) {#identifiant}; une consigne se met dessous, en retrait.",
            id="instruction at the margin",
        ),
        pytest.param(
            ("1. [Conclure]", "- [Conclure]"),
            "x.md:2: Cette ligne n'est pas une étape. "
            "Numérotez-la : 1. [Titre](page.md) {#identifiant}; une consigne se met dessous, en retrait.",
            id="no number",
        ),
    ],
)
def test_a_step_that_cannot_be_followed_is_refused(change: tuple[str, str], expected: str):
    assert said(read_steps(typed(STEPS.replace(*change)), path="x.md", language="fr")[1]) == [expected]


@pytest.mark.parametrize("minutes", [1, 60])
def test_practice_takes_from_one_minute_to_an_hour(minutes: int):
    text = STEPS.replace("(pratique : 2 min)", f"(pratique : {minutes} min)")
    steps, found = read_steps(typed(text), path="x.md", language="fr")
    assert (steps[1].practice, found) == (minutes, [])


def test_blank_lines_may_stand_between_steps():
    steps, found = read_steps(typed(STEPS.replace("\n2.", "\n\n2.")), path="x.md", language="fr")
    assert (len(steps), found) == (3, [])


def test_no_step_at_all_is_refused():
    assert said(read_steps(typed("/// etapes\n///\n"), path="x.md", language="fr")[1]) == [
        "x.md:1: Ce bloc n'a pas d'étape. Écrivez-en : 1. [Titre](page.md) {#identifiant}"
    ]


def test_minutes_are_those_of_the_french_path():
    assert said(read_steps(typed(STEPS), path="x.md", language="en")[1]) == [
        f"x.md:{line}: Cette étape traduite a des minutes. Retirez-les : celles du français valent." for line in (3, 5)
    ]
