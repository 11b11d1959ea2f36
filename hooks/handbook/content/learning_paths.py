"""Learning paths: what to read and do, in a suggested order, with the minutes it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from handbook.content.pages import PageFields, PageTexts
from handbook.errors import Fault
from handbook.source.fields import Text, Words

if TYPE_CHECKING:
    from handbook.source.markdown_source import SourceBlock

FOLDER = "parcours"
OWN_PAGES = ("index.md", "ma-progression.md")
"""Pages of the folder that are not paths."""
LONGEST_PRACTICE = 60
STEP = re.compile(
    r"^\[(?P<title>.+?)\]\(<?(?P<target>[^()\s>]+)>?\)(?:\s*\{\s*#(?P<id>[\w-]+)\s*\})?"
    r"(?:\s*\(\s*(?:pratique|practice)\s*:\s*(?P<minutes>\d+)\s*min\s*\))?$"
)
NUMBERED = re.compile(r"^\d+[.)]\s+(.*)$")
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Slug = Annotated[str, Field(pattern=SLUG)]


class PathTexts(PageTexts):
    """What the front matter of a learning path says in one language; all that an English file holds."""

    promise: Annotated[Text, Field(max_length=140)]


class PathFields(PageFields):
    """The front matter of a French learning path."""

    id: Slug
    promise: Annotated[Text, Field(max_length=140)]
    audience: Annotated[Words, Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1)]
    rank: int = 99


@dataclass(frozen=True)
class TypedStep:
    """One step as its author typed it."""

    id: str
    title: str
    target: str
    practice: int | None
    note: str
    line: int


@dataclass(frozen=True)
class Step:
    """One step as an edition shows it."""

    id: str
    title: str
    note: str
    kind: str
    """page, section, card, or the name of the block it leads to."""
    file: str
    """The Markdown file it leads to, the same in both languages."""
    anchor: str
    minutes: int


@dataclass(frozen=True)
class LearningPath:
    """One path in one edition; its id and those of its steps never change, so that progress lasts."""

    id: str
    file: str
    language: str
    title: str
    description: str
    promise: str
    audience: tuple[str, ...]
    rank: int
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """The minutes of all its steps."""
        return sum(step.minutes for step in self.steps)


def is_path_file(file: str) -> bool:
    """Tell whether a path below a language's folder is that of a learning path."""
    folder, _, name = file.partition("/")
    return folder == FOLDER and name not in OWN_PAGES


def read_steps(block: SourceBlock, *, path: str, language: str) -> tuple[list[TypedStep], list[Fault]]:
    """Return the steps that an « etapes » block holds, and what is wrong with them."""
    steps: list[TypedStep] = []
    faults: list[Fault] = []
    for row in block.rows:
        text = row.text.strip()
        if match := NUMBERED.match(row.text):
            step, fault = _read_step(match[1].strip(), line=row.line, path=path)
            steps.append(step)
            faults += [fault] if fault else []
        elif text and row.text.startswith(" ") and steps:
            last = steps[-1]
            note = f"{last.note} {text}".strip()
            steps[-1] = TypedStep(last.id, last.title, last.target, last.practice, note, last.line)
        elif text:
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Cette ligne n'est pas une étape.",
                    "Numérotez-la : 1. [Titre](page.md) {#identifiant}; une consigne se met dessous, en retrait.",
                )
            )
    if not steps:
        faults.append(
            Fault(path, block.line, "Ce bloc n'a pas d'étape.", "Écrivez-en : 1. [Titre](page.md) {#identifiant}")
        )
    if language == "en":
        faults += [
            Fault(path, step.line, "Cette étape traduite a des minutes.", "Retirez-les : celles du français valent.")
            for step in steps
            if step.practice is not None
        ]
    return steps, faults


def _read_step(text: str, *, line: int, path: str) -> tuple[TypedStep, Fault | None]:
    match = STEP.match(text)
    if not match:
        remedy = "Écrivez-la ainsi : 1. [Titre](page.md#ancre) {#identifiant} (pratique : 5 min)"
        return TypedStep("", text, "", None, "", line), Fault(path, line, "Cette étape ne se lit pas.", remedy)
    practice = int(match["minutes"]) if match["minutes"] else None
    step = TypedStep(match["id"] or "", match["title"], match["target"], practice, "", line)
    if not step.id:
        remedy = "Ajoutez-le après le lien, par exemple {#canal} : la progression des lecteurs y tient."
        return step, Fault(path, line, "Cette étape n'a pas d'identifiant.", remedy)
    if not re.match(SLUG, step.id):
        remedy = "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union."
        return step, Fault(path, line, f"L'identifiant « {step.id} » n'a pas la bonne forme.", remedy)
    if practice is not None and not 1 <= practice <= LONGEST_PRACTICE:
        remedy = f"Donnez de 1 à {LONGEST_PRACTICE} minutes, ou coupez l'étape en deux."
        return step, Fault(path, line, f"Cette étape demande {practice} minutes de pratique.", remedy)
    return step, None
