"""Read over what editors wrote, in seconds, each remark on its line: python -m tools.proofread docs/fr/telephone/….md.

Without a file, those that Git says have changed; with « tout », the whole handbook.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs.utils.yaml import yaml_load

from handbook import terminal
from handbook.checks.files import check_library
from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.said_texts import rule_faults
from handbook.content.documents import Document
from handbook.content.library import Library
from handbook.errors import Fault, did_you_mean
from handbook.language.typography import typeset
from tools.external import find_grammalecte, has_dictionary
from tools.language import FrenchGrammar, listed, read_word_list, suggestions, unknown_words

ROOT = Path(__file__).parents[1]
WORD_LISTS = {"fr": "tests/site/mots.txt", "en": "tests/site/words.txt"}
"""Words that are right and that a dictionary does not have."""
TURNS = "tests/site/grammaire.txt"
"""Turns of phrase that are right and that Grammalecte doubts."""
EVERYTHING = "tout"
SHOWN_FIELDS = ("title", "nav_title", "question", "description", "promise", "summary", "say", "avoid")
PROSE = ("title", "summary", "say", "avoid")
"""The fields that are sentences: a description or a question is a label."""
SYNTAX = re.compile(
    r"(?:\*[^*]*\*|\[[^\[\]]*\]|[^|{}]*)\{:? *lang=\w+ *\}"  # what is in another language
    r"|\]\([^()]*\)|\{ *#[^{}]*\}|<!--.*?-->|https?://\S+"
    r"|^ *///+ *[\w-]*(?: *\|)?|^[ >]*(?:[-*+]|\d+[.)]|#{1,6}) +|^\|?[-: |]+\|[-: |]*$"
    r"|(?:->|→) *[\w-]+ *$|^(?:Scène|Scene|Fin \(\w+\)|Ending \(\w+\)) *:.*"
    r"|\[[ xX]\]|\*\*|[\[\]*_]"
)
"""What an author types and readers do not read as words of the page's language."""
OPTION = re.compile(r"^ {4}(?!objet)[\w-]+:.*")
LABEL = re.compile(r"^\W*(?:Dire|Éviter|Pourquoi|Say|Avoid|Why|Page|Question|Conséquence|Consequence)[^:]*: *")
BRACES = re.compile(r"\|[\w-]+\}|\{\{.*?\}\}|\{\d+ *:|[{}]")
FOR_HUNSPELL = "Les mots n'ont pas été relus : installez hunspell et ses dictionnaires (sudo apt-get install "
FOR_HUNSPELL += "hunspell hunspell-fr-classical hunspell-en-ca)."
FOR_GRAMMAR = "La grammaire n'a pas été relue : installez Grammalecte (sudo apt-get install python3-grammalecte)."


class Line(NamedTuple):
    """What readers read of a line of a file; prose is made of sentences."""

    path: str
    language: str
    number: int
    text: str
    is_prose: bool


def main(arguments: list[str]) -> int:
    """Read over the files named, or those that changed; return the exit status."""
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    menu = yaml_load(configuration)["nav"]
    library, faults = check_library(ROOT / "docs", nav=menu, configuration_text=configuration, wording=True)
    known = {document.shown_as: document for document in library.documents.values()}
    chosen = set(known) if EVERYTHING in arguments else set(arguments or changed_files(ROOT))
    if strangers := [name for name in arguments if name != EVERYTHING and name not in known]:
        sys.stderr.write(f"« {strangers[0]} » n'est pas une page. {did_you_mean(strangers[0], known)}\n")
        return 1
    documents = [known[name] for name in sorted(chosen & set(known))]
    if not documents:
        print("Aucune page n'a changé. Pour tout relire : make relire FICHIER=tout")
        return 0
    found = [fault for fault in faults if fault.path in chosen]
    found += remarks(library, documents, unreadable={fault.path for fault in faults if not fault.spares_page})
    for fault in sorted(set(found)):
        print(fault)
    print(f"{counted(len(documents), 'fichier relu', 'fichiers relus')}, {counted(len(set(found)), 'remarque')}.")
    return 1 if found else 0


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun."""
    return f"{count} {one if count < 2 else many or f'{one}s'}"


def changed_files(root: Path) -> list[str]:
    """Return the files of docs/ that Git says have changed, or come; none where there is no Git."""
    command = ["git", "-c", "core.quotePath=false", "status", "--porcelain", "--untracked-files=all", "docs"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return []
    return [row[3:].rpartition(" -> ")[2].strip('"') for row in done.stdout.splitlines()]


def remarks(library: Library, documents: Iterable[Document], *, unreadable: set[str]) -> list[Fault]:
    """Return what the house rules, the dictionaries and the grammar say of files; say what could not be read over."""
    rules, _ = load_house_rules(ROOT / "docs" / "data")
    readable = [document for document in documents if document.shown_as not in unreadable]
    found = [fault for document in readable for fault in rule_faults(document, rules)]
    lines = [line for document in readable for line in lines_of(document)]
    if shutil.which("hunspell") and all(map(has_dictionary, WORD_LISTS)):
        found += [fault for language in WORD_LISTS for fault in spelling_faults(lines, language)]
    else:
        print(FOR_HUNSPELL)
    if folder := find_grammalecte():
        found += grammar_faults(lines, FrenchGrammar(folder))
    else:
        print(FOR_GRAMMAR)
    return found


def lines_of(document: Document) -> Iterator[Line]:
    """Yield what readers read of a file, line by line: the fields that are shown, then its text."""
    for name in SHOWN_FIELDS:
        if isinstance(text := document.front.fields.get(name), str):
            number = document.front.line_of(name)
            yield Line(document.shown_as, document.language, number, text, is_prose=name in PROSE)
    for row in document.content.rows:
        text = BRACES.sub(" ", LABEL.sub("", SYNTAX.sub(" ", OPTION.sub("", row.text))))
        is_table = row.text.lstrip().startswith("|")
        whole = "{{" not in row.text and "  " not in row.text.strip() and (is_table or "|" not in text)
        for cell in text.split("|") if is_table else [text]:
            if words := " ".join(cell.split()):
                yield Line(document.shown_as, document.language, row.line, words, is_prose=whole)


def spelling_faults(lines: Iterable[Line], language: str) -> list[Fault]:
    """Return a fault for each word of a language that neither its dictionary nor our list has, where it stands."""
    own = [line for line in lines if line.language == language]
    accepted = read_word_list(ROOT / WORD_LISTS[language])
    words = [
        word for word in unknown_words((line.text for line in own), language=language) if not listed(word, accepted)
    ]
    near = suggestions(words, language=language)
    return [
        Fault(
            line.path,
            line.number,
            f"Mot inconnu « {word} ».",
            f"{near.get(word, '')}Corrigez-le; s'il est juste, ajoutez-le à {WORD_LISTS[language]}.",
        )
        for word in words
        for line in own
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line.text.replace("’", "'"))
    ]


def grammar_faults(lines: Iterable[Line], grammar: FrenchGrammar) -> list[Fault]:
    """Return a fault for each French sentence that Grammalecte doubts, but for the turns that were accepted."""
    accepted = read_word_list(ROOT / TURNS)
    return [
        Fault(
            line.path,
            line.number,
            f"« {doubt.text[doubt.start : doubt.end]} » : {doubt.message.rstrip('.')}.",
            f"Corrigez; si la tournure est juste, ajoutez-en les mots à {TURNS}.",
        )
        for line in lines
        if line.language == "fr" and line.is_prose
        for doubt in grammar.faults(typeset(line.text, "fr"), place=line.path)
        if not any(doubt.lies_in(words) for words in accepted)
    ]


if __name__ == "__main__":
    sys.exit(terminal.run(main))
