"""Models of messages: text to copy, with blanks to fill, in a « modele » block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.blocks.text_message_cost import Cost, cost_of, plain_text
from handbook.errors import Fault
from handbook.source.markdown_source import SourceBlock

TEMPLATE_TYPES = ("courriel", "texto", "boite-vocale", "oral")
MOST_SEGMENTS = 2
BLANK = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
BRACES = re.compile(r"\{\{|\}\}")


@dataclass(frozen=True)
class MessageTemplate:
    """One model in one language."""

    id: str
    title: str
    type: str
    subject: str
    paragraphs: tuple[tuple[str, ...], ...]
    line: int = 0

    @property
    def blanks(self) -> tuple[str, ...]:
        """The blanks to fill, each once, in the order of the text."""
        whole = "\n".join([self.subject, *(line for paragraph in self.paragraphs for line in paragraph)])
        return tuple(dict.fromkeys(match[1] for match in BLANK.finditer(whole)))

    @property
    def cost(self) -> Cost | None:
        """What a text message costs once copied, each blank counted as its own name; None for other messages."""
        return cost_of(plain_text(BLANK.sub(r"\1", self.text))) if self.type == "texto" else None

    @property
    def text(self) -> str:
        """The message as typed, blanks included."""
        return "\n\n".join("\n".join(paragraph) for paragraph in self.paragraphs)


def paragraphs_of(lines: list[str]) -> tuple[tuple[str, ...], ...]:
    """Group lines into paragraphs, parted by blank lines."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line.strip())
        elif groups[-1]:
            groups.append([])
    return tuple(tuple(group) for group in groups if group)


def read_template(block: SourceBlock, *, path: str) -> tuple[MessageTemplate, list[Fault]]:
    """Return the model that a « modele » block holds, and what is wrong with it."""
    faults = []
    kind, subject = block.options.get("type", ""), block.options.get("objet", "")
    if kind == "courriel" and not subject:
        faults.append(
            Fault(path, block.line, "Ce modèle de courriel n'a pas d'objet.", "Ajoutez l'option « objet: … ».")
        )
    if kind != "courriel" and subject:
        faults.append(Fault(path, block.option_lines["objet"], "Seul un courriel a un objet.", "Retirez cette ligne."))
    for row in block.rows:
        left = BLANK.sub(lambda m: "" if m[1] else "{{}}", row.text)
        if BRACES.search(left):
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Un champ à remplir est mal écrit.",
                    "Écrivez-le entre doubles accolades, avec un nom : {{prénom}}.",
                )
            )
    paragraphs = paragraphs_of([row.text for row in block.rows])
    if not paragraphs:
        faults.append(
            Fault(
                path,
                block.line,
                "Ce modèle est vide.",
                "Écrivez le message sous les options, après une ligne vide.",
            )
        )
    template = MessageTemplate(block.options.get("id", ""), block.argument, kind, subject, paragraphs, block.line)
    if template.cost and template.cost.segments > MOST_SEGMENTS:
        culprits = f" ({' '.join(template.cost.culprits)} coûtent cher)" if template.cost.culprits else ""
        faults.append(
            Fault(
                path,
                block.line,
                f"Ce texto coûte {template.cost.segments} segments{culprits}.",
                f"Raccourcissez-le : {MOST_SEGMENTS} segments au plus.",
            )
        )
    return template, faults
