"""A quiz is read with its reasons and its pages; what would spoil it is said with its line."""

import pytest

from handbook.blocks.exercises.quiz import read_quiz
from tests.support.blocks import typed
from tests.support.learning import CHOICES, QUESTION, QUIZ, REASON, TAUGHT, said

NO_PAGE = "La question ne dit pas quelle page l'enseigne. Ajoutez à la fin une ligne « Page : [titre](lien) »."
BOXES = (
    "Écrivez les choix « - [x] … » ou « - [ ] … »; la raison dessous, en retrait; à la fin « Page : [titre](lien) »."
)
ORDER = "Question (ordre) : Dans quel ordre? {#ordre}\n\n" + "".join(f"{k}. Geste {k}.\n{REASON}" for k in (1, 2, 3))
SORTING = f"Question (dire-ou-eviter) : Dire? {{#dire}}\n\n- Dire : « Oui. »\n{REASON}- Éviter : « Non. »\n{REASON}"


def faults(text: str, language: str = "fr") -> list[str]:
    """Return what is wrong with a quiz of these questions; the first line of the questions is line 4."""
    return said(
        read_quiz(typed(f"/// quiz | Quiz\n    id: quiz-essai\n\n{text}///\n"), path="x.md", language=language)[1]
    )


def test_a_question_has_its_choices_with_their_reasons_and_its_page():
    quiz, found = read_quiz(typed(QUIZ), path="x.md", language="fr")
    (question,) = quiz.questions
    assert found == []
    assert (quiz.id, quiz.title) == ("quiz-essai", "Pour finir")
    assert (question.id, question.kind, question.text) == ("quoi", "unique", "Que dire?")
    assert [(choice.text, choice.right) for choice in question.choices] == [
        ("La durée seule.", False),
        ("La raison aussi.", True),
        ("Rien du tout.", False),
    ]
    assert {choice.reason for choice in question.choices} == {"c'est ainsi."}
    assert (question.page_title, question.page) == ("Conclure", "../telephone/conclure.md#saluer")


def test_long_choices_and_reasons_go_on_the_next_line():
    text = QUESTION.replace("La durée seule.", "La durée\n  seule.").replace("c'est ainsi.", "c'est\n    ainsi.")
    quiz, found = read_quiz(typed(f"/// quiz | Quiz\n    id: q\n\n{text}///\n"), path="x.md", language="fr")
    assert found == []
    assert quiz.questions[0].choices[0].text == "La durée seule."
    assert quiz.questions[0].choices[0].reason == "c'est ainsi."


def test_items_to_put_in_order_are_never_shown_in_order_and_always_the_same_way():
    block = typed(f"/// quiz | Quiz\n    id: q\n\n{ORDER}{TAUGHT}///\n")
    shown = [read_quiz(block, path="x.md", language="fr")[0].questions[0].shuffled for _ in range(2)]
    assert shown[0] == shown[1]
    assert [place for place, _ in shown[0]] != [0, 1, 2]


def test_sentences_are_right_when_they_are_to_be_said():
    block = typed(f"/// quiz | Quiz\n    id: q\n\n{SORTING}{TAUGHT}///\n")
    question = read_quiz(block, path="x.md", language="fr")[0].questions[0]
    assert [choice.right for choice in question.choices] == [True, False]


def test_an_english_quiz_has_english_labels():
    text = SORTING.replace("Dire :", "Say:").replace("Éviter :", "Avoid:").replace("Pourquoi :", "Why:")
    text = f"{text}\nPage: [End a call](../telephone/conclure.md)\n"
    assert faults(text.replace("(dire-ou-eviter) :", "(dire-ou-eviter):"), "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "",
            ["x.md:1: Le quiz compte 0 questions. "
             "Gardez-en de 1 à 12, chacune sous « Question (unique) : … {#identifiant} »."],
            id="no question",
        ),
        pytest.param(
            f"Bonne chance!\n\n{QUESTION}",
            ["x.md:4: Cette ligne du quiz n'appartient à aucune question. "
             "Écrivez d'abord : Question (unique) : … {#identifiant}"],
            id="line before the first question",
        ),
        pytest.param(
            QUESTION.replace("(unique)", "(simple)"),
            ["x.md:4: Genre de question inconnu « simple ». "
             "Genres permis : unique, plusieurs, ordre, dire-ou-eviter."],
            id="unknown kind",
        ),
        pytest.param(
            QUESTION.replace("Question (unique) :", "Question :"),
            ["x.md:4: Cette question ne se lit pas. "
             "Écrivez sur une ligne : Question (unique) : votre question? {#identifiant}"],
            id="no kind",
        ),
        pytest.param(
            QUESTION.replace(" {#quoi}", ""),
            ["x.md:4: La question n'a pas d'identifiant. "
             "Ajoutez-le à la fin de la ligne, par exemple {#solde} : les réponses y tiennent."],
            id="no id",
        ),
        pytest.param(
            QUESTION + QUESTION,
            ["x.md:14: L'identifiant « quoi » est déjà celui de la question de la ligne 4. "
             "Choisissez-en un autre dans ce quiz."],
            id="id given twice",
        ),
        pytest.param(QUESTION.replace(TAUGHT, ""), [f"x.md:4: {NO_PAGE}"], id="no page"),
        pytest.param(
            QUESTION.replace("- [ ] Rien du tout.\n", "Rien du tout.\n"),
            [f"x.md:10: Cette ligne de la question ne se lit pas. {BOXES}",
             "x.md:4: Il y a 2 choix. Gardez-en de 3 à 5, un par ligne.",
             "x.md:11: Ce choix a déjà sa raison. Gardez-en une seule par choix."],
            id="choice without its box",
        ),
        pytest.param(
            QUESTION.replace(f"La raison aussi.\n{REASON}", "La raison aussi.\n"),
            ["x.md:8: Ce choix n'a pas de raison. Ajoutez dessous, en retrait : Pourquoi : …"],
            id="choice without a reason",
        ),
        pytest.param(
            QUESTION.replace("[x]", "[ ]"),
            ["x.md:4: Il y a 0 bon choix. Marquez-en un seul par [x], les autres par [ ]."],
            id="no right choice",
        ),
        pytest.param(
            QUESTION.replace("(unique)", "(plusieurs)"),
            ["x.md:4: Il y a 1 bon choix. Marquez-en de 2 à 6 par [x], les autres par [ ]."],
            id="several answers, only one right",
        ),
        pytest.param(
            QUESTION.replace("(unique)", "(plusieurs)").replace("[ ]", "[x]"),
            ["x.md:4: Tous les choix sont bons. Ajoutez au moins un choix à écarter, plausible lui aussi."],
            id="several answers, all right",
        ),
        pytest.param(
            QUESTION.replace("La raison aussi.", "La raison, la durée, puis une question à laquelle on répond."),
            ["x.md:4: La longueur trahit la réponse : 60 caractères en moyenne pour les bons choix, "
             "14 pour les autres. Donnez-leur à peu près la même longueur."],
            id="right choice much longer",
        ),
        pytest.param(
            QUESTION.replace("Rien du tout.", "Toutes ces réponses."),
            ["x.md:10: Ce choix résume les autres. "
             "Écrivez un choix plausible à la place de « toutes » ou d'« aucune de ces réponses »."],
            id="all of these",
        ),
        pytest.param(
            "".join(QUESTION.replace("#quoi", f"#q-{k}") for k in range(4)),
            ["x.md:1: La bonne réponse est toujours à la place 2. Changez l'ordre des choix de quelques questions.",
             "x.md:1: La bonne réponse est la plus longue dans 4 questions « unique » sur 4. "
             "Raccourcissez-la, ou étoffez les autres, dans la moitié d'entre elles."],
            id="right answer always at the same place",
        ),
        pytest.param(
            SORTING.replace("Éviter", "Dire") + TAUGHT,
            ["x.md:4: Tous les choix sont bons. Ajoutez au moins un choix à écarter, plausible lui aussi."],
            id="every sentence to be said",
        ),
    ],
)  # fmt: skip
def test_a_quiz_that_would_not_work_is_refused(text: str, expected: list[str]):
    assert sorted(faults(text)) == sorted(expected)


def test_choices_may_differ_by_a_few_letters():
    assert CHOICES.count("[x]") == 1
    assert faults(QUESTION) == []
