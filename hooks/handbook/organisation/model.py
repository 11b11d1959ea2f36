"""Everything that organisation.yml may say, key by key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field

from handbook.organisation.colours import Colours
from handbook.organisation.named import Country, Email, Logo, names_a_position
from handbook.organisation.spoken import Languages
from handbook.organisation.telephone import Telephone, dialed
from handbook.organisation.times import Delays, Hours, TimeZone
from handbook.organisation.trade_word import TradeWord
from handbook.source.fields import AS_TUPLE, Model, PastDate, Text, Words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

MOST_WARNINGS, MOST_GRANTED = 5, 5000
CURRENCIES = {"CA": "CAD", "FR": "EUR", "BE": "EUR", "CH": "CHF"}
"""What a country counts in (ISO 4217)."""
EMERGENCY = {"CA": "911", "FR": "112", "BE": "112", "CH": "112"}
"""The number that answers any emergency in a country."""


class SaidText(Model):
    """Words of an organisation, in French, and in English when someone has written them."""

    FRENCH: ClassVar = {"français": "fr", "anglais": "en"}

    fr: Text
    en: Text | None = None

    def in_language(self, language: str) -> str:
        """Return the words for readers of a language; the French ones stand in for those that are missing."""
        return (self.en if language == "en" else None) or self.fr

    def language_for(self, language: str) -> str:
        """Return the language of what in_language() gives."""
        return "en" if language == "en" and self.en else "fr"


def _in_french(value: object) -> object:
    return {"fr": value} if isinstance(value, str) else value


Said = Annotated[SaidText, BeforeValidator(_in_french)]
"""Words, typed in French alone or as {fr: …, en: …}."""
Position = Annotated[SaidText, AfterValidator(names_a_position), BeforeValidator(_in_french)]
"""Who answers for something, likewise: never a number or an address, which have keys of their own."""


def _matching(value: object) -> object:
    """Return who is in charge as fields: words alone name the function."""
    return {"role": value} if isinstance(value, str) else value


class ContactFields(Model):
    """Who is in charge of something, and how to reach them; a function rather than a name."""

    FRENCH: ClassVar = {
        "fonction": "role", "nom": "role", "name": "role", "téléphone": "telephone", "phone": "telephone",
        "courriel": "email",
    }  # fmt: skip

    role: Position
    telephone: Telephone | None = None
    email: Email | None = None


Contact = Annotated[ContactFields, BeforeValidator(_matching)]


class Warnings(Model):
    """How many warnings precede the end of a conversation, and what follows the last one."""

    FRENCH: ClassVar = {"nombre": "count", "ensuite": "then", "après": "then"}

    count: Annotated[int, Field(ge=0, le=MOST_WARNINGS)]
    then: Said | None = None


class Gesture(Model):
    """A gesture that one may grant without asking, and up to how much."""

    FRENCH: ClassVar = {"geste": "what", "quoi": "what", "jusqu'à": "up_to", "max": "up_to", "montant": "up_to"}

    what: Said
    up_to: Annotated[float, Field(gt=0, le=MOST_GRANTED)] | None = None
    """In the currency of the country."""


class OwnValues(Model):
    """The keys of organisation.yml; what each is for, and how it is typed, is told by docs/fr/equipe/chez-nous.md."""

    FRENCH: ClassVar = {
        "nom": "name", "couleurs": "colours", "couleur": "colours", "colors": "colours", "pays": "country",
        "responsable": "owner", "revu": "reviewed", "date": "reviewed", "publique": "public", "mot": "word",
        "client": "word", "heures": "hours", "horaire": "hours", "fuseau": "time_zone", "timezone": "time_zone",
        "langues": "languages", "téléphone": "telephone", "phone": "telephone", "urgence": "emergency_line",
        "ligne_urgence": "emergency_line", "alarme": "alarm_button", "bouton_alarme": "alarm_button",
        "plan_urgence": "emergency_plan", "santé_sécurité": "health_and_safety", "sst": "health_and_safety",
        "vie_privée": "privacy", "vie_privee": "privacy", "plaintes": "complaints", "plainte": "complaints",
        "délais": "delays", "delais": "delays", "avertissements": "warnings", "gestes": "gestures",
        "sections": "left_out", "retirés": "left_out", "exclus": "left_out",
    }  # fmt: skip

    name: Said
    owner: Position
    reviewed: PastDate
    public: bool = False
    """Whether the site may stand where anyone reads it."""
    country: Country = "CA"
    """How numbers are dialed, and what amounts are in."""
    word: TradeWord = "client"
    logo: Logo | None = None
    colours: Colours | None = None
    left_out: Words = ()
    """Sections, and pages of tools, that this handbook does without."""
    exceptions: dict[str, Text] = Field(default_factory=dict)
    """Names, numbers and addresses that may be published all the same, each with why."""

    hours: Hours | None = None
    time_zone: TimeZone | None = None
    languages: Languages = ()
    telephone: Telephone | None = None
    emergency_line: Telephone | None = None
    """Whom to call first in danger, within the organisation."""
    emergency_services: Telephone | None = None
    """The public number, when it is not that of the country."""
    alarm_button: Said | None = None
    emergency_plan: Said | None = None
    health_and_safety: Contact | None = None
    privacy: Contact | None = None
    complaints: Contact | None = None
    delays: Delays | None = None
    warnings: Warnings | None = None
    gestures: Annotated[tuple[Gesture, ...], AS_TUPLE] = ()


PLACES = (
    *("hours", "time_zone", "languages", "telephone", "emergency_line", "emergency_services", "alarm_button"),
    *("emergency_plan", "health_and_safety", "privacy", "complaints", "delays", "warnings", "gestures"),
)
"""The values that pages show in a place of their own, each with its owner and its date."""


KEYS = (*PLACES, *(f"delays.{channel}" for channel in Delays.model_fields))
"""What a page may ask for: a value, or the delay of one channel."""


class Keeping(Model):
    """Who answers for one value, and when they last looked at it; what is not said is as for the whole file."""

    FRENCH: ClassVar = {"responsable": "owner", "revu": "reviewed", "date": "reviewed", "valeur": "value"}

    owner: Position | None = None
    reviewed: PastDate | None = None


@dataclass(frozen=True)
class Organisation:
    """An organisation's own values, and who answers for each."""

    folder: Path
    values: OwnValues
    kept: Mapping[str, Keeping]
    """Of the values that say it themselves."""
    lines: Mapping[str, int]
    """The line of each key of organisation.yml."""

    def value(self, key: str) -> Any:  # noqa: ANN401  # each key has a value of its own kind
        """Return the value of one of KEYS, or what is false without one."""
        name, _, part = key.partition(".")
        value = getattr(self.values, name)
        return getattr(value, part) if part and value else value

    def owner_of(self, key: str) -> SaidText:
        """Return who answers for a value."""
        kept = self.kept.get(key.partition(".")[0])
        return (kept.owner if kept else None) or self.values.owner

    def reviewed(self, key: str) -> datetime.date:
        """Return the day on which a value was last looked at."""
        kept = self.kept.get(key.partition(".")[0])
        return (kept.reviewed if kept else None) or self.values.reviewed

    @property
    def emergency_services(self) -> str:
        """The public number to call in danger."""
        return self.values.emergency_services or EMERGENCY[self.values.country]

    @property
    def currency(self) -> str:
        """What amounts are in."""
        return CURRENCIES[self.values.country]

    def dialed(self, number: str) -> str:
        """Return the address that dials a number of the organisation."""
        return dialed(number, self.values.country)
