"""The rules of the handbook that can be checked, kept as data: what they forbid, ask for, or say instead.

The browser applies the same to a reader's own draft: overrides/components/draft-check/house-rules.js does as this does.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from handbook.blocks.blanks import BLANK
from handbook.source.fields import Model, Text, Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " "})
"""Typography that changes nothing for a rule; each sign keeps its place."""
LETTER = "(?-i:[0-9A-Za-zªµºÀ-ÖØ-öø-ʯ])"
"""A letter or a digit of our languages, in either case, which Python is slow to read hundreds of times as in any."""
BEFORE = rf"(?:(?<!{LETTER})|(?!{LETTER}))"
AFTER = rf"(?:(?!{LETTER})|(?<!{LETTER}))"
"""What stands around an expression: a word is found whole."""
SIGN = re.compile(r"[.?()\[\]{}|/$^*+\\]")
MOST_EXPRESSIONS = 5_000
"""Those that are kept compiled; the module re keeps fewer than our rules have."""
SENTENCE_END = re.compile(r"(?<!M)[.!?…](?=[ \n])|\n")
"""Where a sentence ends; « M. » does not end one."""

Target = Literal["say", "model", "subject", "right-answer", "card", "page", "draft", "draft-subject"]
"""What a rule is about: a sentence to say, a model, its subject, the right answer of a quiz, a card, a page's text; and
what someone is about to send, its text or its subject."""
Channel = Literal["courriel", "texto", "clavardage"]
CHANNELS: tuple[Channel, ...] = ("courriel", "texto", "clavardage")
PARTS = {"subject": ("subject", "draft-subject"), "text": ("model", "draft")}
"""What each part of a draft obeys: all that our own models do, and what only makes sense once its blanks are filled."""
ByLanguage = dict[str, Text]
ListsByLanguage = dict[str, Words]
Names = BeforeValidator(lambda value: tuple(value) if isinstance(value, list) else value)


class HouseRule(Model):
    """One rule: where a page states it, what it looks for, and sentences that keep or break it."""

    languages: Annotated[tuple[Literal["fr", "en"], ...], Names, Field(min_length=1)]
    label: ByLanguage
    why: ByLanguage
    page: Text
    """The page and the heading that state the rule: courriel/objets.md#annoncer."""
    applies_to: Annotated[tuple[Target, ...], Names, Field(min_length=1)]
    channels: Annotated[tuple[Channel, ...], Names, Field(min_length=1)] = CHANNELS
    """For a draft: the channels that the rule is about."""
    kind: Literal["banned", "longest", "companion", "order", "missing", "count"]
    """banned: never these words; longest: this many characters at most; companion: these words call for others;
    order: those others, if they are there, come first; missing: these others must be there; count: these words so
    many times at most."""
    within: Literal["sentence"] | None = None
    """Where a companion is looked for: in the same sentence rather than in the whole text."""
    severity: Literal["arret", "conseil"]
    instead: ListsByLanguage
    """Words to suggest."""
    words: ListsByLanguage = Field(default_factory=dict)
    """Words looked for as they are, whole."""
    expressions: ListsByLanguage = Field(default_factory=dict)
    """Regular expressions looked for, that Python and a browser read alike."""
    needs: ListsByLanguage = Field(default_factory=dict)
    """For a companion, an order or what may be missing: the expressions of what is called for."""
    most: Annotated[int, Field(ge=1)] | None = None
    exact_case: bool = False
    passes: ListsByLanguage
    fails: ListsByLanguage


@dataclass(frozen=True, order=True)
class Remark:
    """One place of a text that breaks a rule; what is missing has no length."""

    start: int
    end: int
    rule: str


def remarks(
    text: str,
    rules: Mapping[str, HouseRule],
    *,
    language: str,
    target: str | Collection[str],
    channel: str = "",
) -> list[Remark]:
    """Return each place of a text that breaks a rule about texts of its kind, in the order of the text.

    Without a channel, the text is one of the handbook's own.
    """
    targets = {target} if isinstance(target, str) else set(target)
    return sorted(
        Remark(start, end, slug)
        for slug, rule in rules.items()
        if language in rule.languages and targets & set(rule.applies_to) and (not channel or channel in rule.channels)
        for start, end in _spans(text, rule, language)
    )


def _spans(text: str, rule: HouseRule, language: str) -> Iterator[tuple[int, int]]:
    """Yield where a text breaks one rule."""
    if rule.kind == "longest":
        if rule.most and len(BLANK.sub(r"\1", text)) > rule.most:
            yield min(rule.most, len(text) - 1), len(text)
        return
    plain = text.translate(PLAIN)
    found = list(_found(plain, looked_for(rule, language), exact_case=rule.exact_case))
    if rule.kind == "banned":
        yield from found
    elif rule.kind == "count":
        yield from sorted(found)[rule.most or 0 :]
    else:
        needs = _found(plain, rule.needs.get(language, ()), exact_case=rule.exact_case)
        yield from _without(found, [start for start, _ in needs], rule, plain)


def _without(
    found: list[tuple[int, int]], called_for: Collection[int], rule: HouseRule, text: str
) -> Iterator[tuple[int, int]]:
    """Yield what was found without the others that it calls for, or before them."""
    if rule.kind == "missing" and not called_for:
        yield 0, 0
    if rule.kind == "companion":
        ends = [end.end() for end in SENTENCE_END.finditer(text)] if rule.within == "sentence" else []
        served = {bisect(ends, place) for place in called_for}
        yield from (span for span in found if bisect(ends, span[0]) not in served)
    if rule.kind == "order" and called_for:
        yield from (span for span in found if span[0] < min(called_for))


def looked_for(rule: HouseRule, language: str) -> list[str]:
    """Return what a rule looks for, its plain words as expressions."""
    words = (SIGN.sub(r"\\\g<0>", word) for word in rule.words.get(language, ()))
    return [*words, *rule.expressions.get(language, ())]


def _found(text: str, expressions: Iterable[str], *, exact_case: bool) -> Iterator[tuple[int, int]]:
    """Yield where expressions are found, never from the middle of a word nor up to one."""
    for expression in expressions:
        if not _bare(expression, exact_case=exact_case).search(text):
            continue
        for match in _whole(expression, exact_case=exact_case).finditer(text):
            if match[0]:
                yield match.span()


@lru_cache(maxsize=MOST_EXPRESSIONS)
def _bare(expression: str, *, exact_case: bool) -> re.Pattern[str]:
    """Return an expression found anywhere: its edges take six times as long to compile, and most are never found."""
    return re.compile(expression, 0 if exact_case else re.IGNORECASE)


@lru_cache(maxsize=MOST_EXPRESSIONS)
def _whole(expression: str, *, exact_case: bool) -> re.Pattern[str]:
    return re.compile(f"{BEFORE}(?:{expression}){AFTER}", 0 if exact_case else re.IGNORECASE)
