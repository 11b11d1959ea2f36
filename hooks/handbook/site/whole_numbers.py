"""Numbers written with hyphens, such as telephone numbers: browsers break after a hyphen, and a number is one word."""

from __future__ import annotations

import re

HYPHEN = re.compile(r"-(?=\d)")
NUMBER = re.compile(r"\d+(?:-\d+)+")
WHOLE = '<span class="hb-whole">{}</span>'


def with_whole_numbers(html: str) -> str:
    """Return a page whose texts keep each number written with hyphens on one line.

    A no-break hyphen would do as much and be copied with the number, which no telephone or search would then know.
    """
    parts, at = [], 0
    for hyphen in HYPHEN.finditer(html, max(html.find("<body"), 0)):
        start = hyphen.start()
        if start < at or not html[start - 1].isdigit() or html.rfind("<", 0, start) > html.rfind(">", 0, start):
            continue
        while html[start - 1].isdigit():
            start -= 1
        if number := NUMBER.match(html, start):
            parts += [html[at:start], WHOLE.format(number[0])]
            at = number.end()
    return "".join([*parts, html[at:]])
