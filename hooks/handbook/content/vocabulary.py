"""The words the handbook sorts itself by, kept by editors in docs/data: facets, sections, sources, figures."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from handbook.errors import Fault, did_you_mean, listed
from handbook.language.figures import figures_in, says_a_number
from handbook.source.allowed import address_faults
from handbook.source.clock import today
from handbook.source.fields import SLUG, Bilingual, Model, PastDate, Text, Words, validate
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

FACETS = ("channel", "situation", "moment", "audience")
ANY_CHANNEL = "tous"
"""The channel of a tip that holds whatever the channel."""


def _as_typed(value: object) -> object:
    """Return the date of a work as it was typed, which YAML may have read as a number or a day."""
    return str(value) if isinstance(value, int | datetime.date) and not isinstance(value, bool) else value


def _not_to_come(year: int) -> int:
    if year > today().year:
        raise ValueError(f"dit {year}, qui est à venir | Corrigez l'année, ou écrivez null")
    return year


def _web_address(address: str) -> str:
    if not address.startswith(("https://", "http://")):
        raise ValueError(f"n'est pas une adresse (« {address} ») | Écrivez-la au complet : https://exemple.org/page")
    for fault in address_faults(address, 1, path=""):
        raise ValueError(f"n'est pas une adresse (« {address} ») | {fault.remedy.removesuffix('.')}")
    return address


class Facet(Model):
    """One way of sorting tips, and its values by slug."""

    label: Bilingual
    values: dict[str, Bilingual]


class Section(Model):
    """One folder of the handbook, as tabs, tiles and the edges of cards show it."""

    title: Bilingual
    situation: Bilingual | None = None
    """What a reader in a hurry says: « Je suis au téléphone »; sections that have one get a tile on the home page."""
    inside: Bilingual | None = None
    """Three words of what the section holds."""
    tips: dict[str, Words] = Field(default_factory=dict)
    """The facets of the tips that belong here."""
    rank: int = 99
    """Among the sections whose facets fit a tip, the lowest rank takes it."""


class InEnglish(Model):
    """What an entry of a register says in English; what it leaves out is said as it was written."""

    title: Text | None = None
    author: Text | None = None
    date: Annotated[Text, BeforeValidator(_as_typed)] | None = None
    place: Text | None = None
    value: Text | None = None


class Source(Model):
    """A work that pages and tips draw on."""

    title: Text
    author: Text | None = None
    date: Annotated[Text, BeforeValidator(_as_typed)] | None = None
    place: Text | None = None
    url: Annotated[Text, AfterValidator(_web_address)] | None = None
    note: Bilingual | None = None
    en: InEnglish | None = None
    language: Literal["fr", "en"] = "fr"
    """The language that the entry is written in."""


def _with_a_number(value: str) -> str:
    if not says_a_number(value):
        raise ValueError(f"ne dit aucun nombre : « {value} » | Écrivez-le en chiffres : 55 %, 26 pour 1")
    return value


class Figure(Model):
    """A number that pages assert: who says so, when, where, and how solid it is."""

    value: Annotated[Text, AfterValidator(_with_a_number)]
    also: Words = ()
    """Other ways in which pages print the same value, in English for instance."""
    says: Bilingual
    source: Text
    year: Annotated[int, Field(ge=1800), AfterValidator(_not_to_come)] | None
    place: Text | None
    en: InEnglish | None = None
    grade: Literal["etude", "organisme", "fournisseur", "folklore"]
    differs_from: Words = ()
    checked: PastDate | None = None


@dataclass(frozen=True)
class Vocabulary:
    """Everything docs/data says, by slug and in the order of its files."""

    facets: dict[str, Facet] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    named: Mapping[str, frozenset[str] | None] = field(default_factory=dict, repr=False)
    """Every name that each file gives, those of entries that do not read among them; None when the file does not."""

    @property
    def is_shaken(self) -> bool:
        """Tell whether a facet does not read: what was chosen by facets is then unknown."""
        names = self.named.get("facets", frozenset())
        return names is None or len(names) > len(self.facets)

    def lacks(self, kind: str, name: str) -> bool:
        """Tell whether a file that reads gives no entry this name; what is told elsewhere is not told again."""
        if kind == "facets" and name in FACETS:
            return False  # the file itself is told that it is missing
        names = self.named.get(kind, frozenset())
        return names is not None and name not in names and name not in getattr(self, kind)

    def facet_faults(
        self, chosen: Mapping[str, Iterable[str]], *, path: str, lines: Mapping[str, int], prefix: str = ""
    ) -> list[Fault]:
        """Return a fault for each facet or value that docs/data/facets.yml does not have."""
        faults = []
        for name, values in chosen.items():
            line = lines.get(f"{prefix}{name}", 1)
            if self.lacks("facets", name):
                faults.append(
                    Fault(
                        path,
                        line,
                        f"Facette inconnue « {name} ».",
                        f"{did_you_mean(name, self.facets)}Facettes permises : {listed(self.facets)}.",
                    )
                )
                continue
            if name not in self.facets:
                continue
            known = self.facets[name].values
            faults += [
                Fault(
                    path,
                    lines.get(f"{prefix}{name}.{k}", line),
                    f"Valeur inconnue « {value} » pour {name}.",
                    f"{did_you_mean(value, known)}Valeurs permises : {listed(known)}.",
                )
                for k, value in enumerate(values)
                if value not in known
            ]
        return faults

    def source_faults(self, names: Iterable[str], *, path: str, lines: Mapping[str, int]) -> list[Fault]:
        """Return a fault for each source that docs/data/sources.yml does not have."""
        return [
            Fault(
                path,
                lines.get(f"sources.{k}", lines.get("sources", 1)),
                f"Source inconnue « {name} ».",
                f"{did_you_mean(name, self.sources)}Ajoutez-la dans docs/data/sources.yml ou corrigez son nom.",
            )
            for k, name in enumerate(names)
            if self.lacks("sources", name)
        ]


def load_vocabulary(data_dir: Path, *, shown_as: str = "docs/data") -> tuple[Vocabulary, list[Fault]]:
    """Read the files of docs/data; return what they say and every fault found."""
    files = {kind: _load(model, data_dir / f"{kind}.yml", shown_as) for kind, model in MODELS.items()}
    faults = [fault for file in files.values() for fault in file.faults]
    vocabulary = Vocabulary(
        **{kind: file.entries for kind, file in files.items()}, named={kind: file.names for kind, file in files.items()}
    )
    faults += _facet_name_faults(files["facets"])
    sections = files["sections"]
    for slug, section in vocabulary.sections.items():
        prefix = f"{slug}.tips."
        faults += vocabulary.facet_faults(section.tips, path=sections.path, lines=sections.lines, prefix=prefix)
    for slug, figure in vocabulary.figures.items():
        faults += _figure_faults(vocabulary, slug, figure, files["figures"])
    return vocabulary, faults


def _figure_faults(vocabulary: Vocabulary, slug: str, figure: Figure, file: _File) -> list[Fault]:
    """Return a fault for each source or figure that a figure names and that is nowhere."""
    faults = []
    if vocabulary.lacks("sources", figure.source):
        problem = f"Le chiffre « {slug} » cite la source inconnue « {figure.source} »."
        remedy = f"{did_you_mean(figure.source, vocabulary.sources)}Ajoutez-la dans docs/data/sources.yml."
        faults.append(Fault(file.path, file.lines.get(f"{slug}.source", 1), problem, remedy))
    own = {value for text in (figure.value, *figure.also) for value in figures_in(text)}
    for language in ("fr", "en"):
        said = set(figures_in(figure.says.in_language(language)))
        if own and said and not said & own:
            problem = f"Le chiffre « {slug} » vaut {figure.value}, et sa phrase dit {listed(sorted(said))}."
            line = file.lines.get(f"{slug}.says.{language}", 1)
            faults.append(
                Fault(file.path, line, problem, "Corrigez l'un des deux, ou ajoutez cette forme sous « also ».")
            )
    for other in figure.differs_from:
        line = file.lines.get(f"{slug}.differs_from", 1)
        if other == slug:
            problem = f"Le chiffre « {slug} » se distingue de lui-même."
            faults.append(Fault(file.path, line, problem, "Nommez l'autre chiffre, ou retirez differs_from."))
        elif vocabulary.lacks("figures", other):
            problem = f"Le chiffre « {slug} » renvoie au chiffre inconnu « {other} »."
            remedy = f"{did_you_mean(other, vocabulary.figures)}Corrigez differs_from."
            faults.append(Fault(file.path, line, problem, remedy))
    return faults


def _facet_name_faults(file: _File) -> list[Fault]:
    """Return a fault for each facet that cards have no field for, and for each field that has no facet."""
    if file.names is None:
        return []
    wanted = f"Gardez ces quatre facettes : {listed(FACETS)}."
    faults = [
        Fault(file.path, file.lines.get(name, 1), f"La facette « {name} » n'est pas un champ des trucs.", wanted)
        for name in file.names
        if name not in FACETS
    ]
    return faults + [
        Fault(file.path, 1, f"La facette « {name} » manque.", wanted) for name in FACETS if name not in file.names
    ]


@dataclass(frozen=True)
class _File:
    """A file of docs/data, read."""

    path: str
    entries: dict[str, Any] = field(default_factory=dict)
    names: frozenset[str] | None = None
    """Of every entry, those that do not read among them; None when the file does not."""
    lines: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


NEVER_EMPTY = (Facet, Source)
"""What no handbook does without."""


def _load(model: type[Any], file: Path, shown_as: str) -> _File:
    """Return the entries of a file, the line of each of their fields, and what is wrong with them."""
    path = f"{shown_as}/{file.name}"
    text, faults = read_text(file, shown_as=path)
    if text is None:
        return _File(path, faults=tuple(faults))
    values, lines, faults = load_data(text, path=path)
    if not values and (faults or model in NEVER_EMPTY):
        problem, remedy = "Ce fichier est vide.", "Remettez ses entrées : le manuel ne se construit pas sans elles."
        return _File(path, faults=tuple(faults or [Fault(path, 1, problem, remedy)]))
    entries: dict[str, Any] = {}
    for slug, row in values.items():
        line = lines.get(slug, 1)
        if not re.match(SLUG, slug):
            remedy = "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union."
            faults.append(Fault(path, line, f"Le nom « {slug} » n'a pas la bonne forme.", remedy))
        if not isinstance(row, dict):
            problem, remedy = (
                f"L'entrée « {slug} » est vide ou mal alignée.",
                "Écrivez ses champs en retrait, un par ligne.",
            )
            faults.append(Fault(path, line, problem, remedy))
            continue
        entry, found = validate(model, row, path=path, line_of=_entry_lines(lines, slug))
        faults += found
        if entry is not None:
            entries[slug] = entry
    return _File(path, entries, frozenset(values), lines, tuple(faults))


def _entry_lines(lines: Mapping[str, int], slug: object) -> Callable[[str], int]:
    """Return what finds the line of a field of one entry, or that of the entry."""
    return lambda name: lines.get(f"{slug}.{name}" if name else str(slug), 1)


MODELS: Mapping[str, type[Model]] = {"facets": Facet, "sections": Section, "sources": Source, "figures": Figure}
"""What each file of docs/data holds."""
