"""« etapes »: the steps of a learning path, as its author typed them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault
from handbook.source.fields import SLUG

if TYPE_CHECKING:
    from handbook.source.markdown_text import SourceBlock

LONGEST_PRACTICE = 60
STEP = re.compile(
    r"^\[(?P<title>.+?)\]\(<?(?P<target>[^()\s>]+)>?\)(?:\s*\{\s*#(?P<id>[\w-]+)\s*\})?"
    r"(?:\s*\(\s*(?:pratique|practice)\s*:\s*(?P<minutes>\d+)\s*min\s*\))?$"
)
NUMBERED = re.compile(r"^\d+[.)]\s+(.*)$")


@dataclass(frozen=True)
class TypedStep:
    """One step as its author typed it."""

    id: str
    title: str
    target: str
    practice: int | None
    note: str
    line: int


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


BLOCK = Block(
    "etapes",
    read_steps,
    "learning-path/learning-path.html",
    title=False,
    options=(),
    needed=(),
    reading="none",
    is_of_edition=True,
    element="handbook-path",
)
