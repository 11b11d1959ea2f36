"""« chez-nous »: a place that an organisation fills with what is its own, and what anyone does until it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.errors import Fault, did_you_mean, listed
from handbook.organisation.model import KEYS

if TYPE_CHECKING:
    from handbook.source.markdown_text import SourceBlock


@dataclass(frozen=True)
class OwnPlace:
    """What a place is called, the key of organisation.yml that fills it, and the advice that holds without it."""

    title: str
    key: str
    advice_html: str


def read_own_place(block: SourceBlock, *, path: str, language: str) -> tuple[OwnPlace, list[Fault]]:
    """Return the place that a « chez-nous » block leaves, and a fault when no key has its name."""
    key = block.options.get("key", "")
    faults = []
    if key and key not in KEYS:
        remedy = f"{did_you_mean(key, KEYS)}Clés permises : {listed(KEYS)}."
        faults.append(Fault(path, block.option_lines["key"], f"Clé inconnue « {key} ».", remedy))
    return OwnPlace(block.title, key, block.text.html), faults


BLOCK = Block(
    "chez-nous",
    read_own_place,
    "own-place/own-place.html",
    options=("key",),
    needed=("key",),
    is_markdown=True,
    is_empty_refused=True,
    shape=lambda place: place.key,
)
