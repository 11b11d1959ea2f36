"""The questions that an organisation adds to a quiz of the general handbook: a file of them, named after its page.

organisation/pages/fr/parcours/premiere-journee.quiz.md holds nothing but questions; they end the last quiz of the page.
Those of the English edition are in pages/en; without them, it asks those of the general handbook alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.blocks.exercises.quiz import BLOCK, MOST_QUESTIONS
from handbook.content.documents import LANGUAGES, ORIGINAL, read_document
from handbook.errors import Fault, did_you_mean, said_again
from handbook.source.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.blocks.block import ReadBlock
    from handbook.blocks.exercises.quiz import Question
    from handbook.content.documents import Document
    from handbook.content.links import Catalogue
    from handbook.content.trees import Tree

ENDING = ".quiz.md"
COUNTS = {
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze",
    "en": "one two three four five six seven eight nine ten eleven twelve",
}
BEFORE = """---
title: Questions
description: Des questions.
{fields}---

/// quiz | Questions
    id: questions

"""
"""What makes a page of a file of questions, so that it is read, and checked, as pages are."""
FIELDS = {ORIGINAL: "reviewed: 2026-01-01\nsources: [maison]\n", "en": ""}
AFTER = "\n\n///\n"


@dataclass(frozen=True)
class AddedQuestions:
    """The questions that an organisation adds to a page, in one language."""

    document: Document
    """The page that is made of them: where it stands, its links are those of the page that they are added to."""
    before: int
    """How many of its lines their author did not type."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in order."""
        block = last_quiz(self.document)
        return block.content.questions if block else ()

    def placed(self, fault: Fault) -> Fault:
        """Return a fault of the page on the line, and in the file, that its author knows."""
        return replace(fault, path=self.document.shown_as, line=max(1, fault.line - self.before))


def question_files(tree: Tree, language: str) -> Iterator[str]:
    """Yield the pages of a language to which a tree adds questions, in order."""
    folder = tree.folder / language
    for path in sorted(folder.rglob(f"*{ENDING}")):
        yield path.relative_to(folder).as_posix().removesuffix(ENDING) + ".md"


def questions_path(file: str) -> str:
    """Return where the questions added to a page are, below the folder of its language."""
    return file.removesuffix(".md") + ENDING


def read_questions(
    tree: Tree, catalogue: Catalogue, documents: Mapping[tuple[str, str], Document]
) -> tuple[dict[tuple[str, str], AddedQuestions], list[Fault]]:
    """Return the questions added to each page, by its language and its file, and everything wrong with them."""
    found, faults = {}, []
    for key in ((language, file) for language in LANGUAGES for file in question_files(tree, language)):
        language, file = key
        shown_as = f"{tree.shown_as}/{language}/{questions_path(file)}"
        text, unread = read_text(tree.path(language, questions_path(file)), shown_as=shown_as)
        faults += unread
        if text is None:
            continue
        before = BEFORE.format(fields=FIELDS[language])
        neighbour = (
            file.rpartition("/")[0] + "/" * ("/" in file) + "index.md"
        )  # its links are the same, and it is no path
        document, own = read_document(f"{before}{text}{AFTER}", file=neighbour, language=language, catalogue=catalogue)
        added = AddedQuestions(replace(document, file=file, shown_as=shown_as), before.count("\n"))
        faults += [added.placed(fault) for fault in own]
        if fault := _page_fault(added, documents, key):
            faults.append(fault)
        else:
            found[key] = added
    return found, faults


def with_questions(document: Document, added: AddedQuestions) -> Document:
    """Return a page whose last quiz ends with the questions added to it."""
    quiz = last_quiz(document)
    if quiz is None:
        return document
    ours, questions = quiz.content.questions, (*quiz.content.questions, *added.questions)
    title = recounted(quiz.content.title, len(ours), len(questions), document.language)
    longer = replace(quiz, content=replace(quiz.content, title=title, questions=questions))
    return replace(document, blocks=tuple(longer if block is quiz else block for block in document.blocks))


def recounted(title: str, before: int, after: int, language: str) -> str:
    """Return the title of a quiz that tells, in words, how many questions it has: « Six questions pour finir »."""
    words = COUNTS[language].split()
    if not 1 < before < after <= len(words):
        return title
    typed, said = words[before - 1], words[after - 1]
    return re.sub(rf"\b{typed}(?= questions?\b)", said, title).replace(
        f"{typed.title()} question", f"{said.title()} question"
    )


def last_quiz(document: Document) -> ReadBlock | None:
    """Return the last quiz of a page, if it has one."""
    return next((block for block in reversed(document.blocks) if block.kind is BLOCK), None)


def _page_fault(
    added: AddedQuestions, documents: Mapping[tuple[str, str], Document], key: tuple[str, str]
) -> Fault | None:
    """Return what is wrong between the questions and the page that they are added to."""
    path, page = added.document.shown_as, documents.get(key)
    if page is None:
        known = [name for language, name in documents if language == key[0]]
        remedy = f"{did_you_mean(key[1], known)}Donnez à ce fichier le nom de la page du quiz."
        return Fault(path, 1, f"Aucune page ne s'appelle « {key[1]} ».", remedy)
    quiz = last_quiz(page)
    if quiz is None:
        return Fault(path, 1, f"{page.shown_as} n'a pas de quiz.", "Nommez une page qui en a un.")
    ours = quiz.content.questions
    if len(ours) + len(added.questions) > MOST_QUESTIONS:
        problem = f"Le quiz aurait {len(ours) + len(added.questions)} questions."
        return Fault(path, 1, problem, f"Il en prend {MOST_QUESTIONS} : retirez-en, ou remplacez la page.")
    named = ((question.id, question.line) for question in added.questions)
    for name, line, _ in said_again(named, taken={question.id: question.line for question in ours}):
        problem = f"L'identifiant « {name} » est déjà celui d'une question de {page.shown_as}."
        return added.placed(Fault(path, line, problem, "Choisissez-en un autre."))
    return None
