"""Writes a question to fill in at the end of a quiz: python -m handbook.content.new_question page "Question?"."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handbook import terminal
from handbook.blocks.exercises.quiz import MOST_QUESTIONS, Quiz
from handbook.content.documents import ORIGINAL, read_document
from handbook.content.links import catalogue_of, page_path
from handbook.content.new_tip import DOCS, RefusedError, own_pages, slug_of
from handbook.content.own_questions import ENDING, last_quiz, questions_path
from handbook.content.tips import is_tip_file
from handbook.errors import did_you_mean
from handbook.organisation.reading import shown_as
from handbook.source.files import write_whole

if TYPE_CHECKING:
    from handbook.blocks.block import ReadBlock
    from handbook.content.documents import Document

EXAMPLE = 'make quiz PAGE=parcours/premiere-journee TITRE="L\'attente se prolonge. Que dites-vous?"'
WORDS_IN_AN_ID = 3
ADDED = re.compile(r"^Question .*\{\s*#([\w-]+)\s*\}\s*$", re.MULTILINE)
QUIZ = "\n\n/// quiz | Écrivez ici le titre du quiz\n    id: quiz-{slug}\n{question}///\n"
QUESTION = """
Question (unique) : {text} {{#{id}}}

- [ ] Écrivez ici un choix plausible, à écarter.
  Pourquoi : Écrivez ici ce qu'il coûte.
- [x] Écrivez ici le bon choix, pas plus long.
  Pourquoi : Écrivez ici ce qu'il apporte.
- [ ] Écrivez ici un autre choix plausible.
  Pourquoi : Écrivez ici ce qui lui manque.

Page : [Écrivez ici la page qui l'enseigne]({page})
"""


def write_question(page: str, text: str, *, docs_dir: Path) -> tuple[Path, int]:
    """Add a question to the last quiz of a page or a path, or to a new one; return its file and the question's line.

    An organisation's question to a quiz of ours goes to a file of its own, beside its pages. Raise RefusedError when
    there is no such page, no text, or no room for one more question.
    """
    own = own_pages(docs_dir)
    file, name = _file(page, docs_dir=docs_dir, own=own)
    if not slug_of(text):
        raise RefusedError(f"Donnez le texte de la question. Par exemple : {EXAMPLE}")
    known = tuple(path.relative_to(docs_dir / ORIGINAL).as_posix() for path in (docs_dir / ORIGINAL).rglob("*.md"))
    typed = file.read_text(encoding="utf-8-sig")
    document, _ = read_document(typed, file=name, language=ORIGINAL, catalogue=catalogue_of(known))
    rows = typed.rstrip("\n").split("\n")
    block = last_quiz(document)
    if own and not file.is_relative_to(own):
        return _write_beside(own / ORIGINAL / questions_path(name), text, document)
    question = QUESTION.format(
        text=" ".join(text.split()), id=_free_id(text, _questions(block)), page=_taught_by(document)
    )
    if block is None:
        added = QUIZ.format(slug=name.removesuffix(".md").rpartition("/")[2], question=question)
        rows, place = [*rows, *added.strip("\n").split("\n")], len(rows)
        rows.insert(place, "")
    else:
        place = _end_of(block, rows)
        rows[place:place] = ["", *question.strip("\n").split("\n")]
    write_whole(file, "\n".join(rows) + "\n")
    return file, next(k for k, row in enumerate(rows[place:], place + 1) if row.startswith("Question"))


def _write_beside(file: Path, text: str, page: Document) -> tuple[Path, int]:
    """Add a question to those that an organisation adds to a page of ours; return their file and its line."""
    block = last_quiz(page)
    if block is None:
        raise RefusedError(f"{page.shown_as} n'a pas de quiz. Ajoutez-en un à une page à vous, ou remplacez celle-ci.")
    typed = file.read_text(encoding="utf-8-sig") if file.is_file() else ""
    taken = [*_questions(block), *ADDED.findall(typed)]
    question = QUESTION.format(text=" ".join(text.split()), id=_free_id(text, taken), page=_taught_by(page))
    rows = [*(typed.rstrip("\n").split("\n") if typed.strip() else []), *question.rstrip("\n").split("\n")]
    rows = rows if typed.strip() else rows[1:]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, "\n".join(rows) + "\n")
    return file, max(k for k, row in enumerate(rows, 1) if row.startswith("Question"))


def _file(page: str, *, docs_dir: Path, own: Path | None) -> tuple[Path, str]:
    """Return the French file that someone named, and its path below the folder of its language."""
    if not page.strip():
        raise RefusedError(f"Donnez la page du quiz. Par exemple : {EXAMPLE}")
    folders = [tree / ORIGINAL for tree in (own, docs_dir) if tree]
    name = page.strip().removeprefix("docs/").removeprefix(f"{ORIGINAL}/").removesuffix("/").removesuffix(".md") + ".md"
    found = {path.relative_to(folder).as_posix(): path for folder in reversed(folders) for path in folder.rglob("*.md")}
    pages = {path: file for path, file in found.items() if not is_tip_file(path) and not path.endswith(ENDING)}
    if name not in pages:
        guess = did_you_mean(name, sorted(pages)).replace(".md", "")
        raise RefusedError(f"Page inconnue « {page} ». {guess}Par exemple : {EXAMPLE}")
    return pages[name], name


def _questions(block: ReadBlock | None) -> list[str]:
    """Return the ids of the questions of a quiz."""
    quiz = block.content if block else None
    return [question.id for question in quiz.questions] if isinstance(quiz, Quiz) else []


def _free_id(text: str, taken: list[str]) -> str:
    """Return an id for a question, made of its first words, that no question of its quiz has."""
    if len(taken) >= MOST_QUESTIONS:
        raise RefusedError(f"Ce quiz a déjà {MOST_QUESTIONS} questions : remplacez-en une.")
    slug = "-".join(slug_of(text).split("-")[:WORDS_IN_AN_ID])
    return next(name for name in (slug, *(f"{slug}-{k}" for k in range(2, 99))) if name not in taken)


def _taught_by(document: Document) -> str:
    """Return the link to write first: the page itself, or the first step of a path, which cannot lead to itself."""
    steps = [step for block in document.blocks_named("etapes") for step in block.content]
    first = next((step.target for step in steps if not step.target.startswith("#")), "")
    return first or document.file.rpartition("/")[2]


def _end_of(block: ReadBlock, rows: list[str]) -> int:
    """Return the place, from 0, of the line that closes a block."""
    return next(k for k, row in enumerate(rows[block.line :], block.line) if re.fullmatch(r"/{3}\s*", row))


def main(arguments: list[str]) -> int:
    """Write the question; return the exit status."""
    page, text = [*arguments, "", ""][:2]
    try:
        file, line = write_question(page, text, docs_dir=DOCS)
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    own = own_pages(DOCS)
    folder = own if own and file.is_relative_to(own) else DOCS
    name = file.relative_to(folder / ORIGINAL).as_posix()
    address = page_path(name.replace(ENDING, ".md"))
    sys.stdout.write(
        f"{shown_as(file, root=DOCS.parent)} a une question de plus, à la ligne {line}.\n"
        f"Lancez make serve : elle se voit en brouillon à l'adresse {address}, avec ce qui reste à écrire.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(terminal.run(main))
