"""What a page shows first, before anyone scrolls: the elements that stand below it can wait for their scripts."""

from __future__ import annotations

import re

ARTICLE = re.compile(r"<article[\s>]")
ELEMENT = re.compile(r"<(handbook-[a-z-]+)[\s>]")
MARK = re.compile(r"<(?P<tag>handbook-[a-z-]+)[\s>]|<details\b(?P<fold>[^>]*)>|</details>")
UNSEEN = re.compile(r"<(script|template|details)\b.*?</\1>", re.DOTALL)
"""What shows no words, or shows them only once it is opened."""
TAG = re.compile(r"<[^>]*>")
ROW = re.compile(r"</(?:p|li|h[1-6]|dt|dd|tr|legend|figure)>")
WIDTH = 80
"""Letters on a line of a wide window."""
LINES = 22
"""Lines that a window shows at most: the one after stands a thousand pixels down a wide one, 1,600 down a phone."""


def below_first_screen(html: str) -> frozenset[str]:
    """Return the tags of our elements that a whole page holds below what it shows first, or folded, and nowhere else.

    A page that is no article, such as the home page, may show anything anywhere.
    """
    article = ARTICLE.search(html)
    if not article:
        return frozenset()
    firsts, end = _first_places(html), _end_of_lines(html, article.end())
    return frozenset(tag for tag, place in firsts.items() if place is None or place > end)


def _first_places(html: str) -> dict[str, int | None]:
    """Return where each of our elements first stands unfolded, by tag: nowhere, for some."""
    firsts: dict[str, int | None] = {}
    folds: list[bool] = []
    for mark in MARK.finditer(html):
        if tag := mark["tag"]:
            is_folded = any(folds)
            firsts[tag] = firsts.get(tag) or (None if is_folded else mark.start())
        elif mark["fold"] is not None:
            folds.append(not re.search(r"\sopen\b", mark["fold"]))
        elif folds:
            folds.pop()
    return firsts


def _end_of_lines(html: str, start: int) -> int:
    """Return where the first lines of some HTML end, about, in a wide window."""
    seen = UNSEEN.sub(lambda unseen: " " * len(unseen[0]), html[start:])
    lines = place = 0
    for row in ROW.finditer(seen):
        text = " ".join(TAG.sub("", seen[place : row.start()]).split())
        lines += 1 + len(text) // WIDTH if text else 0
        place = row.end()
        if lines >= LINES:
            return start + place
    return len(html)
