"""Numbers written as printable characters, which compress better than digits; numbers.js reads them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<&")
"""What JSON writes as it is, and no HTML reads."""
LAST = 76
"""Digits that end a number; the others announce that it goes on."""
FIRST = len(DIGITS) - LAST


def packed(numbers: Iterable[int]) -> str:
    """Return whole numbers as text: one character below 76, two below 1,064."""
    return "".join(map(_pack, numbers))


@cache
def _pack(number: int) -> str:
    text = DIGITS[number % LAST]
    number //= LAST
    while number:
        number -= 1
        text = DIGITS[LAST + number % FIRST] + text
        number //= FIRST
    return text
