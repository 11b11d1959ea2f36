"""When an organisation is open, and how soon it answers."""

from __future__ import annotations

import re
import zoneinfo
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from handbook.errors import did_you_mean
from handbook.language.word_forms import plain_letters
from handbook.source.fields import Model, Text

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WORKING_DAYS = 5
CLOSED = ("fermé", "closed")
HOUR = r"(\d{1,2})(?:(?: ?h ?| ?: ?)(\d{2})?)?"
SPAN = re.compile(rf"{HOUR} *(?:-|–|à|to) *{HOUR}")
MIDNIGHT = 24 * 60
HOURS_EXAMPLE = '"8:30-12:00, 13:00-16:30"'
DELAY = re.compile(
    r"(?P<number>\d{1,4}) *(?P<unit>s|secondes?|min|minutes?|h|heures?|jours? ouvrables?|jours?|semaines?)"
)
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "working_day": 86_400, "day": 86_400, "week": 604_800}
UNITS = {
    "s": "second",
    "seconde": "second",
    "min": "minute",
    "minute": "minute",
    "h": "hour",
    "heure": "hour",
    "jour": "day",
    "jour ouvrable": "working_day",
    "semaine": "week",
}
DELAY_EXAMPLE = "30 s, 10 min, 4 h, 2 jours ouvrables, 1 semaine"


@dataclass(frozen=True)
class Span:
    """A time during which doors or lines are open, in minutes from midnight."""

    start: int
    end: int


def read_spans(text: str) -> tuple[Span, ...]:
    """Return the times of a day, none when it is closed; raise ValueError with what is wrong and how to mend it."""
    if text.strip().casefold() in CLOSED:
        return ()
    spans: list[Span] = []
    for part in text.split(","):
        found = SPAN.fullmatch(part.strip())
        if found is None:
            raise ValueError(f"ne se lit pas : « {text} » | Écrivez ainsi : {HOURS_EXAMPLE}, ou « fermé »")
        start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
        if end <= start:
            problem = f"finit avant de commencer : « {part.strip()} »"
            raise ValueError(f"{problem} | Mettez l'ouverture, puis la fermeture; une nuit se coupe à 24:00")
        if spans and start < spans[-1].end:
            problem = f"reprend avant d'avoir fini : « {text} »"
            raise ValueError(f"{problem} | Mettez les heures dans l'ordre, sans qu'elles se recouvrent")
        spans.append(Span(start, end))
    return tuple(spans)


def _minutes(hour: str, minutes: str | None) -> int:
    found = int(hour) * 60 + int(minutes or 0)
    if int(minutes or 0) > 59 or found > MIDNIGHT:
        raise ValueError(f"dit une heure qui n'existe pas : « {hour}:{minutes or '00'} » | Écrivez de 0:00 à 24:00")
    return found


def _readable(text: str) -> str:
    read_spans(text)
    return text


Spans = Annotated[Text, AfterValidator(_readable)]


class Hours(Model):
    """When an organisation is open; a day that is not said is closed."""

    FRENCH: ClassVar = {
        **dict(zip(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), DAYS, strict=True)),
        "semaine": "weekdays", "lundi-vendredi": "weekdays",
    }  # fmt: skip

    weekdays: Spans | None = None
    """From Monday to Friday, but for the days that say their own."""
    monday: Spans | None = None
    tuesday: Spans | None = None
    wednesday: Spans | None = None
    thursday: Spans | None = None
    friday: Spans | None = None
    saturday: Spans | None = None
    sunday: Spans | None = None

    def of_day(self, day: int) -> tuple[Span, ...]:
        """Return the times of a day of the week, Monday being 0."""
        said = getattr(self, DAYS[day]) or (self.weekdays if day < WORKING_DAYS else None)
        return read_spans(said) if said else ()


@dataclass(frozen=True)
class Delay:
    """How soon one answers."""

    number: int
    unit: str
    """One of SECONDS."""

    @property
    def seconds(self) -> int:
        """Its length; a working day is counted as a day."""
        return self.number * SECONDS[self.unit]


def read_delay(text: str) -> Delay:
    """Return a delay as it was typed; raise ValueError with what is wrong and how to mend it."""
    found = DELAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"n'est pas un délai : « {text} » | Écrivez ainsi : {DELAY_EXAMPLE}")
    words = " ".join(word.removesuffix("s") or word for word in found["unit"].split())
    return Delay(int(found["number"]), UNITS[words])


def _between(fewest: str, most: str) -> AfterValidator:
    """Return what refuses a delay that nobody would promise on a channel."""

    def check(text: str) -> str:
        seconds = read_delay(text).seconds
        if seconds < read_delay(fewest).seconds:
            raise ValueError(f"est trop court pour être tenu : « {text} » | Promettez au moins {fewest}")
        if seconds > read_delay(most).seconds:
            raise ValueError(f"est trop long pour ce canal : « {text} » | Promettez au plus {most}")
        return text

    return AfterValidator(check)


class Delays(Model):
    """How soon one answers, by channel: those of docs/data/facets.yml."""

    FRENCH: ClassVar = {
        "email": "courriel", "sms": "texto", "chat": "clavardage", "téléphone": "telephone", "phone": "telephone",
        "plaintes": "plainte",
    }  # fmt: skip

    courriel: Annotated[Text, _between("15 min", "30 jours")] | None = None
    texto: Annotated[Text, _between("1 min", "5 jours")] | None = None
    clavardage: Annotated[Text, _between("5 s", "1 h")] | None = None
    telephone: Annotated[Text, _between("5 s", "10 jours")] | None = None
    """Before a call, or a message left, is answered."""
    comptoir: Annotated[Text, _between("1 min", "4 h")] | None = None
    plainte: Annotated[Text, _between("1 h", "90 jours")] | None = None
    """Before a complaint has its answer, whatever the channel."""


def _is_a_zone(name: str) -> str:
    known = [zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/")]
    if "/" not in name or (known and name not in known):
        city = plain_letters(name).replace(" ", "_")
        near = next((zone for zone in sorted(known) if zone.casefold().endswith(f"/{city}")), "")
        hint = f"Vouliez-vous dire « {near} »? " if near else did_you_mean(name, known)
        raise ValueError(f"n'est pas un fuseau horaire : « {name} » | {hint}Écrivez par exemple America/Toronto")
    return name


TimeZone = Annotated[Text, AfterValidator(_is_a_zone)]
"""A zone of the IANA database: America/Toronto."""
