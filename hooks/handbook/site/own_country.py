"""The handbook in another country than Canada: the numbers that answer there in danger, and its spaces in French."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from handbook.language.typography import typeset_html
from handbook.site.own_services import with_own_services

if TYPE_CHECKING:
    from handbook.organisation.model import Organisation

HOME = "CA"
SUICIDE = {"FR": "3114", "BE": "0800 32 123", "CH": "143"}
"""The helpline against suicide of each country, in place of 9-8-8: 3114.fr, preventionsuicide.be, 143.ch."""
DISTRESS = re.compile(r"(?<![\w-])9-8-8(?![\w-])")
DISTRESS_LINK = 'href="tel:988"'
FRENCH_OF_FRANCE = "fr-FR"
SPACED = ("FR",)
"""Countries that put a thin space before ; ! and ?."""


def local_numbers(html: str, own: Organisation | None) -> str:
    """Return HTML whose public emergency numbers are those of the organisation's country."""
    if own is None:
        return html
    html = with_own_services(html, own)
    if own.values.country == HOME:
        return html
    number = SUICIDE[own.values.country]
    dialed = DISTRESS_LINK.replace("988", number.replace(" ", ""))
    return DISTRESS.sub(number, html.replace(DISTRESS_LINK, dialed))


def local_texts(value: Any, own: Organisation | None) -> Any:  # noqa: ANN401  # of the same kind as it was given
    """Return what is published as data, whose texts name the emergency numbers of the organisation's country."""
    if own is None:
        return value
    if isinstance(value, str):
        return local_numbers(value, own)
    if isinstance(value, dict):
        return {name: local_texts(part, own) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(local_texts(part, own) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: local_texts(getattr(value, one.name), own) for one in fields(value)})
    return value


def in_country(html: str, own: Organisation | None) -> str:
    """Return a whole page as it is printed in the organisation's country."""
    html = local_numbers(html, own)
    if own is None or own.values.country not in SPACED:
        return html
    marked = html.replace('lang="fr"', f'lang="{FRENCH_OF_FRANCE}"')
    printed = typeset_html.__wrapped__(marked, FRENCH_OF_FRANCE)
    return printed.replace(f'lang="{FRENCH_OF_FRANCE}"', 'lang="fr"')
