"""Lines as typed, made such that Markdown comes to their end: too long or too deep, or empty where words should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.errors import Fault
from handbook.source.shown_text import EMPTY_ITEM

if TYPE_CHECKING:
    from handbook.source.reading import Reading

LONGEST_LINE = 10_000
MOST_BRACKETS = 300
MOST_SIGNS = 1_000
"""Python-Markdown takes a time that grows with the square of the brackets of a line, and of its signs."""
DEEPEST_INDENT, MOST_QUOTES = 24, 6
"""Python-Markdown enters each list and each quotation within another."""
SIGNS = re.compile(r"[*_`\[\]!<>\\]")
LEADING = re.compile(r"(?:[ >]|[-*+] (?=[ >*+-]))*")
EMPTY_HEADING = re.compile(r" {0,3}#{1,6}[ #]*(?:\{[^{}]*\})?[ #]*")
STANDING_FOR = "vide"
"""What stands for what is not written, so that what is around it is read all the same."""


def bounded(line: str, number: int, reading: Reading) -> str:
    """Leave out a line so long, or so deep, that Markdown might not come to its end."""
    signs = 0 if len(line) <= MOST_BRACKETS else sum(1 for _ in SIGNS.finditer(line))
    leading = LEADING.match(line)[0]  # type: ignore[index]  # it matches any line
    if line.strip() and (len(leading) > DEEPEST_INDENT or leading.count(">") > MOST_QUOTES):
        if reading.deep_line != number - 1:  # of lines that follow one another, the first is told
            problem, remedy = "Cette ligne est trop en retrait.", "Ramenez-la vers la marge."
            reading.faults.append(Fault(reading.path, number, problem, remedy))
        reading.deep_line = number
        return ""
    if len(line) <= LONGEST_LINE and line.count("[") <= MOST_BRACKETS and signs <= MOST_SIGNS:
        return line
    problem = f"Cette ligne est trop longue à lire : {len(line)} signes, {line.count('[')} crochets."
    remedy = f"Coupez-la : {LONGEST_LINE} signes et {MOST_BRACKETS} crochets au plus par ligne."
    reading.faults.append(Fault(reading.path, number, problem, remedy))
    return ""


def filled(line: str, number: int, reading: Reading) -> str:
    """Say so when an item or a heading is empty, and let something stand for it."""
    if EMPTY_ITEM.fullmatch(line):
        problem = "Cet élément de liste est vide."
    elif EMPTY_HEADING.fullmatch(line):
        problem = "Ce titre est vide."
    else:
        return line
    reading.faults.append(Fault(reading.path, number, problem, "Écrivez-le, ou retirez la ligne."))
    return f"{'##' if '#' in line else line.rstrip()} {STANDING_FOR}"
