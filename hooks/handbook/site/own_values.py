"""What an organisation fills the places of pages with, in the words of readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from handbook.language.typography import typeset
from handbook.organisation.spoken import name_of
from handbook.organisation.times import DAYS, Delays, read_delay

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from handbook.language.strings import Strings
    from handbook.organisation.model import ContactFields, Gesture, Organisation, SaidText, Warnings
    from handbook.organisation.times import Hours, Span

MAIL = "mailto:"
TOGETHER = re.compile(r" (?=[\d(])")
"""The spaces of a number that no line is cut at."""


@dataclass(frozen=True)
class OwnLine:
    """One line of a value: its label if it has one, its words and their language, and what a press on them does."""

    text: str
    language: str
    label: str = ""
    label_language: str = ""
    """The language of the label, when it is not that of the page."""
    href: str = ""


@dataclass(frozen=True)
class OwnValue:
    """A value of an organisation, with who answers for it and when they last looked at it."""

    lines: tuple[OwnLine, ...]
    owner: OwnLine
    reviewed: datetime.date


def own_value(organisation: Organisation | None, key: str, t: Strings) -> OwnValue | None:
    """Return what an organisation says for a key, or None when it says nothing."""
    value = organisation.value(key) if organisation else None
    if organisation is None or not value:
        return None
    name, _, channel = key.partition(".")
    lines = (_delay(value, "", t),) if channel else tuple(LINES[name](value, organisation, t))
    return OwnValue(lines, _said(organisation.owner_of(key), t), organisation.reviewed(key))


def dial(number: str, organisation: Organisation, t: Strings) -> OwnLine:
    """Return a number that a press dials, cut between two lines before its extension alone."""
    return OwnLine(TOGETHER.sub("\u00a0", number), t.language, href=organisation.dialed(number))


def emergency_line(organisation: Organisation | None, t: Strings) -> OwnLine | None:
    """Return whom to call first in danger within the organisation, or None when it says no line."""
    number = organisation.values.emergency_line if organisation else None
    return dial(number, organisation, t) if organisation and number else None


def _said(said: SaidText, t: Strings, label: str = "") -> OwnLine:
    language = said.language_for(t.language)
    return OwnLine(typeset(said.in_language(t.language), language), language, label=label)


def _text(said: SaidText, _: Organisation, t: Strings) -> Iterator[OwnLine]:
    yield _said(said, t)


def _number(number: str, organisation: Organisation, t: Strings) -> Iterator[OwnLine]:
    yield dial(number, organisation, t)


def _zone(zone: str, _: Organisation, t: Strings) -> Iterator[OwnLine]:
    yield OwnLine(zone, t.language)


def _languages(codes: tuple[str, ...], _: Organisation, t: Strings) -> Iterator[OwnLine]:
    names = [typeset(name_of(code, t.language), t.language) for code in codes]
    yield OwnLine(", ".join(names), t.language)


def _contact(contact: ContactFields, organisation: Organisation, t: Strings) -> Iterator[OwnLine]:
    yield _said(contact.role, t)
    if contact.telephone:
        yield dial(contact.telephone, organisation, t)
    if contact.email:
        yield OwnLine(contact.email, t.language, href=MAIL + contact.email)


def _hours(hours: Hours, _: Organisation, t: Strings) -> Iterator[OwnLine]:
    """Yield the hours of the week, days of the same hours together."""
    for spans, days in groupby(range(len(DAYS)), key=hours.of_day):
        first, *rest = days
        names = {"first": t(f"own.day_{first}"), "last": t(f"own.day_{rest[-1]}") if rest else ""}
        label = t("own.days", **names) if rest else names["first"]
        times = ", ".join(_span(span, t) for span in spans) or t("own.closed")
        yield OwnLine(times, t.language, label=label[:1].upper() + label[1:])


def _span(span: Span, t: Strings) -> str:
    return t("own.span", start=_clock(span.start, t.language), end=_clock(span.end, t.language))


def _clock(minutes: int, language: str) -> str:
    """Return an hour as it is printed: 8 h 30, or 8:30 a.m."""
    hour, minute = divmod(minutes, 60)
    if language == "fr":
        return typeset(f"{hour} h {minute:02}" if minute else f"{hour} h", language)
    clock = f"{hour % 12 or 12}:{minute:02}" if minute else f"{hour % 12 or 12}"
    return f"{clock}\u00a0{'a.m.' if hour % 24 < 12 else 'p.m.'}"


def _delays(delays: Delays, _: Organisation, t: Strings) -> Iterator[OwnLine]:
    for channel in Delays.model_fields:
        if typed := getattr(delays, channel):
            yield _delay(typed, t(f"own.delay_{channel}"), t)


def _delay(typed: str, label: str, t: Strings) -> OwnLine:
    delay = read_delay(typed)
    return OwnLine(t(f"own.unit_{delay.unit}", count=delay.number), t.language, label=label)


def _warnings(warnings: Warnings, _: Organisation, t: Strings) -> Iterator[OwnLine]:
    yield OwnLine(t("own.warnings", count=warnings.count) if warnings.count else t("own.no_warning"), t.language)
    if warnings.then:
        yield _said(warnings.then, t, label=t("own.warnings_then"))


def _gestures(gestures: tuple[Gesture, ...], organisation: Organisation, t: Strings) -> Iterator[OwnLine]:
    for gesture in gestures:
        if gesture.up_to is None:
            yield _said(gesture.what, t)
            continue
        what = _said(gesture.what, t)
        text = t("own.up_to", amount=amount(gesture.up_to, organisation.currency, t))
        yield OwnLine(text, t.language, label=what.text, label_language=what.language)


SIGNS = {"CAD": "$", "EUR": "€"}


def amount(value: float, currency: str, t: Strings) -> str:
    """Return an amount as it is printed: 25 $ or 12,50 €; $25 or €12.50."""
    whole, cents = divmod(round(value * 100), 100)
    sign = SIGNS.get(currency, currency)
    if t.language == "fr":
        digits = t.number(whole) + (f",{cents:02}" if cents else "")
        return f"{digits}\u00a0{sign}"
    digits = t.number(whole) + (f".{cents:02}" if cents else "")
    return f"{sign}{digits}" if sign != currency else f"{sign}\u00a0{digits}"


LINES: Mapping[str, Callable[..., Iterator[OwnLine]]] = {
    "hours": _hours,
    "time_zone": _zone,
    "languages": _languages,
    **dict.fromkeys(("telephone", "emergency_line", "emergency_services"), _number),
    **dict.fromkeys(("alarm_button", "emergency_plan"), _text),
    **dict.fromkeys(("health_and_safety", "privacy", "complaints"), _contact),
    "delays": _delays,
    "warnings": _warnings,
    "gestures": _gestures,
}
"""How each key is said."""
