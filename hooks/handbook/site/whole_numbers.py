"""Numbers and codes written with hyphens, 555-0142 or GSM-7: browsers break after a hyphen, and each is one word."""

from __future__ import annotations

import re
from string import ascii_uppercase, digits

HYPHEN = re.compile(r"-(?=\d)")
NUMBER = re.compile(r"[A-Z]*\d*(?:-\d+)+")
SIGNS = ascii_uppercase + digits
WHOLE = '<span class="hb-whole">{}</span>'


def with_whole_numbers(html: str) -> str:
    """Return a page whose texts keep each number, or code, written with hyphens on one line.

    A no-break hyphen would do as much and be copied with it: no telephone and no search would know such a number,
    and a text message that holds one costs twice as much.
    """
    parts, at = [], 0
    for hyphen in HYPHEN.finditer(html, max(html.find("<body"), 0)):
        start = hyphen.start()
        if start < at or html[start - 1] not in SIGNS or html.rfind("<", 0, start) > html.rfind(">", 0, start):
            continue
        while html[start - 1] in digits:
            start -= 1
        while html[start - 1] in ascii_uppercase:
            start -= 1
        if number := NUMBER.match(html, start):
            parts += [html[at:start], WHOLE.format(number[0])]
            at = number.end()
    return "".join([*parts, html[at:]])
