"""Every word of the interface, in both languages, from strings.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.errors import Fault, HandbookError, did_you_mean
from handbook.language.typography import typeset, with_spaces_of_france
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

CATALOGUE = Path(__file__).with_name("strings.yml")
SHOWN_AS = "hooks/handbook/language/strings.yml"
LANGUAGES = ("fr", "en")
VALUE = re.compile(r"%\{(\w+)\}")


@dataclass(frozen=True)
class Strings:
    """The interface in one language."""

    language: str
    catalogue: Mapping[str, Mapping[str, Any]]
    of_france: bool = False
    """Whether French takes the spaces of France."""
    _groups: dict[tuple[str, str, bool], dict[str, Any]] = field(default_factory=dict, compare=False, repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the wording of a key, its %{names} filled; `count` chooses the plural.

        Raises HandbookError when the key is not in the catalogue, or a value of the wording is not given.
        """
        if key not in self.catalogue:
            raise HandbookError(
                [
                    Fault(
                        SHOWN_AS,
                        1,
                        f"Clé inconnue « {key} ».",
                        f"{did_you_mean(key, self.catalogue)}Ajoutez-la dans les deux langues.",
                    )
                ]
            )
        text = self.catalogue[key][self.language]
        if isinstance(text, dict):
            text = text[plural(values.get("count", 1), self.language)]
        missing = [name for name in VALUE.findall(text) if name not in values]
        if missing:
            raise HandbookError(
                [
                    Fault(
                        SHOWN_AS,
                        1,
                        f"La clé « {key} » attend la valeur « {missing[0]} ».",
                        "Donnez-la à l'appel.",
                    )
                ]
            )
        if values:
            text = typeset(VALUE.sub(lambda match: str(values[match[1]]), text), self.language)
        return self._spaced(str(text))

    def group(self, prefix: str) -> dict[str, Any]:
        """Return every wording under a prefix, without it: what a custom element needs, plurals included."""
        start, place = f"{prefix}.", (prefix, self.language, self.of_france)
        if place not in self._groups:
            self._groups[place] = {
                key.removeprefix(start): _each(row[self.language], self._spaced)
                for key, row in self.catalogue.items()
                if key.startswith(start)
            }
        return self._groups[place]

    def number(self, number: int) -> str:
        """Return a whole number as it is printed: 23 800, or 23,800."""
        grouped = f"{number:,}"
        return grouped if self.language == "en" else grouped.replace(",", "\u00a0")

    def date(self, day: datetime.date) -> str:
        """Return a day written out: 3 mars 2026, or March 3, 2026."""
        month = self(f"date.month_{day.month}")
        if self.language == "en":
            return f"{month} {day.day}, {day.year}"
        number = "1er" if day.day == 1 else str(day.day)
        return typeset(f"{number} {month} {day.year}", "fr")

    def _spaced(self, text: str) -> str:
        return with_spaces_of_france(text) if self.of_france and self.language == "fr" else text


def plural(count: object, language: str) -> str:
    """Return the CLDR plural category, one or other: zero is singular in French and plural in English."""
    number = count if isinstance(count, int) else 0
    return "one" if (number in (0, 1) if language == "fr" else number == 1) else "other"


@cache
def load_strings(file: Path = CATALOGUE) -> dict[str, Strings]:
    """Read the catalogue; return it by language, typeset. Raise HandbookError when a language is missing."""
    rows, lines, faults = load_data(file.read_text(encoding="utf-8"), path=SHOWN_AS)
    for key, row in rows.items():
        faults += [
            Fault(
                SHOWN_AS,
                lines.get(key, 1),
                f"La clé « {key} » n'a pas de texte « {language} ».",
                "Ajoutez-le.",
            )
            for language in LANGUAGES
            if not isinstance(row, dict) or not _is_whole(row.get(language))
        ]
    if faults:
        raise HandbookError(faults)
    catalogue = {
        key: {language: _each(row[language], partial(typeset, language=language)) for language in LANGUAGES}
        for key, row in rows.items()
    }
    return {language: Strings(language, catalogue) for language in LANGUAGES}


def _is_whole(text: object) -> bool:
    """Tell whether a wording is there, with both of its forms if it has plurals."""
    return bool(text.get("one") and text.get("other")) if isinstance(text, dict) else bool(text)


def _each(text: object, change: Callable[[str], str]) -> str | dict[str, str]:
    """Return a wording with a change made to it, or to each of its plurals."""
    if isinstance(text, dict):
        return {category: change(words) for category, words in text.items()}
    return change(str(text))
