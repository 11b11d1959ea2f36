"""Marks that carry the number of each line through Markdown, which keeps none.

A mark stands where the words of a line start, after the dash of a list, the # of a heading or the bar of a table, and
is made of private-use characters: Markdown takes them for text, and no editor types them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPEN, CLOSE, ZERO = "\ue000", "\ue001", 0xE010
DIGITS = {ord("0") + digit: ZERO + digit for digit in range(10)}
WRITTEN = {private: typed for typed, private in DIGITS.items()}
MARK = re.compile(f"{OPEN}([\ue010-\ue019]+){CLOSE}")
PREFIX = re.compile(r" *(?:(?:[-*+]|\d{1,9}\.) +|> ?|: {1,3})*(?:#{1,6} *|\| *)?")
"""What opens a line of a list, a heading, a quotation, a table or a definition."""
UNREAD_PREFIX = re.compile(f"(?:^|\n) *([-*+] +|\\d{{1,9}}\\. +|#{{1,6}} *|> ?|\\| *|: {{1,3}}){MARK.pattern}")
"""A prefix that Markdown left in the text: what it opens is not what its author meant."""
NEVER_MARKED = re.compile(r"[ >]*(?:`{3}|~{3}|\{)")
"""Lines of syntax: fences, attributes."""
TO_MARK = re.compile(r"\w|^ */{3}|<!--|-->")


def mark(line: str, number: int) -> str:
    """Return a line with its number where its words start; as it is when it has none."""
    if NEVER_MARKED.match(line) or not TO_MARK.search(line):
        return line
    end = PREFIX.match(line).end()  # type: ignore[union-attr]  # it matches any line
    return f"{line[:end]}{OPEN}{str(number).translate(DIGITS)}{CLOSE}{line[end:]}"


def without_marks(text: str) -> str:
    """Return a text as it was typed."""
    return MARK.sub("", text)


def number_of(digits: str) -> int:
    """Return the number that the digits of a mark write."""
    return int(digits.translate(WRITTEN))


def first_number(text: str) -> int | None:
    """Return the number of the first line that a text holds, or None."""
    found = MARK.search(text)
    return number_of(found[1]) if found else None


def pieces(text: str) -> Iterator[tuple[int | None, str]]:
    """Yield the parts of a text, each with the number of its line; None for what goes on from the line before."""
    at, number = 0, None
    for found in MARK.finditer(text):
        if found.start() > at:
            yield number, text[at : found.start()]
        at, number = found.end(), number_of(found[1])
    if at < len(text) or number is not None:
        yield number, text[at:]
