"""What each Markdown block may hold: its title, its options, its content. One rule per block name."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.checklist import SLUG, read_checklist
from handbook.blocks.exercises.filler_hunt import read_transcript
from handbook.blocks.exercises.quiz import read_quiz
from handbook.blocks.exercises.scenario import read_scenario
from handbook.blocks.exercises.spotting import read_spotting
from handbook.blocks.message_template import TEMPLATE_TYPES, read_template
from handbook.blocks.phrases import read_pairs
from handbook.content.learning_paths import read_steps
from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.source.markdown_source import SourceBlock

BRIEF_MOST = 3


@dataclass(frozen=True)
class Rule:
    """The shape of one block: whether it has a title, which options it has, and which of them it needs."""

    title: bool | None
    """True when it must have one, False when it must not, None when it may."""
    options: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()


TRANSCRIPT = ("id", "personne", "registre")
LEARNING = {
    "etapes": read_steps,
    "quiz": read_quiz,
    "oups": read_transcript,
    "reperage": read_spotting,
    "scenario": read_scenario,
}
"""What reads the blocks of learning, and finds what is wrong with them."""
RULES: Mapping[str, Rule] = {
    "bref": Rule(title=False),
    "phrases": Rule(title=None),
    "liste": Rule(title=True, options=("id",), needed=("id",)),
    "modele": Rule(title=True, options=("id", "type", "objet"), needed=("id", "type")),
    "position": Rule(title=True, options=("id",), needed=("id",)),
    "droit": Rule(title=True, options=("date",), needed=("date",)),
    "etapes": Rule(title=False),
    "exercice": Rule(title=True, options=("id",), needed=("id",)),
    "quiz": Rule(title=True, options=("id",), needed=("id",)),
    "oups": Rule(title=True, options=(*TRANSCRIPT, "metier"), needed=(*TRANSCRIPT, "metier")),
    "reperage": Rule(title=True, options=("id", "type"), needed=("id", "type")),
    "scenario": Rule(title=True, options=("id",), needed=("id",)),
}
BLOCK_NAMES = tuple(RULES)


def block_faults(block: SourceBlock, *, path: str, language: str) -> list[Fault]:
    """Return everything wrong with one block, as typed."""
    rule = RULES.get(block.name)
    if rule is None:
        return []  # scan() has said so
    faults = _shape_faults(block, rule, path=path)
    if block.name == "bref":
        faults += _brief_faults(block, path=path)
    elif block.name == "phrases":
        faults += read_pairs(block, path=path, language=language)[1]
    elif block.name == "liste":
        faults += read_checklist(block, path=path)[1]
    elif block.name == "modele":
        faults += read_template(block, path=path)[1]
    elif block.name == "droit":
        faults += _date_faults(block, path=path)
    elif block.name in LEARNING:
        faults += LEARNING[block.name](block, path=path, language=language)[1]
    return faults


def _shape_faults(block: SourceBlock, rule: Rule, *, path: str) -> list[Fault]:
    faults = []
    if rule.title is True and not block.argument:
        faults.append(
            Fault(
                path,
                block.line,
                f"Le bloc « {block.name} » n'a pas de titre.",
                f"Écrivez : /// {block.name} | Titre.",
            )
        )
    if rule.title is False and block.argument:
        faults.append(
            Fault(
                path,
                block.line,
                f"Le bloc « {block.name} » ne prend pas de titre.",
                f"Écrivez seulement : /// {block.name}.",
            )
        )
    for name in block.options:
        if name not in rule.options:
            faults.append(
                Fault(
                    path,
                    block.option_lines[name],
                    f"Option inconnue « {name} » dans le bloc « {block.name} ».",
                    f"{did_you_mean(name, rule.options)}Options permises : {listed(rule.options) or 'aucune'}.",
                )
            )
    for name in rule.needed:
        if not block.options.get(name):
            faults.append(
                Fault(
                    path,
                    block.line,
                    f"L'option « {name} » manque au bloc « {block.name} ».",
                    f"Ajoutez sous sa première ligne, en retrait de quatre espaces : {name}: …",
                )
            )
    if (slug := block.options.get("id")) and not SLUG.match(slug):
        faults.append(
            Fault(
                path,
                block.option_lines["id"],
                f"L'identifiant « {slug} » n'a pas la bonne forme.",
                "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union.",
            )
        )
    if block.name == "modele" and (kind := block.options.get("type")) and kind not in TEMPLATE_TYPES:
        faults.append(
            Fault(
                path,
                block.option_lines["type"],
                f"Type de modèle inconnu « {kind} ».",
                f"{did_you_mean(kind, TEMPLATE_TYPES)}Types permis : {listed(TEMPLATE_TYPES)}.",
            )
        )
    return faults


def _brief_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    items = block.items()
    faults = [
        Fault(
            path,
            row.line,
            "« En bref » ne contient que des éléments de liste.",
            "Commencez la ligne par un tiret et une espace.",
        )
        for row in block.strays()
    ]
    if not 1 <= len(items) <= BRIEF_MOST:
        faults.append(
            Fault(
                path,
                block.line,
                f"« En bref » compte {len(items)} éléments.",
                f"Gardez-en de 1 à {BRIEF_MOST}.",
            )
        )
    return faults


def _date_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    value = block.options.get("date")
    if not value:
        return []
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return [
            Fault(
                path,
                block.option_lines["date"],
                f"« {value} » n'est pas une date.",
                "Écrivez-la année-mois-jour : 2026-11-21.",
            )
        ]
    return []
