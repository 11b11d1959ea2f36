"""What a text message costs: its encoding and its segments.

Sources: 3GPP TS 23.038 (the GSM 7-bit alphabet and its extension table) and TS 23.040 (concatenation): a message holds
140 octets, that is 160 septets or 70 UTF-16 units; each part of a longer one gives 6 octets to its header, which
leaves 153 septets or 67 units. A character of two units is never split between two parts.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

TABLES = json.loads((Path(__file__).resolve().parents[3] / "overrides/shared/text-message.json").read_text("utf-8"))
"""The alphabet, the limits and the swaps, which the browser counts with too: overrides/shared/text-message.js."""
BASIC = frozenset(TABLES["basic"])
"""The basic table; small ç is not in it: handsets differ, and gateways bill it as Unicode."""
EXTENSION = frozenset(TABLES["extension"])
"""Characters of the extension table: an escape and a code, hence two units."""
LIMITS: dict[str, list[int]] = TABLES["limits"]
PLAIN = str.maketrans(TABLES["swaps"])
"""Swaps that lose nothing: no accent is ever touched, é è à ù are free."""
SPACES = " \u00a0\u202f\u2009"
QUOTES = re.compile(f"«[{SPACES}]*|[{SPACES}]*»")


@dataclass(frozen=True)
class Cost:
    """The price of one message: how it is encoded, how many units it takes, in how many segments."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int
    culprits: tuple[str, ...] = ()
    """The characters that force UCS-2, each once."""


def cost_of(text: str) -> Cost:
    """Return what a text message costs, exactly as sent."""
    culprits = tuple(dict.fromkeys(c for c in text if c not in BASIC and c not in EXTENSION))
    encoding: Literal["GSM-7", "UCS-2"] = "UCS-2" if culprits else "GSM-7"
    widths = [(1 + (ord(c) > 0xFFFF)) if culprits else (1 + (c in EXTENSION)) for c in text]
    single, part = LIMITS[encoding]
    units = sum(widths)
    return Cost(encoding, units, _segments(widths, single=single, part=part), culprits)


def _segments(widths: list[int], *, single: int, part: int) -> int:
    if sum(widths) <= single:
        return 1 if widths else 0
    segments, room = 1, part
    for width in widths:
        if width > room:
            segments, room = segments + 1, part
        room -= width
    return segments


def plain_text(text: str) -> str:
    """Return a message with the typography that costs dearly undone: quotes, dashes, ellipses, no-break spaces, œ.

    French quotes lose their inner spaces, which belong to them; an accent typed as a sign of its own joins its letter.
    """
    return QUOTES.sub('"', unicodedata.normalize("NFC", text)).translate(PLAIN)
