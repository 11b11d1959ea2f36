"""The team's guide is true: each of its examples, pasted where it says, passes the checks; no message is copied."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook.blocks.registry import BLOCK_NAMES
from handbook.checks.files import check_library
from handbook.content.documents import Document
from handbook.content.library import Library
from tests.content.conftest import DOCS
from tests.support.faults import fail_on

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MESSAGE = re.compile(r"^\S+\.(?:md|yml):\d+: ", re.MULTILINE)
HEADER = """---
title: Un essai du guide
question: Est-ce juste?
description: Un exemple du guide, collé tel quel.
reviewed: 2026-11-28
sources: [maison]
---
"""


def examples(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield each example of the guide: its page, the language it is said to be in, and itself."""
    for page in library.of("fr"):
        if page.file.startswith("equipe/"):
            for found in FENCE.finditer(page.front.body):
                yield page.file, found[1], found[2]


def files_of(example: str, language: str, *, rank: int) -> dict[str, str]:
    """Return the file that an editor would have once an example is pasted where the guide says."""
    page = f"fr/equipe/essai-{rank}.md"
    if "say:" in example and example.startswith("---"):
        number = re.search(r"^number: (\d+)$", example, re.MULTILINE)
        assert number
        return {f"fr/trucs/{int(number[1]) + 600}-essai.md": example.replace(number[1], str(int(number[1]) + 600), 1)}
    if example.startswith("---"):
        if "reviewed:" in example:
            return {page: f"{example}\nUn texte.\n"}
        return {page: f"{HEADER}Un texte.\n", page.replace("fr/", "en/", 1): f"{example}\nUn texte.\n"}
    if re.search(r"^/// (?:etapes|situation)", example, re.MULTILINE):
        return {}  # the steps are tried with their quiz, below; situations belong to one page
    if language == "yaml":
        return {"data/contraries.yml" if "≠" in example else "data/synonyms.yml": example}
    if re.match(r"[\w-]+:\n +(?:value|title):", example):
        return {"data/figures.yml" if "grade:" in example else "data/sources.yml": example}
    if example.startswith("updated:"):
        return {page: HEADER.replace("---\n", f"---\n{example}", 1) + "Un texte.\n"}
    return {page: f"{HEADER}\n{example}"}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Copy the handbook."""
    shutil.copytree(DOCS, tmp_path / "docs")
    return tmp_path / "docs"


def paste(docs: Path, name: str, text: str) -> None:
    """Put a text in a file; an entry of docs/data that is there already gives its place to the example."""
    file = docs / name
    if name.startswith("data/"):
        entry = text.partition(":")[0]
        kept = re.sub(rf"^{re.escape(entry)}:.*\n(?: .*\n)*", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        text = f"{kept}{text}"
    file.write_text(text, encoding="utf-8")


def test_there_are_examples_of_each_kind(library: Library):
    found = "\n".join(example for _, _, example in examples(library))
    names = [name for name in BLOCK_NAMES if name != "situation"]
    fail_on(f"no example of « {name} »" for name in names if f"/// {name}" not in found)
    assert "number: " in found
    assert "grade: " in found
    assert "fr-ca: " in found
    assert "![" in found
    assert ".pdf)" in found


def test_each_example_of_the_guide_passes_the_checks_once_it_is_pasted(docs: Path, library: Library):
    for picture in ("casque.png", "formulaire-de-rappel.pdf"):
        (docs / "fr/equipe" / picture).touch()
    for rank, (_, language, example) in enumerate(examples(library)):
        for name, text in files_of(example, language, rank=rank).items():
            paste(docs, name, text)
    _, faults = check_library(docs)
    fail_on(map(str, faults))


def test_the_steps_and_the_quiz_of_the_guide_make_a_path(docs: Path, library: Library):
    found = [text for page, _, text in examples(library) if page == "equipe/ecrire-un-parcours.md"]
    steps, quiz = (next(text for text in found if text.startswith(f"/// {name}")) for name in ("etapes", "quiz"))
    header = HEADER.replace(
        "reviewed:", 'id: essai\npromise: "À la fin, vous savez."\naudience: [recrue]\nminutes: 1\nreviewed:'
    )
    (docs / "fr/parcours/essai.md").write_text(f"{header}\n{steps}\n{quiz}", encoding="utf-8")
    _, faults = check_library(docs)
    assert len(faults) == 1
    total = re.search(r"« minutes: (\d+) »", faults[0].remedy)
    assert total
    text = (docs / "fr/parcours/essai.md").read_text(encoding="utf-8")
    (docs / "fr/parcours/essai.md").write_text(text.replace("minutes: 1\n", f"minutes: {total[1]}\n"), encoding="utf-8")
    assert check_library(docs)[1] == []


def test_no_message_is_copied_into_the_guide(documents: list[Document]):
    fail_on(
        f"{document.shown_as}: {found[0]}"
        for document in documents
        if document.file.startswith("equipe/")
        for found in MESSAGE.finditer(document.front.body)
    )
