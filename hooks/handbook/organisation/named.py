"""What an organisation names: its country, an address of electronic mail, a picture, a position."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator

from handbook.organisation.telephone import TYPED
from handbook.source.fields import Text

if TYPE_CHECKING:
    from handbook.organisation.model import SaidText

EMAIL = re.compile(r"[^@\s<>\"']+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
LOGO = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:svg|png|webp)")
COUNTRIES = {
    "canada": "CA", "québec": "CA", "quebec": "CA", "ca": "CA", "france": "FR", "fr": "FR", "belgique": "BE",
    "belgium": "BE", "be": "BE", "suisse": "CH", "switzerland": "CH", "ch": "CH",
}  # fmt: skip
"""What is typed for a country, with its code (ISO 3166-1)."""


def _by_its_code(country: object) -> object:
    code = COUNTRIES.get(country.strip().casefold()) if isinstance(country, str) else None
    if code and country != code:
        raise ValueError(f"se dit par un code : « {country} » | Écrivez country: {code}")
    return country


def _an_address(email: str) -> str:
    if not EMAIL.fullmatch(email):
        raise ValueError(f"n'est pas une adresse de courriel : « {email} » | Écrivez-la ainsi : accueil@exemple.org")
    return email


def _a_picture(name: str) -> str:
    if "/" in name or "\\" in name:
        raise ValueError(f"est hors du dossier : « {name} » | Copiez l'image à côté de ce fichier : logo.svg")
    if not LOGO.fullmatch(name):
        problem = f"n'est pas le nom d'une image que le manuel montre : « {name} »"
        raise ValueError(f"{problem} | Enregistrez-la en SVG, PNG ou WebP, en minuscules et sans espace : logo.svg")
    return name


def names_a_position(said: SaidText) -> SaidText:
    """Return who answers for something; raise ValueError when it is a number or an address."""
    for text in filter(None, (said.fr, said.en)):
        if EMAIL.fullmatch(text) or TYPED.fullmatch(text):
            problem = f"doit nommer une fonction : « {text} »"
            raise ValueError(f'{problem} | Écrivez-la ainsi : {{role: Accueil, telephone: "418 555-0144"}}')
    return said


Country = Annotated[Literal["CA", "FR", "BE", "CH"], BeforeValidator(_by_its_code)]
Email = Annotated[Text, AfterValidator(_an_address)]
Logo = Annotated[Text, AfterValidator(_a_picture)]
