"""A path leads to what exists, ends with its quiz, and its minutes add up; its translation has the same steps."""

from pathlib import Path

import pytest

from tests.support.editors import english_page, fault_lines, make_library, page
from tests.support.learning import ENGLISH_PATH, HUNT, PATH, QUIZ, SCENARIO, SPOTTING, STEPS, path_file

BODY = f"{STEPS}\n{QUIZ}"
ENGLISH_QUIZ = QUIZ.replace("Pourquoi :", "Why:").replace("(unique) :", "(unique):").replace("Page :", "Page:")
TWO_RIGHT = ENGLISH_QUIZ.replace("- [ ] La durée", "- [x] La durée").replace("(unique)", "(plusieurs)")
ENGLISH_STEPS = STEPS.replace(" (pratique : 2 min)", "").replace(" (pratique : 4 min)", "")
ENGLISH_FIELDS = {"promise": "You will know how to end a call."}
SUM = "conclure 1, attendre 3, quiz 4"


def in_path(*changes: tuple[str, str]) -> str:
    """Return the path with these changes in its body."""
    body = BODY
    for old, new in changes:
        assert old in body
        body = body.replace(old, new)
    return path_file(body)


def test_a_path_has_its_steps_with_their_minutes(tmp_path: Path):
    (path,) = make_library(tmp_path, {PATH: path_file()}).paths["fr"]
    assert (path.id, path.title, path.minutes, path.audience) == ("essai", "Conclure un appel", 8, ("agent",))
    assert [(step.id, step.kind, step.file, step.anchor, step.minutes) for step in path.steps] == [
        ("conclure", "page", "telephone/conclure.md", "", 1),
        ("attendre", "card", "trucs/201-faire-attendre.md", "", 3),
        ("quiz", "quiz", "parcours/essai.md", "quiz-essai", 4),
    ]


def test_exercises_count_their_practice_and_the_rest_its_reading(tmp_path: Path):
    steps = STEPS.replace("truc:201", "#oups-essai") + "\n" + HUNT + "\n" + SPOTTING + "\n" + SCENARIO
    library = make_library(tmp_path, {PATH: path_file(f"{steps}\n{QUIZ}", minutes="7")})
    assert [(step.kind, step.minutes) for step in library.paths["fr"][0].steps] == [
        ("page", 1),
        ("oups", 2),
        ("quiz", 4),
    ]


def test_an_untranslated_path_is_shown_in_french(tmp_path: Path):
    (path,) = make_library(tmp_path, {PATH: path_file()}).paths["en"]
    assert (path.language, path.title) == ("fr", "Conclure un appel")


def test_a_translated_path_has_its_own_words_and_the_same_steps(tmp_path: Path):
    english = english_page(f"{ENGLISH_STEPS}\n{ENGLISH_QUIZ}", **ENGLISH_FIELDS)
    (path,) = make_library(tmp_path, {PATH: path_file(), ENGLISH_PATH: english}).paths["en"]
    assert (path.language, path.title, path.promise) == ("en", "End a call", "You will know how to end a call.")
    assert [step.minutes for step in path.steps] == [1, 3, 4]


def test_paths_are_in_the_order_of_their_ranks(tmp_path: Path):
    other = path_file(BODY.replace("quiz-essai", "quiz-autre"), id="voix", rank="1")
    library = make_library(tmp_path, {PATH: path_file(rank="2"), "docs/fr/parcours/voix.md": other})
    assert [path.id for path in library.paths["fr"]] == ["voix", "essai"]


def test_paths_of_one_rank_are_in_the_order_of_their_ids(tmp_path: Path):
    other = path_file(BODY.replace("quiz-essai", "quiz-autre"), id="voix")
    library = make_library(tmp_path, {PATH: path_file(), "docs/fr/parcours/a.md": other})
    assert [path.id for path in library.paths["fr"]] == ["essai", "voix"]


def test_a_step_says_what_it_leads_to_and_only_an_exercise_is_not_read(tmp_path: Path):
    target = "docs/fr/telephone/conclure.md"
    text = "/// bref\n- Un\n///\n\n## Saluer { #saluer }\n\n/// liste | Relire\n    id: relire\n\n- A\n- B\n- C\n///\n"
    steps = "".join(
        f"{number}. [Titre](../telephone/conclure.md{anchor}) {{#pas-{number}}}\n"
        for number, anchor in enumerate(("", "#saluer", "#relire"), start=1)
    )
    body = f"/// etapes\n{steps}4. [Quiz](#quiz-essai) {{#quiz}} (pratique : 4 min)\n///\n\n{QUIZ}"
    english = target.replace("/fr/", "/en/")
    files = {target: page(text), english: english_page(text), PATH: path_file(body, minutes="7")}
    (path,) = make_library(tmp_path, files).paths["fr"]
    kinds = [(step.kind, step.minutes) for step in path.steps]
    assert kinds == [("page", 1), ("section", 1), ("liste", 1), ("quiz", 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            path_file(minutes="30"),
            f"{PATH}:10: Le parcours annonce 30 min, ses étapes en prennent 8. "
            f"Écrivez « minutes: 8 », ou retouchez les étapes ({SUM}).",
            id="minutes that do not add up",
        ),
        pytest.param(
            in_path(("../telephone/conclure.md)", "../telephone/conclur.md)")),
            f"{PATH}:13: Le lien « ../telephone/conclur.md » ne mène nulle part. "
            "Vouliez-vous dire « telephone/conclure.md »? Corrigez le chemin.",
            id="step that leads nowhere",
        ),
        pytest.param(
            in_path(("](../telephone/conclure.md) {", "](../telephone/conclure.md#salue) {")),
            f"{PATH}:13: L'ancre « #salue » n'existe pas dans docs/fr/telephone/conclure.md. "
            "Vouliez-vous dire « saluer »? Corrigez-la.",
            id="step that leads to no place of a page",
        ),
        pytest.param(
            in_path(("truc:201", "https://exemple.org/")),
            f"{PATH}:14: L'étape « Faire attendre » mène hors du manuel. "
            "Menez-la à une page, une fiche, une liste ou un exercice du manuel.",
            id="step outside of the handbook",
        ),
        pytest.param(
            in_path((" (pratique : 4 min)", "")),
            f"{PATH}:16: Cette étape est un exercice sans minutes. "
            "Dites combien de temps il prend : (pratique : 5 min)",
            id="exercise without minutes",
        ),
        pytest.param(
            in_path(("{#attendre}", "{#conclure}")),
            f"{PATH}:14: L'étape « conclure » est déjà à la ligne 13. Donnez à chaque étape son identifiant.",
            id="step given twice",
        ),
        pytest.param(
            in_path(("#quiz-essai)", "../telephone/conclure.md)")),
            f"{PATH}:16: Le parcours ne finit pas par son quiz. Finissez par une étape qui mène à un bloc "
            "« quiz » de cette page : [Titre](#identifiant-du-quiz)",
            id="no quiz at the end",
        ),
        pytest.param(
            path_file("Rien encore.\n"),
            f"{PATH}:12: Le parcours compte 0 étapes. Donnez-en de 3 à 16 dans un bloc « /// etapes ».",
            id="no steps",
        ),
        pytest.param(
            path_file(audience="[agents]"),
            f"{PATH}:8: Valeur inconnue « agents » pour audience. Vouliez-vous dire « agent »? "
            "Valeurs permises : agent.",
            id="unknown audience",
        ),
        pytest.param(
            path_file(promise=None),
            f"{PATH}:1: Le champ « promise » manque. Ajoutez une ligne « promise: … ».",
            id="no promise",
        ),
        pytest.param(
            path_file(BODY + "\n## Fin { #quiz-essai }\n"),
            f"{PATH}:34: L'identifiant « quiz-essai » est déjà à la ligne 19. Changez l'un des deux.",
            id="id of a heading",
        ),
    ],
)
def test_a_path_that_cannot_be_finished_stops_the_build(text: str, expected: str, tmp_path: Path):
    assert expected in fault_lines(tmp_path, {PATH: text})


OUTSIDE = "L'étape « {} » mène hors du manuel. Menez-la à une page, une fiche, une liste ou un exercice du manuel."
OTHER_STEPS = (
    "Les étapes ne sont pas celles de l'original : conclure, attendre, quiz. "
    "Reprenez les mêmes identifiants, dans le même ordre, vers les mêmes pages; traduisez les titres."
)
NO_QUIZ = (
    "Le parcours ne finit pas par son quiz. Finissez par une étape qui mène à un bloc "
    "« quiz » de cette page : [Titre](#identifiant-du-quiz)"
)


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        pytest.param([("truc:201", "https://exemple.org/")], [14], id="step outside"),
        pytest.param([("conclure.md)", "conclur.md)")], [13], id="step that leads nowhere"),
        pytest.param([("conclure.md) {", "conclure.md#salue) {")], [13], id="step to no place of a page"),
        pytest.param([(" (pratique : 4 min)", "")], [16], id="exercise without minutes"),
        pytest.param([(" {#conclure}", ""), (" {#attendre}", "")], [13, 14], id="two steps without an id"),
    ],
)
def test_one_thing_wrong_in_a_path_is_told_once(changes: list[tuple[str, str]], lines: list[int], tmp_path: Path):
    told = fault_lines(tmp_path, {PATH: in_path(*changes)})
    assert [line.split(":")[1] for line in told] == [str(line) for line in lines]


def test_every_step_outside_of_the_handbook_is_told(tmp_path: Path):
    changes = (
        ("../telephone/conclure.md) {", "mailto:a@exemple.org) {"),
        ("truc:201", "tel:911"),
        ("#quiz-essai)", "https://exemple.org/)"),
    )
    assert fault_lines(tmp_path, {PATH: in_path(*changes)}) == [
        f"{PATH}:13: {OUTSIDE.format('Conclure')}",
        f"{PATH}:14: {OUTSIDE.format('Faire attendre')}",
        f"{PATH}:16: {OUTSIDE.format('Quiz')}",
        f"{PATH}:16: {NO_QUIZ}",
    ]


def test_a_path_does_not_end_with_another_exercise(tmp_path: Path):
    body = BODY.replace("(#quiz-essai)", "(#oups-essai)") + "\n" + HUNT
    assert f"{PATH}:16: {NO_QUIZ}" in fault_lines(tmp_path, {PATH: path_file(body)})


def test_two_paths_cannot_share_their_id(tmp_path: Path):
    other = "docs/fr/parcours/autre.md"
    text = path_file(BODY.replace("quiz-essai", "quiz-autre"))
    assert fault_lines(tmp_path, {PATH: path_file(), other: text}) == [
        f"{PATH}:7: L'identifiant « essai » est déjà celui du parcours {other}. Choisissez-en un autre."
    ]


def test_steps_are_for_paths_alone(tmp_path: Path):
    steps = STEPS.replace("#quiz-essai", "truc:201").replace("../telephone/", "")
    assert "docs/fr/telephone/a.md:8: Un bloc « etapes » est hors d'un parcours. " \
        "Déplacez-le dans un fichier de docs/fr/parcours/." in fault_lines(
            tmp_path, {"docs/fr/telephone/a.md": page(steps)}
        )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f"{ENGLISH_STEPS.replace('{#attendre}', '{#hold}')}\n{ENGLISH_QUIZ}",
            f"{ENGLISH_PATH}:7: {OTHER_STEPS}",
            id="another step",
        ),
        pytest.param(
            f"A word.\n\n{ENGLISH_STEPS.replace('truc:201', '../telephone/conclure.md')}\n{ENGLISH_QUIZ}",
            f"{ENGLISH_PATH}:9: {OTHER_STEPS}",
            id="step that leads elsewhere",
        ),
        pytest.param(ENGLISH_QUIZ, f"{ENGLISH_PATH}:7: {OTHER_STEPS}", id="no steps"),
        pytest.param(
            f"{ENGLISH_STEPS}\n/// exercice | Quiz\n    id: quiz-essai\n\nSay it.\n///\n",
            f"{ENGLISH_PATH}:14: Ce bloc « exercice » n'existe pas dans l'original français. "
            "Donnez-lui l'identifiant du bloc français : les réponses sont communes aux deux langues.",
            id="another kind of exercise",
        ),
        pytest.param(
            f"{ENGLISH_STEPS}\n{TWO_RIGHT}",
            f"{ENGLISH_PATH}:14: Ce bloc « quiz » n'a pas la forme de l'original ({PATH}:19). "
            "Traduisez chaque élément, dans le même ordre, avec les mêmes identifiants et les mêmes marques.",
            id="another right answer",
        ),
        pytest.param(
            f"{ENGLISH_STEPS}\n{ENGLISH_QUIZ.replace('quiz-essai', 'quiz-test')}",
            f"{ENGLISH_PATH}:14: Ce bloc « quiz » n'existe pas dans l'original français. "
            "Donnez-lui l'identifiant du bloc français : les réponses sont communes aux deux langues.",
            id="another id",
        ),
        pytest.param(
            ENGLISH_STEPS,
            f"{ENGLISH_PATH}:7: Le bloc « quiz » de la ligne 19 de l'original manque. "
            "Traduisez-le, avec id: quiz-essai.",
            id="quiz left out",
        ),
    ],
)
def test_a_translation_that_asks_something_else_stops_the_build(body: str, expected: str, tmp_path: Path):
    files = {PATH: path_file(), ENGLISH_PATH: english_page(body, **ENGLISH_FIELDS)}
    assert expected in fault_lines(tmp_path, files)


def test_an_exercise_of_free_form_is_translated_freely(tmp_path: Path):
    text = "/// exercice | {title}\n    id: dire\n\n{body}\n///\n"
    make_library(
        tmp_path,
        {
            "docs/fr/essais/a.md": page(text.format(title="Dire", body="Dites-le.\n\n- Un\n- Deux")),
            "docs/en/essais/a.md": english_page(text.format(title="Say", body="Say it.")),
        },
    )
