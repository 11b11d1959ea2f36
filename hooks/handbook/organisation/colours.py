"""The colour that an organisation gives the handbook: it must be read on both palettes."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from handbook.source.colour_tokens import HEX, colour_tokens
from handbook.source.fields import Model, Text

PALETTES = ("light", "dark")
GROUNDS = ("ground", "surface", "sunken", "on-accent")
"""What the accent is read on, and what is read on it."""
ENOUGH = 4.5
"""Contrast of a text with what is behind it (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""
STEPS = 40
NAMES = {"light": "clair", "dark": "sombre"}


def palette(name: str) -> dict[str, str]:
    """Return the colours that texts stand on in a palette, by their names in tokens.css."""
    return {ground: colour_tokens()[ground][PALETTES.index(name)] for ground in GROUNDS}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lowest_contrast(colour: str, name: str) -> float:
    """Return the contrast of a colour with what it is least told from in a palette."""
    return min(contrast(colour, ground) for ground in palette(name).values())


def nearest(colour: str, name: str) -> str:
    """Return the colour nearest to one, towards black or white, that is read in a palette."""
    end = 0 if name == "light" else 255
    mixed = (_mixed(colour, end, step / STEPS) for step in range(STEPS + 1))
    return next(one for one in mixed if lowest_contrast(one, name) >= ENOUGH)


def _parts(colour: str) -> tuple[int, int, int]:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[k : k + 2], 16) for k in (0, 2, 4))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: str, end: int, share: float) -> str:
    return "#" + "".join(f"{round(part + (end - part) * share):02x}" for part in _parts(colour))


def _read_in(name: str) -> AfterValidator:
    def check(colour: str) -> str:
        if not re.fullmatch(HEX, colour):
            raise ValueError(f'n\'est pas une couleur : « {colour} » | Écrivez-la ainsi, entre guillemets : "#0b5c63"')
        if (found := lowest_contrast(colour, name)) < ENOUGH:
            said = f"{int(found * 10) / 10}".replace(".", ",")
            problem = f"se lit mal sur le thème {NAMES[name]} : {colour} a un contraste de {said}"
            raise ValueError(f'{problem} | Il faut 4,5 au moins : essayez "{nearest(colour, name)}"')
        return colour

    return AfterValidator(check)


class Colours(Model):
    """The colour of buttons, of links and of the mark in each palette."""

    FRENCH: ClassVar = {"clair": "light", "sombre": "dark", "foncé": "dark"}

    light: Annotated[Text, _read_in("light")]
    dark: Annotated[Text, _read_in("dark")]
