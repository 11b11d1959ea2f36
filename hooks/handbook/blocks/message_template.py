"""Models of messages: text to copy, with blanks to fill, in a « modele » block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.blanks import BLANK, blank_faults, without_braces
from handbook.blocks.block import Block
from handbook.blocks.text_message_cost import Cost, cost_of, plain_text
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.markdown_text import Row

if TYPE_CHECKING:
    from handbook.source.markdown_text import SourceBlock

TEMPLATE_TYPES = ("courriel", "texto", "clavardage", "public", "boite-vocale", "oral")
MOST_SEGMENTS = 2


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
        return tuple(dict.fromkeys(match[1].strip() for match in BLANK.finditer(whole)))

    @property
    def cost(self) -> Cost | None:
        """What a text message costs once copied, each blank counted as its own name; None for other messages."""
        if self.type != "texto":
            return None
        return cost_of(plain_text(without_braces(self.text)))

    @property
    def draft(self) -> str:
        """The message as a text is copied, each blank between brackets: what the composer starts from."""
        return BLANK.sub(lambda blank: f"[{blank[1].strip()}]", plain_text(self.text))

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


def read_template(block: SourceBlock, *, path: str, language: str) -> tuple[MessageTemplate, list[Fault]]:
    """Return the model that a « modele » block holds, and what is wrong with it."""
    faults = _type_faults(block, path=path)
    kind, subject = block.options.get("type", ""), block.options.get("objet", "")
    if kind == "courriel" and not subject:
        faults.append(
            Fault(path, block.line, "Ce modèle de courriel n'a pas d'objet.", "Ajoutez l'option « objet: … ».")
        )
    if kind != "courriel" and subject:
        faults.append(Fault(path, block.option_lines["objet"], "Seul un courriel a un objet.", "Retirez cette ligne."))
    subject_row = [Row(block.option_lines["objet"], subject)] if subject else []
    faults += blank_faults([*subject_row, *block.rows], path=path)
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
    template = MessageTemplate(block.options.get("id", ""), block.title, kind, subject, paragraphs, block.line)
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


def _type_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    kind = block.options.get("type", "")
    if not kind or kind in TEMPLATE_TYPES:
        return []
    remedy = f"{did_you_mean(kind, TEMPLATE_TYPES)}Types permis : {listed(TEMPLATE_TYPES)}."
    return [Fault(path, block.option_lines["type"], f"Type de modèle inconnu « {kind} ».", remedy)]


BLOCK = Block(
    "modele",
    read_template,
    "message-template/message-template.html",
    options=("id", "type", "objet"),
    needed=("id", "type"),
    shape=lambda template: (template.type, len(template.blanks)),
    is_verbatim=True,
    element="handbook-model",
)
