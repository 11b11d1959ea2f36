"""Asks ten questions and writes organisation/organisation.yml: python -m handbook.organisation.new_organisation.

What the file says already is kept, letter for letter, and not asked again. Answers may come from another program, one
per line.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from handbook import terminal
from handbook.errors import Fault
from handbook.organisation.model import OwnValues
from handbook.organisation.reading import FILE, organisation_folder, shown_as
from handbook.source.clock import today
from handbook.source.fields import validate
from handbook.source.files import read_text, write_whole
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[3]
LANGUAGE = "Français ou English? [f] "
NEEDED = {"name": "?", "owner": "?", "reviewed": datetime.date(2000, 1, 1)}
"""What a file cannot do without, while one answer is looked at by itself."""
YES = ("o", "oui", "y", "yes")


@dataclass(frozen=True)
class Question:
    """One key of organisation.yml, how it is asked for, and what an empty answer means: nothing is written."""

    key: str
    fr: str
    en: str
    default: str = ""
    """What an empty answer stands for; without one, a key that is needed is asked for again."""
    part: str = ""
    """The part of the key that the answer gives, when the key has several."""

    def in_language(self, language: str) -> str:
        """Return the question as it is asked."""
        hint = f" [{self.default}]" if self.default else ""
        return f"{self.en if language == 'en' else self.fr}{hint} "


QUESTIONS = (
    Question(
        "name", "Comment s'appelle votre organisation?", "What is your organisation called? (in French, as shown)"
    ),
    Question(
        "owner", "Quel service tient ces renseignements à jour?", "Which department keeps these values up to date?"
    ),
    Question("country", "Dans quel pays? CA, FR, BE ou CH", "In which country? CA, FR, BE or CH", "CA"),
    Question(
        "word",
        "Qui servez-vous? client, patient, usager, citoyen, membre ou élève",
        "Whom do you serve, in French? client, patient, usager (user), citoyen (citizen), membre, élève (student)",
        "client",
    ),
    Question(
        "emergency_line",
        "Qui appelle-t-on d'abord en cas de danger, chez vous? Un numéro, ou rien",
        "Whom does one call first in danger, in your building? A number, or nothing",
    ),
    Question("telephone", "Quel est votre numéro principal?", "What is your main number?"),
    Question(
        "hours",
        "Vos heures, du lundi au vendredi? Par exemple 8:30-12:00, 13:00-16:30",
        "Your hours, from Monday to Friday? For instance 8:30-12:00, 13:00-16:30",
        part="weekdays",
    ),
    Question(
        "languages",
        "En quelles langues servez-vous les gens? Par exemple fr, en, es",
        "In which languages do you serve people? For instance fr, en, es",
        "fr",
    ),
    Question(
        "delays",
        "En combien de temps répondez-vous à un courriel? Par exemple 2 jours ouvrables",
        "How soon do you answer an email? For instance 2 working days",
        part="courriel",
    ),
    Question(
        "public",
        "N'importe qui pourra-t-il lire ce manuel sur le Web? oui ou non",
        "Will anyone be able to read this handbook on the Web? yes or no",
        "non",
    ),
)
ENGLISH_UNITS = {
    r"(?:working|business) days?": "jours ouvrables",
    r"days?": "jours",
    r"hours?": "heures",
    r"weeks?": "semaines",
}
COMMENT = {
    "fr": "# Ce qui est propre à votre organisation. Tout le reste se dit dans docs/fr/equipe/chez-nous.md.",
    "en": "# What is your organisation's own. For everything else, see docs/en/equipe/chez-nous.md.",
}
SAID = {
    "fr": {
        "again": "Cette réponse est nécessaire.",
        "done": "{path} est écrit. Lancez make serve : le manuel est le vôtre.",
        "nothing": "{path} répond déjà à ces questions. Rien n'est changé.",
        "kept": "{path} garde ce que vous avez répondu. Relancez make nouveau pour la suite.",
        "stopped": "Il manque des réponses. Rien n'est écrit.",
        "faulty": "{path} ne se lit pas. Corrigez-le d'abord : make build dit comment.",
    },
    "en": {
        "again": "This answer is needed.",
        "done": "{path} is written. Run make serve: the handbook is yours.",
        "nothing": "{path} answers these questions already. Nothing is changed.",
        "kept": "{path} keeps what you have answered. Run make nouveau again for the rest.",
        "stopped": "Some answers are missing. Nothing is written.",
        "faulty": "{path} cannot be read. Mend it first: make build tells how.",
    },
}


def main(*, root: Path = ROOT, answers: TextIO = sys.stdin, out: TextIO = sys.stdout) -> int:
    """Ask, and write the folder; return the exit status, 0 once nothing is left to ask.

    Raises OSError when the folder cannot be written.
    """
    folder = organisation_folder(root / "docs")
    path = shown_as(folder / FILE, root=root)
    asked = _Asking(answers, out)
    language, ending = "fr", "done"
    typed: Mapping[str, object] = {}
    rows: list[str] = []
    try:
        language = "en" if asked.ask(LANGUAGE).lower().startswith("e") else "fr"
        said = {name: text.format(path=path) for name, text in SAID[language].items()}
        before, typed, faults = _what_is_there(folder / FILE, path)
        if faults:
            out.write(said["faulty"] + "\n")
            return 1
        for row in _rows(asked, language, typed, said["again"]):
            rows.append(row)
    except (EOFError, KeyboardInterrupt):
        out.write("\n")
        if not rows or not {"name", "owner"} <= {*typed, *(row.partition(":")[0] for row in rows)}:
            out.write(SAID[language]["stopped"] + "\n")
            return 1
        ending = "kept"
    if "reviewed" not in typed:
        rows.append(f"reviewed: {today().isoformat()}")
    if not rows:
        out.write(said["nothing"] + "\n")
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    start = f"{before.rstrip()}\n" if before.strip() else f"{COMMENT[language]}\n"
    write_whole(folder / FILE, start + "".join(f"{row}\n" for row in rows))
    out.write(said[ending] + "\n")
    return 0 if ending == "done" else 1


def _what_is_there(file: Path, path: str) -> tuple[str, Mapping[str, object], list[Fault]]:
    """Return what the file says, letter for letter, its keys, and what keeps it from being read."""
    text, faults = read_text(file, shown_as=path) if os.path.lexists(file) else ("", [])
    if text is None or not text.strip():
        return "", {}, faults
    typed, _, faults = load_mapping(text, path=path)
    return text, typed, faults


@dataclass(frozen=True)
class _Asking:
    """Reads one answer per line, from a person or from a file."""

    answers: TextIO
    out: TextIO

    def ask(self, question: str) -> str:
        self.out.write(question)
        self.out.flush()
        answer = self.answers.readline()
        if not answer:
            raise EOFError
        if not self.answers.isatty():  # a terminal shows what is typed, and goes to the next line
            self.out.write(f"{answer.strip()}\n")
        return answer.strip()


def _rows(asked: _Asking, language: str, typed: Mapping[str, object], again: str) -> Iterator[str]:
    """Yield a line of the file for each key that it does not have yet and that was answered."""
    for question in QUESTIONS:
        if question.key in typed:
            continue
        value, is_needed = None, question.key in NEEDED
        while value is None:
            answer = asked.ask(question.in_language(language)) or question.default
            if not answer and not is_needed:
                break
            value = _value(question, answer) if answer else None
            for problem in [again] if value is None else _problems(question, value):
                asked.out.write(f"  {problem}\n")
                value = None
        if value is not None:
            yield f"{question.key}: {_written(value)}"


def _value(question: Question, answer: str) -> object:
    if question.key == "public":
        return answer.lower() in YES
    if question.key == "languages":
        return [word for word in re.split(r"[,; ]+", answer) if word]
    if question.key == "country":
        return answer.upper()
    if question.key == "delays":
        for english, french in ENGLISH_UNITS.items():
            answer = re.sub(rf"\b{english}$", french, answer)
    return {question.part: answer} if question.part else answer


def _problems(question: Question, value: object) -> Iterable[str]:
    """Return what is wrong with an answer, each with its remedy."""
    _, faults = validate(OwnValues, {**NEEDED, question.key: value}, path="", line_of=lambda _: 1)
    return [_said(fault) for fault in faults]


def _said(fault: Fault) -> str:
    return f"{fault.problem} {fault.remedy}"


def _written(value: object) -> str:
    """Return a value as a line of YAML holds it: JSON is YAML, but for the names of parts, which need no quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_written(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(terminal.run(lambda _: main()))
