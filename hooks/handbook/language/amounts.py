"""The numbers, amounts and hours of a text, written so that those of a text and of its translation compare."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

MOST_KEPT = 50_000
SPACE = "[ \u00a0\u202f]"
UNREAD = re.compile(r"\(pratique : \d+ min\)|\]\([^()]*\)|\{[^{}]*#[^{}]*\}|`[^`]*`|^    [\w-]+:.*$", re.MULTILINE)
"""What holds digits that nobody reads: minutes that only French says, addresses, ids, code, options of blocks."""
HOURS = {
    "fr": re.compile(rf"\b(\d{{1,2}}){SPACE}?h(?:{SPACE}?(\d\d))?\b"),
    "en": re.compile(rf"\b(\d{{1,2}})(?::(\d\d))?{SPACE}?[ap]\.?{SPACE}?m\b|\b(\d{{1,2}}):(\d\d)\b"),
}
THOUSANDS = re.compile(rf"(?<=\d)(?:{SPACE}|,)(?=\d{{3}}\b)")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
WORDS = {
    "fr": ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
NOON = re.compile(r"\b(?:midi|minuit|noon|midnight)\b", re.IGNORECASE)


class Amount(NamedTuple):
    """A number of a text: in one spelling, and as it is typed, with the place of its line."""

    value: str
    typed: str
    row: int


@lru_cache(maxsize=MOST_KEPT)
def amounts_in(text: str, language: str) -> tuple[Amount, ...]:
    """Return each number of a text: 2,5 is 2.5; 1 250 and 1,250 are 1250; 14 h and 2 p.m. are 2, as on a clock."""
    found = []
    for k, row in enumerate(UNREAD.sub(" ", text).split("\n")):
        if not NUMBER.search(row):
            continue
        for match in HOURS[language].finditer(row):
            hour, minutes = [*filter(None, match.groups()), "00"][:2]
            value = str(int(hour) % 12 or 12)
            found.append(Amount(value if minutes == "00" else f"{value}:{minutes}", match[0], k))
        rest = THOUSANDS.sub("", HOURS[language].sub(" ", row))
        found += [Amount(match[0].replace(",", "."), match[0], k) for match in NUMBER.finditer(rest)]
    return tuple(found)


def says(text: str, value: str, language: str) -> bool:
    """Tell whether a text says a small number in letters."""
    if value == "12" and NOON.search(text):
        return True
    words = WORDS[language]
    is_small = value.isdigit() and 0 < int(value) <= len(words)
    return is_small and re.search(rf"\b{words[int(value) - 1]}\b", text, re.IGNORECASE) is not None


def missing_amounts(text: str, language: str, *, others: str, other_language: str) -> list[Amount]:
    """Return the numbers of a text that its twin in another language says neither in digits nor in letters."""
    known = {amount.value for amount in amounts_in(others, other_language)}
    return [
        amount
        for amount in amounts_in(text, language)
        if amount.value not in known and not says(others, amount.value, other_language)
    ]
