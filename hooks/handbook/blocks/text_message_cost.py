"""What a text message costs: its encoding and its segments.

Sources: 3GPP TS 23.038 (the GSM 7-bit alphabet and its extension table) and TS 23.040 (concatenation): a message holds
140 octets, that is 160 septets or 70 UTF-16 units; each part of a longer one gives 6 octets to its header, which
leaves 153 septets or 67 units. A character of two units is never split between two parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The basic table; small ç is not in it: handsets differ, and gateways bill it as Unicode."""
EXTENSION = frozenset("\f^{}\\[~]|€")
"""Characters of the extension table: an escape and a code, hence two units."""
LIMITS = {"GSM-7": (160, 153), "UCS-2": (70, 67)}
PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...", "–": "-", "—": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "œ": "oe", "Œ": "OE", "•": "-", "\u2011": "-",
    }
)  # fmt: skip
"""Swaps that lose nothing: no accent is ever touched, é è à ù are free."""


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

    French quotes lose their inner spaces, which belong to them.
    """
    for wide in ("« ", "«\u00a0", "«\u202f"):
        text = text.replace(wide, '"')
    for wide in (" »", "\u00a0»", "\u202f»"):
        text = text.replace(wide, '"')
    return text.translate(PLAIN)
