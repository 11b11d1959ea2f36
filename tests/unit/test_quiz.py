"""A quiz is read with its reasons and its pages; what would spoil it is said with its line."""

import pytest

from handbook.blocks.exercises.quiz import read_quiz
from tests.support.blocks import read, typed
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


def question(slug: str, *, right: int) -> str:
    """Return a question of which this choice is right; the second is the longest."""
    texts = ("La durée seule.", "La raison aussi.", "Rien du tout.")
    rows = "".join(f"- [{'x' if k == right else ' '}] {text}\n{REASON}" for k, text in enumerate(texts))
    return QUESTION.replace("#quoi", f"#{slug}").replace(CHOICES, rows)


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
    assert sorted((place, choice.text) for place, choice in shown[0]) == [(k, f"Geste {k + 1}.") for k in range(3)]


def test_other_choices_are_shown_as_typed():
    question = read_quiz(typed(QUIZ), path="x.md", language="fr")[0].questions[0]
    assert question.shuffled == list(enumerate(question.choices))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ORDER, id="items to put in order"),
        pytest.param(SORTING.replace("« Oui. »", "« Oui, je vous écris demain avant midi. »"), id="sentences to sort"),
    ],
)
def test_a_question_of_which_the_length_tells_nothing_has_no_fault(text: str):
    assert faults(text + TAUGHT) == []


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
            QUESTION.replace(" {#quoi}", "") * 2,
            [f"x.md:{line}: La question n'a pas d'identifiant. "
             "Ajoutez-le à la fin de la ligne, par exemple {#solde} : les réponses y tiennent." for line in (4, 14)],
            id="no id, twice",
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
            QUESTION.replace("- [ ] La durée", "- [x] La durée"),
            ["x.md:4: Il y a 2 bons choix. Marquez-en un seul par [x], les autres par [ ]."],
            id="two right choices for one",
        ),
        pytest.param(
            QUESTION.replace(CHOICES, ""),
            ["x.md:4: Il y a 0 choix. Gardez-en de 3 à 5, un par ligne."],
            id="no choice at all",
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
            QUESTION.replace("(unique)", "(plusieurs)")
            .replace("- [ ] La durée seule.", "- [x] La durée, puis la suite, et le nom de la personne.")
            .replace("La raison aussi.", "La raison, la durée, puis une question à laquelle on répond."),
            ["x.md:4: La longueur trahit la réponse : 55 caractères en moyenne pour les bons choix, "
             "13 pour les autres. Donnez-leur à peu près la même longueur."],
            id="right choices much longer",
        ),
        pytest.param(
            QUESTION.replace("(unique)", "(plusieurs)").replace(CHOICES, ""),
            ["x.md:4: Il y a 0 choix. Gardez-en de 3 à 7, un par ligne."],
            id="several answers, no choice at all",
        ),
        pytest.param(
            SORTING.replace("Éviter : « Non. »", "Peut-être.") + TAUGHT,
            ["x.md:8: Cette ligne de la question ne se lit pas. "
             "Écrivez « - Dire : … » ou « - Éviter : … » (en anglais Say, Avoid); "
             "la raison dessous, en retrait; à la fin « Page : [titre](lien) ».",
             "x.md:9: Ce choix a déjà sa raison. Gardez-en une seule par choix.",
             "x.md:4: Il y a 1 choix. Gardez-en de 2 à 8, un par ligne.",
             "x.md:4: Tous les choix sont bons. Ajoutez au moins un choix à écarter, plausible lui aussi."],
            id="sentence without its label",
        ),
        pytest.param(
            f"{ORDER}- [x] Geste 4.\n{TAUGHT}",
            ["x.md:12: Cette ligne de la question ne se lit pas. "
             "Écrivez les éléments « 1. … » dans le bon ordre; "
             "la raison dessous, en retrait; à la fin « Page : [titre](lien) »."],
            id="box among items to put in order",
        ),
        pytest.param(
            f"{SORTING}- [x] Oui.\n{TAUGHT}",
            ["x.md:10: Cette ligne de la question ne se lit pas. "
             "Écrivez « - Dire : … » ou « - Éviter : … » (en anglais Say, Avoid); "
             "la raison dessous, en retrait; à la fin « Page : [titre](lien) »."],
            id="box among sentences",
        ),
        pytest.param(
            "".join(question(f"q-{k}", right=right) for k, right in enumerate((0, 1, 2, 9))),
            ["x.md:34: Il y a 0 bon choix. Marquez-en un seul par [x], les autres par [ ]."],
            id="no right choice among four questions",
        ),
        pytest.param(
            QUESTION.replace("Que dire? ", ""),
            ["x.md:4: Cette question ne se lit pas. "
             "Écrivez sur une ligne : Question (unique) : votre question? {#identifiant}"],
            id="no question in it",
        ),
        pytest.param(
            QUESTION.replace(f"{TAUGHT}", f"1. Rien.\n{TAUGHT}"),
            [f"x.md:12: Cette ligne de la question ne se lit pas. {BOXES}"],
            id="numbered choice",
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


@pytest.mark.parametrize(
    "right",
    [
        pytest.param("La raison aussi.", id="a few letters more"),
        pytest.param("La raison de l'appel aussi.", id="half as long again, within fifteen letters"),
    ],
)
def test_choices_may_differ_by_a_few_letters(right: str):
    assert CHOICES.count("[x]") == 1
    assert faults(QUESTION.replace("La raison aussi.", right)) == []


def test_right_answers_may_be_the_longest_in_half_of_the_questions():
    assert faults("".join(question(f"q-{k}", right=right) for k, right in enumerate((0, 1, 1, 2)))) == []


def test_only_single_choices_tell_the_right_answer_by_their_place():
    singles = "".join(question(f"q-{k}", right=1) for k in range(3))
    assert faults(singles + SORTING + TAUGHT) == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("#quoi", "#autre"), id="another id"),
        pytest.param(("(unique)", "(plusieurs)"), id="another kind"),
        pytest.param(("[x]", "[ ]"), id="another right answer"),
    ],
)
def test_a_translation_keeps_ids_kinds_and_right_answers(change: tuple[str, str]):
    shapes = [read(text)[0].shape for text in (QUIZ, QUIZ.replace(*change), QUIZ.replace("Que dire?", "What?"))]
    assert shapes[0] == shapes[2]
    assert shapes[0] != shapes[1]


def test_long_choices_may_differ_by_more_letters():
    text = QUESTION.replace("seule.", "seule" + " et" * 20).replace("du tout.", "du tout" + " et" * 20)
    assert faults(text.replace("aussi.", "aussi" + " et" * 26)) == []


def test_an_english_writer_is_told_the_english_label_of_a_reason():
    text = QUESTION.replace(f"La raison aussi.\n{REASON}", "La raison aussi.\n").replace("Pourquoi :", "Why:")
    assert faults(text, "en") == ["x.md:8: Ce choix n'a pas de raison. Ajoutez dessous, en retrait : Why: …"]


def test_a_reason_before_any_choice_is_refused():
    assert f"x.md:6: Cette ligne de la question ne se lit pas. {BOXES}" in faults(
        QUESTION.replace(CHOICES, f"{REASON}{CHOICES}")
    )
