"""The figures that a text asserts, in digits or in letters: percentages, « n sur m », fractions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "[ \u00a0\u202f]"
PER_CENT = rf"(?:%|pour{SPACE}cent\b|p\.{SPACE}?(?:100|cent)|per{SPACE}?cent\b)"
PERCENTAGE = re.compile(rf"(?<!\d)\d+(?:[.,]\d+)?{SPACE}?{PER_CENT}", re.IGNORECASE)
RATIO = re.compile(
    rf"\b(\d+){SPACE}(?:[^\W\d_]+{SPACE})?(?:sur|in|out{SPACE}of){SPACE}(\d+)\b(?!{SPACE}?%)", re.IGNORECASE
)
SLASH = re.compile(rf"(?<![\d/])(\d+)/(\d+)(?={SPACE}(?:des|du|de{SPACE}la|of)\b)", re.IGNORECASE)
NOT_A_NUMBER = re.compile(r"[^\d.,]")
UNITS = {
    **dict.fromkeys(("un", "une", "one"), 1), **dict.fromkeys(("deux", "two"), 2),
    **dict.fromkeys(("trois", "three"), 3), **dict.fromkeys(("quatre", "four"), 4),
    **dict.fromkeys(("cinq", "five"), 5), **dict.fromkeys(("six",), 6), **dict.fromkeys(("sept", "seven"), 7),
    **dict.fromkeys(("huit", "eight"), 8), **dict.fromkeys(("neuf", "nine"), 9), **dict.fromkeys(("dix", "ten"), 10),
    **dict.fromkeys(("vingt", "twenty"), 20), **dict.fromkeys(("cent", "hundred"), 100),
}  # fmt: skip
"""The numbers that people write in letters in « trois clients sur quatre »."""
LARGER = (
    "onze|douze|treize|quatorze|quinze|seize|trente|quarante|cinquante|soixante|quatre-vingts?|eleven|twelve|fifteen|"
    "thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
NUMBER = rf"(?:{'|'.join(UNITS)}|{LARGER})"
ANY_NUMBER = re.compile(rf"\d|\b{NUMBER}\b", re.IGNORECASE)
PARTS = {
    "tiers": 3,
    "quarts": 4,
    "cinquièmes": 5,
    "dixièmes": 10,
    "thirds": 3,
    "quarters": 4,
    "fifths": 5,
    "tenths": 10,
}
WORDS_PER_CENT = re.compile(rf"\b{NUMBER}(?:(?:-|{SPACE}et{SPACE}|{SPACE}){NUMBER})*{SPACE}{PER_CENT}", re.IGNORECASE)
WORDS_RATIO = re.compile(
    rf"\b({'|'.join(UNITS)}){SPACE}(?:[^\W\d_]+{SPACE})?(?:sur|in|out{SPACE}of){SPACE}({'|'.join(UNITS)})\b"
    rf"(?!{SPACE}(?:minute|hour|day|week|month|version|part|step|place|language|way|line|sentence|word)s)",
    re.IGNORECASE,
)
WORDS_PARTS = re.compile(
    rf"\b({'|'.join(UNITS)})[- \u00a0\u202f]({'|'.join(PARTS)})\b(?!{SPACE}(?:d['’]heure|of{SPACE}an{SPACE}hour))",
    re.IGNORECASE,
)
"""Three quarters of an hour assert nothing."""
HINT = re.compile("|".join(("%", "cent", "100", "/", " sur ", " in ", " of ", *PARTS)))
"""What stands in every figure, in small letters; most lines hold none of it."""
IN_LETTERS = re.compile(rf"{PER_CENT}|{SPACE}(?:sur|in|of){SPACE}|{'|'.join(PARTS)}", re.IGNORECASE)
"""What every figure in letters holds; most lines do not."""


def figures_in(text: str) -> Iterator[str]:
    """Yield each percentage and each « n sur m » of a text, in one spelling; 24 sur 24 and 7 sur 7 assert nothing."""
    yield from (value for value, _ in typed_figures(text))


def typed_figures(text: str) -> Iterator[tuple[str, str]]:
    """Yield each figure of a text in one spelling, and as messages name it: in letters when it is typed so."""
    lowered = text.lower().replace("\u00a0", " ").replace("\u202f", " ")
    if not HINT.search(lowered):
        return
    for match in PERCENTAGE.finditer(text):
        value = f"{NOT_A_NUMBER.split(match[0])[0].replace('.', ',')}%"
        yield value, value
    for match in (*RATIO.finditer(text), *SLASH.finditer(text)):
        if match[1] != match[2]:
            yield f"{match[1]}/{match[2]}", f"{match[1]}/{match[2]}"
    if IN_LETTERS.search(text):
        yield from _figures_in_letters(text)


def _figures_in_letters(text: str) -> Iterator[tuple[str, str]]:
    for match in WORDS_PER_CENT.finditer(text):
        yield f"{match[0].lower()}", match[0]
    for match in WORDS_RATIO.finditer(text):
        small, large = (UNITS[word.lower()] for word in match.groups())
        if small < large:
            yield f"{small}/{large}", match[0]
    for match in WORDS_PARTS.finditer(text):
        if UNITS[match[1].lower()] == 1:
            continue  # « un tiers » is somebody else
        yield f"{UNITS[match[1].lower()]}/{PARTS[match[2].lower()]}", match[0]


def says_a_number(text: str) -> bool:
    """Tell whether a text holds a number, in digits or in letters."""
    return ANY_NUMBER.search(text) is not None
