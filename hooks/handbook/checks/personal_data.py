"""Names, numbers and addresses of people, found in what an organisation is about to publish.

A pure reading of a text: it knows the forms of numbers and addresses, and guesses names by their capitals. What is
found asks for a decision, not for a correction: checks.published tells where a decision is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from handbook.language.lexicon import load_lexicon
from handbook.language.word_forms import plain_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
EXAMPLE_ADDRESS = re.compile(r".*@(?:[\w-]+\.)*(?:exemple|example)(?:\.[\w-]+)+$", re.IGNORECASE)
"""Addresses kept for examples (https://www.rfc-editor.org/rfc/rfc2606), and their French twin."""
FICTIONAL = re.compile(r"(?:\+?1)?\d{3}55501\d\d|(?:\+33|0)(?:19900|26191|35301|46571|53649|63998)\d{4}")
"""Numbers kept for fiction: 555-01xx in North America, and in France those of ARCEP's decision 2018-0881."""
CIVILITY = r"(?:M\.|MM\.|Mmes?|Mlle|Mes?|Drs?|Dres?|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Docteure?)"
CAPITALISED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[-'’][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)*"
TITLED = re.compile(rf"(?<!\w){CIVILITY} (?:{CAPITALISED})(?: {CAPITALISED})?")
PAIR = re.compile(rf"(?<![\w-])(?=(?P<first>{CAPITALISED}) (?P<last>(?:[A-Z]\. )?{CAPITALISED})(?![\w-]))")
"""Two words in capitals; the second may be the first of another pair."""
SENTENCE_START = re.compile(r"(?:^|[.?!:»«“”\"|*>]|^\s*[-\d.]+)\s*[\"'«“(*\[]*\s*$")
PLACES = ("saint", "sainte", "st", "ste", "mont", "notre")
"""What the names of places start with, and never those of people."""
GIVEN_NAMES = (
    "aimé alain alex alexis ange anne aurore blanche bruno carole charles christian claude clément "
    "constance denis désiré dominique florence france gilles gloria grace guy iris jasmine jean joy juste "
    "laurence laurent léo louis louise luce marc marguerite marie marine martin maxime mercedes michel "
    "nicolas noël olive olivier pascal patrice paul pierre prudence rémi renaud robin roger rose serge "
    "simon solange sylvain sylvie thomas valentin vera victor victoire violette virginie vincent william "
    "yves "
)
"""Given names that are also words, or that the list of real words takes for some."""
GIVEN = frozenset(GIVEN_NAMES.split())
CARD_LENGTHS = range(13, 20)
POSTAL = re.compile(r"(?<![A-Z0-9])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![A-Z0-9])")
"""A Canadian postal code (https://www.canadapost-postescanada.ca/cpc/en/support/articles/addressing-guidelines/)."""
WAY = r"(?:rue|avenue|av\.|boulevard|boul\.|bd|chemin|ch\.|place|quai|rang|montée|allée|impasse|cours|côte)"
STREET = re.compile(
    rf"(?<![\w-])\d{{1,5}}(?: ?(?:bis|ter|[A-Z]))?,? {WAY} (?:\w+[ '’])*?[A-ZÀ-Þ][\w'’-]+"
    r"|(?<![\w-])\d{1,5} (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane)"
    r"|(?<!\d)\d{5} [A-ZÀ-Þ][a-zà-ÿ]+(?:-[\wÀ-ÿ]+)*(?: Cedex)?"
)
HEALTH = re.compile(r"(?<![A-Z])[A-Z]{4}[ -]?\d{4}[ -]?\d{4}(?!\d)")
"""A Québec health insurance number: three letters of the surname, one of the first name, then eight digits."""
DIGITS = re.compile(r"(?<![\d.,-])\d(?:[ .-]?\d){8,18}(?![\d,])")


@dataclass(frozen=True, order=True)
class Found:
    """Something of a person in a text: what it is, in French, and the words themselves."""

    kind: str
    words: str


def find(text: str, *, country: str) -> list[Found]:
    """Return what a text tells of people, once each, in the order of the kinds; numbers are read as in a country."""
    return list(dict.fromkeys(Found(kind, words.strip()) for kind, read in READERS for words in read(text, country)))


def same(words: str) -> str:
    """Return words as two spellings of one thing are compared: digits of a number, small letters without accents."""
    digits = re.sub(r"\D", "", words)
    if len(digits) >= SHORTEST_NUMBER and not re.search(r"[^\W\d_]", words):
        return digits
    return plain_letters(" ".join(words.replace("’", "'").split()))


SHORTEST_NUMBER = 9


def _emails(text: str, _: str) -> Iterator[str]:
    return (found[0] for found in EMAIL.finditer(text) if not EXAMPLE_ADDRESS.match(found[0]))


def _telephones(text: str, country: str) -> Iterator[str]:
    from phonenumbers import Leniency, PhoneNumberMatcher  # where a handbook is an organisation's own

    for found in PhoneNumberMatcher(text, country, leniency=Leniency.VALID):
        if not FICTIONAL.fullmatch(re.sub(r"[^\d+]", "", found.raw_string)):
            yield found.raw_string


def _identities(text: str, _: str) -> Iterator[str]:
    yield from (found[0] for found in HEALTH.finditer(text))
    for found in DIGITS.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        is_social = len(digits) == 9 and digits[0] not in "08" and luhn(digits)
        is_french = len(digits) == 15 and digits[0] in "12" and 97 - int(digits[:13]) % 97 == int(digits[13:])
        if is_social or is_french or (len(digits) in CARD_LENGTHS and len(digits) != 15 and luhn(digits)):
            yield found[0]


def luhn(digits: str) -> bool:
    """Tell whether digits end with their check digit, as insurance numbers and cards do (ISO/IEC 7812-1, annex B)."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _places(text: str, _: str) -> Iterator[str]:
    yield from (found[0] for found in POSTAL.finditer(text))
    yield from (found[0] for found in STREET.finditer(text))


def _names(text: str, _: str) -> Iterator[str]:
    taken = []
    for found in TITLED.finditer(text):
        taken.append(found.span())
        yield found[0]
    for found in PAIR.finditer(text):
        inside = any(start <= found.start() < end for start, end in taken)
        if not inside and _is_a_name(found["first"], found["last"], opens=_opens(text, found.start())):
            yield f"{found['first']} {found['last']}"


def _opens(text: str, start: int) -> bool:
    """Tell whether a word opens a sentence, where any word has a capital."""
    return SENTENCE_START.search(text[:start]) is not None


def _is_a_name(first: str, last: str, *, opens: bool) -> bool:
    """Tell whether two words in capitals may name someone: one at least is no word, and the first is no place's."""
    if plain_letters(first.partition("-")[0]) in PLACES or plain_letters(last.partition("-")[0]) in PLACES:
        return False
    if first.lower() in GIVEN or first.partition("-")[0].lower() in GIVEN:
        return True
    if opens:
        return not _is_a_word(first)
    return not (_is_a_word(first) and _is_a_word(last))


@cache
def _is_a_word(word: str) -> bool:
    return all(plain_letters(part) in load("fr") for part in re.split(r"['’-]", word) if len(part) > 3)


load = cache(load_lexicon)

READERS: tuple[tuple[str, Callable[[str, str], Iterator[str]]], ...] = (
    ("un courriel", _emails),
    ("un numéro de téléphone", _telephones),
    ("un numéro d'identité ou de carte", _identities),
    ("une adresse", _places),
    ("le nom d'une personne", _names),
)
"""What each reader finds, as a fault says it."""
