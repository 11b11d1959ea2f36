"""Of the theme's styles, those of what we show: a sixth of them, for a page on a slow line waits for its styles."""

from __future__ import annotations

import re
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import tinycss2

from handbook.build_cache import CACHE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tinycss2.ast import Node

ROOT = Path(__file__).resolve().parents[3]
SOURCES = ("overrides/**/*.html", "overrides/**/*.js", "overrides/**/*.css", "hooks/**/*.py")
"""Where the classes and the attributes of our pages are named."""
WORD = re.compile(r"[\w-]+")
USED = re.compile(r"var\((--[\w-]+)")
GROUPS = ("media", "supports")
LISTS = ("is", "where")


def own_words() -> frozenset[str]:
    """Return every word of our templates, scripts, styles and modules: what none of them names, no page shows."""
    files = (file for pattern in SOURCES for file in ROOT.glob(pattern))
    return frozenset(word for file in files for word in WORD.findall(file.read_text(encoding="utf-8")))


@cache
def shown_styles(style: str, words: frozenset[str], own_styles: str) -> str:
    """Return a style without the rules that name a class, an id or an attribute's value that is not among some words.

    Nor does it set properties that neither it nor our own styles use. Source: https://www.w3.org/TR/css-syntax-3/
    """
    made_from = style, " ".join(sorted(words)), own_styles
    return CACHE.result("theme styles", made_from, partial(_shown_styles, style, words, own_styles))


def _shown_styles(style: str, words: frozenset[str], own_styles: str) -> str:
    kept = "".join(_shown(tinycss2.parse_stylesheet(style, skip_whitespace=True, skip_comments=True), words))
    while (spared := _without_unused(kept, set(USED.findall(f"{kept}{own_styles}")))) != kept:
        kept = spared
    return kept


def _shown(rules: Iterable[Node], words: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _cut(rule.prelude) if _names_only(selector, words)]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in GROUPS:
            within = "".join(_shown(tinycss2.parse_rule_list(rule.content, skip_comments=True), words))
            if within:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{within}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword != "keyframes":
            yield rule.serialize()


def _cut(tokens: Sequence[Node]) -> list[list[Node]]:
    """Return the selectors of a list."""
    selectors: list[list[Node]] = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _names_only(selector: Sequence[Node], words: frozenset[str]) -> bool:
    """Tell whether a selector names nothing but some words: a tag may be any, a page's text may hold it."""
    before = None
    for token in selector:
        if token.type == "ident" and before == "." and token.value not in words:
            return False
        if token.type == "hash" and token.value not in words:
            return False
        if token.type == "[] block" and not words.issuperset(WORD.findall(tinycss2.serialize(token.content))):
            return False
        is_list = token.type == "function" and token.lower_name in LISTS
        if is_list and not any(_names_only(one, words) for one in _cut(token.arguments)):
            return False
        before = token
    return True


def _without_unused(style: str, used: set[str]) -> str:
    """Return a style that sets no property of its own but those used."""
    return re.sub(
        r"(?<=[{;])(--[\w-]+):((?:\"[^\"]*\"|[^;}\"])*)(;|(?=\}))",
        lambda found: found[0] if found[1] in used else "",
        style,
    )
