"""Quizzes: questions with a reason for each choice, and the page that teaches the answer."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.blocks.exercises.answer_choices import Choice, ChoiceReader, count_faults, evenness_faults
from handbook.blocks.phrases import label_of
from handbook.errors import Fault, did_you_mean, listed, said_again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.source.markdown_text import Row, SourceBlock

KINDS = ("unique", "plusieurs", "ordre", "dire-ou-eviter")
SHAPES = {
    "unique": (3, 5, (1, 1)),
    "plusieurs": (3, 7, (2, 6)),
    "ordre": (3, 7, (3, 7)),
    "dire-ou-eviter": (2, 8, (1, 7)),
}
"""By kind: fewest and most choices, then how many of them may be right."""
MOST_QUESTIONS = 12
TELLING = 4
"""From so many single choices on, the place and the length of the right ones may give them away."""
QUESTION = re.compile(r"Question\s*\(([^()]*)\)\s*:(.*)")
ID = re.compile(r"\{\s*#([\w-]+)\s*\}$")
PAGE = re.compile(r"^Page\s*:\s*\[(.+)\]\(<?([^()\s>]+)>?\)\s*$")
NUMBERED = re.compile(r"^\d+[.)]\s+(.+)$")
BULLET = re.compile(r"^[-*]\s+(.+)$")


@dataclass(frozen=True)
class Question:
    """One question; its id is shared by both languages, so that answers are too."""

    id: str
    kind: str
    text: str
    choices: tuple[Choice, ...]
    page_title: str
    page: str
    """The link as typed to the page that teaches the answer."""
    line: int = 0

    @property
    def shuffled(self) -> list[tuple[int, Choice]]:
        """The choices as shown, each with its place as typed: items to put in order are mixed, always the same way."""
        rows = list(enumerate(self.choices))
        if self.kind == "ordre":
            mixed, draw = rows[:], random.Random(self.id)
            while mixed == rows:
                draw.shuffle(mixed)
            return mixed
        return rows


@dataclass(frozen=True)
class Quiz:
    """One quiz in one language."""

    id: str
    title: str
    questions: tuple[Question, ...]
    line: int = 0


def read_quiz(block: SourceBlock, *, path: str, language: str) -> tuple[Quiz, list[Fault]]:
    """Return the quiz that a « quiz » block holds, and what is wrong with it."""
    faults: list[Fault] = []
    questions = []
    for rows in _groups(block, path=path, faults=faults):
        question, found = _read_question(rows, path=path, language=language)
        questions.append(question)
        faults += found
    faults += _id_faults(questions, path=path)
    if not 1 <= len(questions) <= MOST_QUESTIONS:
        remedy = f"Gardez-en de 1 à {MOST_QUESTIONS}, chacune sous « Question (unique) : … {{#identifiant}} »."
        faults.append(Fault(path, block.line, f"Le quiz compte {len(questions)} questions.", remedy))
    faults += _telling_faults(questions, path=path, line=block.line)
    return Quiz(block.options.get("id", ""), block.title, tuple(questions), block.line), faults


def _groups(block: SourceBlock, *, path: str, faults: list[Fault]) -> list[list[Row]]:
    """Return the lines of each question; a line before the first goes to the faults."""
    groups: list[list[Row]] = []
    for row in block.rows:
        if not row.text.strip():
            continue
        if row.text.startswith("Question"):
            groups.append([row])
        elif groups:
            groups[-1].append(row)
        else:
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Cette ligne du quiz n'appartient à aucune question.",
                    "Écrivez d'abord : Question (unique) : … {#identifiant}",
                )
            )
    return groups


def _read_question(rows: list[Row], *, path: str, language: str) -> tuple[Question, list[Fault]]:
    line = rows[0].line
    heading, faults = _read_heading(rows[0], path=path)
    kind, text, slug = heading
    if kind not in KINDS:
        return Question(slug, kind, text, (), "", "", line), faults  # how the rest is to be read depends on it
    reader = ChoiceReader(path=path, language=language)
    title, page = "", ""
    for row in rows[1:]:
        if match := PAGE.match(row.text):
            title, page = match[1], match[2]
        elif not _read_choice(row, kind=kind, reader=reader):
            expected = _EXPECTED.get(kind, "Écrivez un choix par ligne")
            remedy = f"{expected}; la raison dessous, en retrait; à la fin « Page : [titre](lien) »."
            faults.append(Fault(path, row.line, "Cette ligne de la question ne se lit pas.", remedy))
    if not page:
        faults.append(
            Fault(
                path,
                line,
                "La question ne dit pas quelle page l'enseigne.",
                "Ajoutez à la fin une ligne « Page : [titre](lien) ».",
            )
        )
    faults += [*reader.faults, *reader.reason_faults()]
    if kind in SHAPES:
        fewest, most, right = SHAPES[kind]
        faults += count_faults(reader.choices, fewest=fewest, most=most, right=right, path=path, line=line)
    if kind in ("unique", "plusieurs"):
        faults += evenness_faults(reader.choices, path=path, line=line)
    if kind in ("plusieurs", "dire-ou-eviter") and reader.choices and all(choice.right for choice in reader.choices):
        faults.append(
            Fault(path, line, "Tous les choix sont bons.", "Ajoutez au moins un choix à écarter, plausible lui aussi.")
        )
    return Question(slug, kind, text, tuple(reader.choices), title, page, line), faults


_EXPECTED = {
    "unique": "Écrivez les choix « - [x] … » ou « - [ ] … »",
    "plusieurs": "Écrivez les choix « - [x] … » ou « - [ ] … »",
    "ordre": "Écrivez les éléments « 1. … » dans le bon ordre",
    "dire-ou-eviter": "Écrivez « - Dire : … » ou « - Éviter : … » (en anglais Say, Avoid)",
}


def _read_heading(row: Row, *, path: str) -> tuple[tuple[str, str, str], list[Fault]]:
    match = QUESTION.fullmatch(row.text.rstrip())
    found = ID.search(match[2]) if match else None
    text = match[2][: found.start() if found else None].strip() if match else ""
    if not match or not text:
        remedy = "Écrivez sur une ligne : Question (unique) : votre question? {#identifiant}"
        return ("", row.text, ""), [Fault(path, row.line, "Cette question ne se lit pas.", remedy)]
    kind, slug = match[1].strip(), found[1] if found else ""
    faults = []
    if kind not in KINDS:
        remedy = f"{did_you_mean(kind, KINDS)}Genres permis : {listed(KINDS)}."
        faults.append(Fault(path, row.line, f"Genre de question inconnu « {kind} ».", remedy))
    if not slug:
        faults.append(
            Fault(
                path,
                row.line,
                "La question n'a pas d'identifiant.",
                "Ajoutez-le à la fin de la ligne, par exemple {#solde} : les réponses y tiennent.",
            )
        )
    return (kind, text, slug), faults


def _read_choice(row: Row, *, kind: str, reader: ChoiceReader) -> bool:
    if kind == "ordre" and (match := NUMBERED.match(row.text)):
        reader.add(match[1], right=True, line=row.line)
        return True
    if kind == "dire-ou-eviter" and (match := BULLET.match(row.text)):
        label, text = label_of(match[1])
        if label not in ("say", "avoid"):
            return False
        reader.add(text, right=label == "say", line=row.line)
        return True
    if kind in ("ordre", "dire-ou-eviter"):
        return reader.read_reason(row)
    return reader.read(row)


def _id_faults(questions: Iterable[Question], *, path: str) -> list[Fault]:
    remedy = "Choisissez-en un autre dans ce quiz."
    return [
        Fault(path, line, f"L'identifiant « {name} » est déjà celui de la question de la ligne {first}.", remedy)
        for name, line, first in said_again((question.id, question.line) for question in questions)
    ]


def _telling_faults(questions: Iterable[Question], *, path: str, line: int) -> list[Fault]:
    """Return a fault when the right answers can be guessed from their place, or from their length."""
    single = [q for q in questions if q.kind == "unique" and sum(choice.right for choice in q.choices) == 1]
    if len(single) < TELLING:
        return []
    faults = []
    places = {next(k for k, choice in enumerate(q.choices) if choice.right) for q in single}
    if len(places) == 1:
        problem = f"La bonne réponse est toujours à la place {places.pop() + 1}."
        faults.append(Fault(path, line, problem, "Changez l'ordre des choix de quelques questions."))
    longest = sum(max(q.choices, key=lambda choice: len(choice.text)).right for q in single)
    if longest > len(single) / 2:
        problem = f"La bonne réponse est la plus longue dans {longest} questions « unique » sur {len(single)}."
        faults.append(
            Fault(path, line, problem, "Raccourcissez-la, ou étoffez les autres, dans la moitié d'entre elles.")
        )
    return faults


def _shape(quiz: Quiz) -> object:
    return [(question.id, question.kind, [choice.right for choice in question.choices]) for question in quiz.questions]


BLOCK = Block(
    "quiz",
    read_quiz,
    "quiz/quiz.html",
    answers="quiz/quiz-answers.html",
    is_exercise=True,
    reading="none",
    element="handbook-quiz",
    shape=_shape,
)
