"""The handbook in another country than Canada: the numbers that answer there in danger, and its spaces in French.

What is not ours to change is spared: titles of sources, quotations, addresses, code.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from handbook.language.typography import typeset_html, with_spaces_of_france
from handbook.site.own_services import with_own_services

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from handbook.language.strings import Strings
    from handbook.organisation.model import Organisation

HOME = "CA"
SUICIDE = {"FR": "3114", "BE": "0800 32 123", "CH": "143"}
"""The helpline against suicide of each country, in place of 9-8-8: 3114.fr, preventionsuicide.be, 143.ch."""
DISTRESS = re.compile(r"(?<![\w/#?=&.-])9-8-8(?![\w/-])")
DISTRESS_LINK = 'href="tel:988"'
FRENCH_OF_FRANCE = "fr-FR"
SPACED = ("FR",)
"""Countries that put a thin space before ; ! and ?."""
SPARED = re.compile(r"<(cite|q|blockquote|pre|code|kbd|samp)\b[^>]*>.*?</\1>", re.DOTALL)
"""The title of a source, a quotation, code: they are given as they are."""
SPARED_MARKDOWN = re.compile(
    r"^(?P<fence>[ >]*(?:`{3,}|~{3,})).*?^(?P=fence)|(?P<ticks>`+).+?(?P=ticks)|!(?=\[)|(?<=\])\([^()\s]*|https?://\S+",
    re.DOTALL | re.MULTILINE,
)
"""Code, what opens a picture, an address."""
IN_PLACE = "\ue000x"
"""What stands for a part that is spared, while what is around it is still one sentence."""
SAID_BY_TAGS = re.compile(
    r'(<(?:meta (?:name|property)="(?:og:)?(?:description|title)" content'
    r'|(?![^<>]*\slang="en")[a-z][\w-]*\b[^<>]*?\s(?:aria-label|alt|title|placeholder|data-title))=")([^"<>]+)'
)
"""The attributes whose sentences are read aloud, or shown elsewhere."""


def local_numbers(html: str, own: Organisation | None) -> str:
    """Return HTML whose public emergency numbers are those of the organisation's country."""
    return html if own is None else _sparing(SPARED, html, lambda said: _with_numbers(said, own))


def local_text(text: str, own: Organisation | None, language: str) -> str:
    """Return a text, plain or in Markdown, with the numbers and the spaces of the organisation's country."""
    if own is None:
        return text
    spaced = language == "fr" and own.values.country in SPACED

    def said(part: str) -> str:
        numbered = _with_numbers(part, own)
        return with_spaces_of_france(numbered) if spaced else numbered

    return _sparing(SPARED_MARKDOWN, text, said)


def local_texts(value: Any, own: Organisation | None, language: str, *, as_typed: Collection[str] = ()) -> Any:  # noqa: ANN401  # of the same kind as it was given
    """Return what is published as data, its texts as local_text() gives them; fields to copy keep their spaces."""
    if own is None:
        return value
    if isinstance(value, str):
        return local_text(value, own, language)
    if isinstance(value, dict):
        return {
            name: local_texts(part, own, "" if name in as_typed else language, as_typed=as_typed)
            for name, part in value.items()
        }
    if isinstance(value, list | tuple):
        return type(value)(local_texts(part, own, language, as_typed=as_typed) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        named = {one.name: getattr(value, one.name) for one in fields(value)}
        return replace(value, **local_texts(named, own, language, as_typed=as_typed))
    return value


def in_country(html: str, own: Organisation | None) -> str:
    """Return a whole page as it is printed in the organisation's country."""
    html = local_numbers(html, own)
    if own is None or own.values.country not in SPACED:
        return html
    marked = html.replace('lang="fr"', f'lang="{FRENCH_OF_FRANCE}"')
    printed = typeset_html.__wrapped__(marked, FRENCH_OF_FRANCE)
    if f'<html lang="{FRENCH_OF_FRANCE}"' in printed:
        printed = SAID_BY_TAGS.sub(_with_spaces, printed)
    return printed.replace(f'lang="{FRENCH_OF_FRANCE}"', 'lang="fr"')


def local_strings(strings: Mapping[str, Strings], own: Organisation | None) -> dict[str, Strings]:
    """Return the words of the interface, by language, with the spaces of the organisation's country."""
    spaced = own is not None and own.values.country in SPACED
    return {name: replace(one, of_france=True) if spaced else one for name, one in strings.items()}


def _with_numbers(text: str, own: Organisation) -> str:
    text = with_own_services(text, own)
    if own.values.country == HOME:
        return text
    number = SUICIDE[own.values.country]
    dialed = DISTRESS_LINK.replace("988", number.replace(" ", ""))
    return DISTRESS.sub(number, text.replace(DISTRESS_LINK, dialed))


def _with_spaces(tag: re.Match[str]) -> str:
    said = unescape(tag[2])
    spaced = with_spaces_of_france(said)
    return tag[0] if spaced == said else f"{tag[1]}{escape(spaced)}"


def _sparing(spared: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """Return a text with a change made to all of it but what is spared."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return IN_PLACE

    parts = change(spared.sub(keep, text)).split(IN_PLACE)
    return "".join(part + after for part, after in zip(parts, [*kept, ""], strict=True))
