"""Sets of whole numbers below a limit, in few bits: postings.js reads them.

Binary interpolative coding: the middle number of a set is written first, in as few bits as the room left by the others
allows, then each half; runs cost nothing. Source: Moffat and Stuiver, « Binary Interpolative Coding for Effective Index
Compression », Information Retrieval 3 (2000).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.search.numbers import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BITS = 6
"""Bits of a character."""


def packed_sets(sets: Iterable[Sequence[int]], limit: int) -> str:
    """Return sets of numbers below a limit, each sorted, as text; how many numbers each has is not in it."""
    bits = "".join(bit for numbers in sets for bit in _middles(numbers, 0, limit - 1))
    bits += "0" * (-len(bits) % BITS)
    return "".join(DIGITS[int(bits[place : place + BITS], 2)] for place in range(0, len(bits), BITS))


def _middles(numbers: Sequence[int], lowest: int, highest: int) -> Iterator[str]:
    """Give the bits of sorted numbers that are all between two others."""
    count = len(numbers)
    room = highest - lowest + 1 - count
    if count == 0 or room == 0:
        return
    place = count // 2
    middle = numbers[place]
    yield _bits(middle - lowest - place, room + 1)
    yield from _middles(numbers[:place], lowest, middle - 1)
    yield from _middles(numbers[place + 1 :], middle + 1, highest)


def _bits(number: int, choices: int) -> str:
    """Return one of so many numbers in bits: the first ones take one bit less, when that leaves enough for all."""
    length = choices.bit_length() - 1
    short = (2 << length) - choices
    if number < short:
        return f"{number:0{length}b}" if length else ""
    return f"{number + short:0{length + 1}b}"
