"""« Repérage »: a flawed message in which the reader marks what is wrong, the rule of each flaw, the mended message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.blocks.message_template import paragraphs_of
from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from handbook.source.markdown_text import Row, SourceBlock

TYPES = ("courriel", "texto")
LABELS = {"fr": ("Message", "Règles", "Corrigé"), "en": ("Message", "Rules", "Mended")}
FEWEST, MOST = 3, 8
LABEL = re.compile(r"^(Message|Règles|Corrigé|Rules|Mended)\s*:\s*$")
FLAW = re.compile(r"\{\s*(\d+)\s*:([^{}]*)\}")
RULE = re.compile(r"^(\d+)[.)]\s+(.*)$")
RULE_LINK = re.compile(r"(.*)\[([^\[\]]+)\]\(<?([^()\s<>]+)>?\)")
CLAUSE = re.compile(r"(?<=[.;:!?,])\s+")
BRACES = re.compile(r"[{}]")
SHORT = 2
"""A piece of so few words joins the one before."""


@dataclass(frozen=True)
class Piece:
    """A part of the message that the reader may mark; `flaw` is the number of its rule, 0 when nothing is wrong."""

    text: str
    flaw: int = 0
    glued: bool = False
    """Whether no space comes before it."""

    @property
    def is_text(self) -> bool:
        """Tell whether it can be marked: punctuation alone cannot."""
        return any(letter.isalnum() for letter in self.text)


@dataclass(frozen=True)
class FlawRule:
    """What is wrong with a piece, and the page that says so."""

    number: int
    text: str
    page_title: str
    page: str
    line: int = 0


@dataclass(frozen=True)
class Spotting:
    """One exercise in one language."""

    id: str
    title: str
    type: str
    message: tuple[tuple[tuple[Piece, ...], ...], ...]
    """Paragraphs of lines of pieces."""
    rules: tuple[FlawRule, ...]
    mended: tuple[tuple[str, ...], ...]
    line: int = 0

    @property
    def pieces(self) -> list[Piece]:
        """Every piece in order."""
        return [piece for paragraph in self.message for line in paragraph for piece in line]


def read_spotting(block: SourceBlock, *, path: str, language: str) -> tuple[Spotting, list[Fault]]:
    """Return the exercise that a « reperage » block holds, and what is wrong with it."""
    labels = LABELS[language]
    parts, faults = _parts(block, path=path, labels=labels)
    message, rules, mended = (parts.get(label, []) for label in labels)
    paragraphs = paragraphs_of([row.text for row in message])
    pieces = tuple(tuple(tuple(_pieces(line)) for line in paragraph) for paragraph in paragraphs)
    read_rules, found = _read_rules(rules, path=path)
    exercise = Spotting(
        block.options.get("id", ""), block.title, block.options.get("type", ""), pieces, tuple(read_rules),
        paragraphs_of([row.text for row in mended]), block.line,
    )  # fmt: skip
    faults += [*found, *_type_faults(block, path=path), *_brace_faults(message, path=path)]
    return exercise, faults + _number_faults(exercise, message, path=path)


def _parts(block: SourceBlock, *, path: str, labels: tuple[str, ...]) -> tuple[dict[str, list[Row]], list[Fault]]:
    parts: dict[str, list[Row]] = {}
    faults: list[Fault] = []
    current: list[Row] | None = None
    for row in block.rows:
        if (match := LABEL.match(row.text)) and match[1] in labels:
            current = parts.setdefault(match[1], [])
        elif current is not None:
            current.append(row)
        elif row.text.strip():
            remedy = f"Commencez par une ligne « {labels[0]} : » seule."
            faults.append(Fault(path, row.line, "Cette ligne du repérage n'est dans aucune partie.", remedy))
    faults += [
        Fault(
            path,
            block.line,
            f"La partie « {label} » manque au repérage.",
            f"Écrivez une ligne « {label} : » seule, puis son contenu. Parties : {listed(labels)}.",
        )
        for label in labels
        if not any(row.text.strip() for row in parts.get(label, []))
    ]
    return parts, faults


def _pieces(line: str) -> list[Piece]:
    """Cut a line into its flaws and, around them, its clauses."""
    found: list[Piece] = []
    at = 0
    for match in FLAW.finditer(line):
        found += _clauses(line[at : match.start()], glued=at > 0)
        found.append(
            Piece(match[2].strip(), int(match[1]), glued=match.start() > 0 and not line[match.start() - 1].isspace())
        )
        at = match.end()
    return found + _clauses(line[at:], glued=at > 0)


def _clauses(text: str, *, glued: bool) -> list[Piece]:
    """Cut a text into clauses; `glued` tells that the first touches the flaw before it, unless a space parts them."""
    glued = glued and not text[:1].isspace()
    pieces: list[str] = []
    for clause in filter(None, (part.strip() for part in CLAUSE.split(text.strip()))):
        if pieces and len(clause.split()) <= SHORT and len(pieces[-1]) > 1:
            pieces[-1] = f"{pieces[-1]} {clause}"
        else:
            pieces.append(clause)
    return [Piece(piece, glued=glued and k == 0) for k, piece in enumerate(pieces)]


def _read_rules(rows: list[Row], *, path: str) -> tuple[list[FlawRule], list[Fault]]:
    typed: list[tuple[int, str, int]] = []
    faults = []
    for row in rows:
        if match := RULE.match(row.text):
            typed.append((int(match[1]), match[2].strip(), row.line))
        elif typed and row.text.strip():
            number, text, line = typed[-1]
            typed[-1] = (number, f"{text} {row.text.strip()}", line)
        elif row.text.strip():
            remedy = "Écrivez : 1. La règle. [Titre de la page](page.md#ancre)"
            faults.append(Fault(path, row.line, "Cette ligne n'est pas une règle.", remedy))
    rules = []
    for number, text, line in typed:
        match = RULE_LINK.fullmatch(text.strip())
        if not match or not match[1].strip():
            remedy = "Finissez-la par un lien : 1. La règle. [Titre de la page](page.md#ancre)"
            faults.append(Fault(path, line, f"La règle {number} ne renvoie pas à sa page.", remedy))
        else:
            rules.append(FlawRule(number, match[1].strip(), match[2], match[3], line))
    return rules, faults


def _type_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    kind = block.options.get("type", "")
    if not kind or kind in TYPES:
        return []
    remedy = f"{did_you_mean(kind, TYPES)}Types permis : {listed(TYPES)}."
    return [Fault(path, block.option_lines["type"], f"Type de message inconnu « {kind} ».", remedy)]


def _brace_faults(rows: list[Row], *, path: str) -> list[Fault]:
    return [
        Fault(
            path,
            row.line,
            "Une marque est mal écrite dans cette ligne.",
            "Écrivez {1 : mots fautifs}, sur une seule ligne.",
        )
        for row in rows
        if BRACES.search(FLAW.sub(lambda match: "" if match[2].strip() else "{", row.text))
    ]


def _number_faults(exercise: Spotting, message: list[Row], *, path: str) -> list[Fault]:
    faults = []
    lines = {int(match[1]): row.line for row in message for match in FLAW.finditer(row.text)}
    flaws = [piece.flaw for piece in exercise.pieces if piece.flaw]
    rules = {rule.number for rule in exercise.rules}
    if flaws != list(range(1, len(flaws) + 1)):
        problem = f"Les marques sont numérotées {listed(map(str, flaws))}."
        faults.append(
            Fault(path, exercise.line, problem, "Numérotez-les de 1 en 1 dans l'ordre du texte, chacune une fois.")
        )
    if not FEWEST <= len(flaws) <= MOST:
        problem = f"Le message a {len(flaws)} fautes marquées."
        faults.append(Fault(path, exercise.line, problem, f"Marquez-en de {FEWEST} à {MOST} : {{1 : mots fautifs}}."))
    faults += [
        Fault(path, lines.get(flaw, exercise.line), f"La marque {flaw} n'a pas de règle.", f"Ajoutez la règle {flaw}.")
        for flaw in flaws
        if flaw not in rules
    ]
    faults += [
        Fault(path, rule.line, f"La règle {rule.number} n'a pas de marque.", "Marquez les mots fautifs, ou retirez-la.")
        for rule in exercise.rules
        if rule.number not in flaws
    ]
    good = sum(piece.is_text for piece in exercise.pieces) - len(flaws)
    if flaws and good < len(flaws):
        problem = f"Le message a plus de fautes ({len(flaws)}) que de passages justes ({good})."
        faults.append(Fault(path, exercise.line, problem, "Laissez au moins autant de passages justes que de fautes."))
    return faults


BLOCK = Block(
    "reperage",
    read_spotting,
    "spotting/spotting.html",
    answers="spotting/spotting-answers.html",
    options=("id", "type"),
    needed=("id", "type"),
    is_exercise=True,
    reading="none",
    element="handbook-spotting",
    shape=lambda spotting: len(spotting.rules),
)
