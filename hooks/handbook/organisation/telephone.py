"""Telephone numbers as people write them, and as a telephone dials them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from handbook.source.fields import Text

EXAMPLE = "418 555-0142, 1 800 555-0199, 911, +33 1 99 00 12 34 ou 418 555-0142, poste 12"
TYPED = re.compile(
    r"(?P<plus>\+?)(?P<digits>\(?\d[\d .()/\u00a0-]*?)(?:,? *(?:poste|p\.|ext\.?|x) *(?P<post>\d{1,6}))?"
)
SHORTEST, LONGEST, SHORT = 2, 15, 6
"""Digits of a number (https://www.itu.int/rec/T-REC-E.164), and the most that a short one has."""
WITHOUT_AREA = 7
CALLING_CODES = {"CA": "1", "FR": "33", "BE": "32", "CH": "41"}
"""What is dialed before the number of a country (https://www.itu.int/pub/T-SP-E.164D)."""


def _can_be_dialed(number: str) -> str:
    found = TYPED.fullmatch(number)
    if found is None:
        raise ValueError(f"n'est pas un numéro de téléphone : « {number} » | Écrivez-le ainsi : {EXAMPLE}")
    count = len(_digits(found["digits"]))
    if count == WITHOUT_AREA and not found["plus"]:
        raise ValueError(f"n'a pas d'indicatif régional : « {number} » | Ajoutez-le devant : 418 555-0142")
    if not (SHORTEST <= count <= SHORT or WITHOUT_AREA < count <= LONGEST):
        raise ValueError(f"compte {count} chiffres : « {number} » | Écrivez-le au complet : {EXAMPLE}")
    return number


Telephone = Annotated[Text, AfterValidator(_can_be_dialed)]
"""A number that a telephone can dial, as it is to be read."""


def dialed(number: str, country: str) -> str:
    """Return the address of a number that reads well in a country: tel:+14185550142;ext=12, or tel:911.

    Source: https://www.rfc-editor.org/rfc/rfc3966
    """
    found = TYPED.fullmatch(number)
    if found is None:
        return ""
    digits, code = _digits(found["digits"]), CALLING_CODES[country]
    if len(digits) > SHORT:
        digits = f"+{digits}" if found["plus"] else f"+{code}{_national(digits, code)}"
    return f"tel:{digits}" + (f";ext={found['post']}" if found["post"] else "")


def _national(digits: str, code: str) -> str:
    """Return a number without what is dialed before it within its own country: 1 in North America, 0 elsewhere."""
    return digits.removeprefix("1" if code == "1" else "0")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
