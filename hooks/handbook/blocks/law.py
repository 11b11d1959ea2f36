"""« droit »: what a law says, where, and when that was checked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault
from handbook.source.fields import not_to_come

if TYPE_CHECKING:
    from handbook.source.markdown_text import SourceBlock


@dataclass(frozen=True)
class Law:
    """What the law of a territory says, and the day on which that was checked."""

    territory: str
    checked: datetime.date
    body_html: str


def read_law(block: SourceBlock, *, path: str, language: str) -> tuple[Law | None, list[Fault]]:
    """Return what a « droit » block says, and a fault when its date is none."""
    typed = block.options.get("date", "")
    line = block.option_lines.get("date", block.line)
    try:
        checked = datetime.date.fromisoformat(typed)
    except ValueError:
        remedy = "Écrivez-la année-mois-jour : 2026-11-21."
        fault = Fault(path, line, f"« {typed} » n'est pas une date.", remedy)
        return None, [fault] if typed else []  # the registry says that an option is missing
    try:
        return Law(block.title, not_to_come(checked), block.text.html), []
    except ValueError as error:
        problem, remedy = str(error).split(" | ")
        return None, [Fault(path, line, f"La vérification {problem}.", f"{remedy}.")]


BLOCK = Block(
    "droit", read_law, "law/law.html", options=("date",), needed=("date",), is_markdown=True, is_empty_refused=True
)
