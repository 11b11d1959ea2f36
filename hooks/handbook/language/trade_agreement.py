"""The word of an organization's trade for « client »: patient, usager, citoyen, membre, élève.

Only what is sure to agree is changed. What stands before the word must be known, and what it says must not come to mean
something else; anything else is left as it is, and told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CLIENT = "client"
"""The word that the handbook is written with."""
FILE = Path(__file__).with_name("trade_words.yml")
SPACE = r"[ \t\n\u00a0\u202f]"
OPENING = r"(?:[*_\[]|<(?:a|b|em|i|mark|span|strong)\b[^<>]*>)*"
"""What opens an emphasis or a link, in Markdown or in HTML."""
HIDDEN = "\ue010"
"""Put before a « client » that is not to be read, as in the title of a page that keeps it."""
NOUN = re.compile(rf"(?<![\w@/.#·'’{HIDDEN}-])client(e?)(s?)(?![\w@/·(-]|\.\w)", re.IGNORECASE)
BEFORE = re.compile(rf"(?P<word>[^\W_]+)(?P<gap>{SPACE}+)(?P<open>{OPENING})$")
"""The word that a noun follows, and what parts them."""
ALONE = re.compile(rf"(?:^{SPACE}*[>*+-]?|[:;→|·—–•.!?…\]]|(?<!\w)-){SPACE}*(?:[«“\"(]{SPACE}*)?{OPENING}$")
"""Nothing that a noun must agree with: the start of a text, of a title, of a sentence."""
SPARED = re.compile(
    r"`[^`]*`|\]\([^()\s]*(?:\([^()]*\)[^()]*)*\)|<[^<>]*>|\{\{.*?\}\}|\{[^{}]*[#.=][^{}]*\}"
    r"|\b[a-z]+://[^\s)>]+|[\w.+-]+@[\w.-]+|%\{[^}]*\}",
    re.DOTALL,
)
"""Code, addresses, tags, ids and blanks: nobody reads them as a sentence."""
QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
TITLE = re.compile(r"\[(?:[*_]|<\w+>)*$")
"""What opens the title of a page, in a link that leads to it."""
END = re.compile(r"[.!?…|]")
VOWEL = {"fr": re.compile("[aeéèêiouy]"), "en": re.compile("(?!us|uni|eu|one)[aeiou]")}
"""A letter before which an article elides, or « a » is « an »: « user » is heard as a consonant."""


class Left(NamedTuple):
    """A place where « client » stays, and why."""

    start: int
    words: str
    reason: str


class Reworded(NamedTuple):
    """A text with the word of the trade, how often it was put there, and where « client » stays."""

    text: str
    made: int = 0
    left: tuple[Left, ...] = ()


@dataclass(frozen=True)
class Grammar:
    """What one language asks of the word put in place of « client »."""

    language: str
    kept: re.Pattern[str]
    """What says something else, or would with another word."""
    reported: re.Pattern[str]
    """What shows that a passage tells what others said."""
    defined: re.Pattern[str]
    """What shows that a passage says who is a client."""
    sold: re.Pattern[str]
    """What shows that a passage is about buying: whoever does is a client, whatever the trade."""
    before: frozenset[str]
    """What may stand before the word; anything, when there is none."""
    singular: Mapping[str, bool] = field(hash=False)
    """What stands before a singular alone, and whether it is a feminine."""
    before_vowel: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class TradeWord:
    """The word of a trade in one language: singular, plural, and their feminines where the language has them."""

    name: str
    language: str
    forms: tuple[str, ...]
    clash: str

    @property
    def has_vowel(self) -> bool:
        """Tell whether the article before it changes."""
        return VOWEL[self.language].match(self.forms[0]) is not None

    @property
    def is_epicene(self) -> bool:
        """Tell whether it has one form for both genders."""
        return len(self.forms) == 4 and self.forms[0] == self.forms[2]

    @cached_property
    def clashing(self) -> re.Pattern[str]:
        """What it must not stand near."""
        return re.compile(rf"(?<!\w)(?:{self.clash})", re.IGNORECASE)

    def form(self, *, feminine: bool, plural: bool, like: str) -> str:
        """Return one of its forms, with the capitals of the word it replaces."""
        word = self.forms[2 * (feminine and len(self.forms) == 4) + plural]
        return _capitals(word, like)


def trade_words() -> tuple[str, ...]:
    """Return the words that the sentences of the handbook can take, by their French masculine."""
    return tuple(_table()["words"])


def trade_word(name: str, language: str) -> TradeWord:
    """Return one of them in a language; raise KeyError when it is none."""
    row = _table()["words"][name][language]
    return TradeWord(name, language, tuple(row["forms"]), row["clash"])


def reworded(text: str, word: TradeWord, *, spares_quotes: bool = False, around: str = "") -> Reworded:
    """Return one passage (a paragraph, an item, a title) with the word of the trade wherever it is sure to agree.

    Quotations stay as they are when asked; code, addresses, tags, ids and blanks always do. Applied twice, nothing more
    changes. `around` is what it is read with, as the question that an answer is to.
    """
    if CLIENT not in text.lower():
        return Reworded(text)
    grammar = grammar_of(word.language)
    if reason := _of_others(text, around, grammar):
        return Reworded(text, 0, tuple(Left(noun.start(), _around(text, noun), reason) for noun in NOUN.finditer(text)))
    text, made = _with_pairs(text, word, grammar, spares_quotes=spares_quotes)
    spared = list(_spared(text, grammar, spares_quotes=spares_quotes))
    parts: list[str] = []
    left: list[Left] = []
    at = 0
    for noun in NOUN.finditer(text):
        start, why_not = _place(text, noun, word, grammar, spared)
        if why_not is not None:
            left += [Left(noun.start(), _around(text, noun), why_not)] if why_not else []
            continue
        before = _agreed(text[start : noun.start()], word, noun)
        parts += [text[at:start], before, word.form(feminine=bool(noun[1]), plural=bool(noun[2]), like=noun[0])]
        at, made = noun.end(), made + 1
    return Reworded("".join([*parts, text[at:]]), made, tuple(left))


def _of_others(text: str, around: str, grammar: Grammar) -> str:
    """Return why a whole passage keeps the word; nothing when it does not."""
    if grammar.reported.search(text):
        return "passage rapporté d'une source"
    if grammar.sold.search(around or text):
        return "passage qui parle d'acheter"
    return "passage qui dit qui est le client" if grammar.defined.search(around or text) else ""


def _place(
    text: str, noun: re.Match[str], word: TradeWord, grammar: Grammar, spared: list[tuple[int, int, str]]
) -> tuple[int, str | None]:
    """Return where what changes with a noun starts, and why it is left if it is: nothing when it is not to be read."""
    for start, end, reason in spared:
        if start < noun.end() and noun.start() < end:
            return 0, reason
    if word.clashing.search(_sentence_at(text, noun.start())):
        return 0, f"près d'un mot parent de « {word.forms[0]} »"
    if ALONE.search(text, 0, noun.start()):
        return noun.start(), None
    before = BEFORE.search(text, 0, noun.start())
    typed = before["word"].lower() if before else ""
    is_title = noun[0][0].isupper() and TITLE.search(text, 0, noun.start()) and typed not in grammar.before_vowel
    if grammar.before and not (typed in grammar.before or typed.isdecimal() or is_title):
        return 0, "mot inconnu devant"
    if typed in grammar.singular and (noun[2] or grammar.singular[typed] != bool(noun[1])):
        return 0, "accord inconnu"
    changes = before is not None and word.has_vowel and typed in grammar.before_vowel
    return (before.start() if before and changes else noun.start()), None


def _sentence_at(text: str, place: int) -> str:
    """Return the sentence that holds a place."""
    first = max((found.end() for found in END.finditer(text, 0, place)), default=0)
    after = END.search(text, place)
    return text[first : after.start() if after else len(text)]


def _spared(text: str, grammar: Grammar, *, spares_quotes: bool) -> Iterator[tuple[int, int, str]]:
    """Yield what is left as it is, and why; nothing when nobody reads it as a sentence."""
    patterns = [(SPARED, ""), (grammar.kept, "expression gardée"), *([(QUOTED, "citation")] if spares_quotes else [])]
    for pattern, reason in patterns:
        yield from ((found.start(), found.end(), reason) for found in pattern.finditer(text))


def _agreed(before: str, word: TradeWord, noun: re.Match[str]) -> str:
    """Return what stands before a noun, the word and the gap, as it is before a vowel."""
    found = BEFORE.fullmatch(before)
    table = grammar_of(word.language).before_vowel
    if found is None or found["word"].lower() not in table or (noun[2] and found["word"].lower() != "de"):
        return before
    typed, changed = found["word"], table[found["word"].lower()]
    first, _, elided = changed.rpartition(" ")
    if not changed.endswith("'"):
        return _capitals(changed, typed) + found["gap"] + found["open"]
    gap = found["gap"] if first else "\n" + found["gap"].partition("\n")[2] if "\n" in found["gap"] else ""
    first = _capitals(first, typed) if first else ""
    elided = elided if first and not _is_loud(typed) else _capitals(elided, typed)
    if "’" in noun.string:
        elided = elided.replace("'", "’")
    return first + gap + elided + found["open"]


def _with_pairs(text: str, word: TradeWord, grammar: Grammar, *, spares_quotes: bool) -> tuple[str, int]:
    """Return a text whose pairs, « une cliente ou un client », say an epicene noun once, and how many they were."""
    if not word.is_epicene or word.clashing.search(text):
        return text, 0
    made = 0
    for pattern, said in PAIRS:
        spared = list(_spared(text, grammar, spares_quotes=spares_quotes))
        parts, at = [], 0
        for pair in pattern.finditer(text):
            if any(start < pair.end() and pair.start() < end for start, end, _ in spared):
                continue
            new = pair.expand(said[word.has_vowel]).format(one=word.forms[0], many=word.forms[1])
            parts += [text[at : pair.start()], _capitals(new, pair[0].split()[0])]
            at, made = pair.end(), made + 1
        text = "".join([*parts, text[at:]])
    return text, made


def _pair(pattern: str, said: str, before_vowel: str = "") -> tuple[re.Pattern[str], tuple[str, str]]:
    whole = rf"(?<![\w'’]){pattern.replace(' ', f'{SPACE}+')}(?![\w·(-])"
    return re.compile(whole, re.IGNORECASE), (said, before_vowel or said)


OF = r"(d['’]|à |pour |avec |chez )?"
PAIRS = (
    _pair(OF + r"une cliente (ou|et) (d['’]|à )?un client", r"\1une \2 \3un {one}"),
    _pair(OF + r"un client (ou|et) (d['’]|à )?une cliente", r"\1un \2 \3une {one}"),
    _pair(r"de la cliente (ou|et) du client", r"de la \1 du {one}", "de l'{one}"),
    _pair(r"à la cliente (ou|et) au client", r"à la \1 au {one}", "à l'{one}"),
    _pair(r"la cliente (ou|et) le client", r"la \1 le {one}", "l'{one}"),
    _pair(r"le client (ou|et) la cliente", r"le \1 la {one}", "l'{one}"),
    _pair(r"(votre|notre|leur|chaque) cliente (?:ou|et) \1 client", r"\1 {one}"),
    _pair(r"((?:les|des|aux|nos|vos|leurs|ses) )?client(?:es et (?:\1)?clients|s et (?:\1)?clientes)", r"\1{many}"),
)
"""Both genders named, and what is said of an epicene noun: « une ou un membre », « les élèves »."""


def _capitals(word: str, like: str) -> str:
    if _is_loud(like):
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _around(text: str, noun: re.Match[str]) -> str:
    return " ".join(text[max(0, noun.start() - 30) : noun.end() + 30].split())


@cache
def _table() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def grammar_of(language: str) -> Grammar:
    """Return what a language asks of the word."""
    row = _table()[language]
    kept, reported, defined, sold = (
        re.compile(_any_of(row[name]), re.IGNORECASE) for name in ("kept", "reported", "defined", "sold")
    )
    before = frozenset(str(row.get("before", "")).split())
    genders = (("masculine", False), ("feminine", True))
    singular = {word: is_feminine for name, is_feminine in genders for word in str(row.get(name, "")).split()}
    return Grammar(language, kept, reported, defined, sold, before, singular, dict(row["before_vowel"]))


def _any_of(patterns: list[str]) -> str:
    typed = "|".join(patterns).replace(" ", f"{SPACE}+").replace("'", "['’]")
    return rf"(?:{typed})(?!\w)"
