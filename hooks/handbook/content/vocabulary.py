"""The words the handbook sorts itself by, kept by editors in docs/data: facets, sections, sources, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from handbook.errors import Fault, did_you_mean, listed, not_utf8
from handbook.source.fields import Bilingual, Date, Model, Text, Words, validate
from handbook.source.front_matter import load_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

FACETS = ("channel", "situation", "moment", "audience")
ANY_CHANNEL = "tous"
"""The channel of a tip that holds whatever the channel."""


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


class Source(Model):
    """A work that pages and tips draw on."""

    title: Text
    author: Text | None = None
    date: Text | None = None
    place: Text | None = None
    url: Text | None = None
    note: Bilingual | None = None
    language: Literal["fr", "en"] = "fr"
    """The language that the entry is written in."""


class Figure(Model):
    """A number that pages assert: who says so, when, where, and how solid it is."""

    value: Text
    also: Words = ()
    """Other ways in which pages print the same value, in English for instance."""
    says: Bilingual
    source: Text
    year: int | None
    place: Text | None
    grade: Literal["etude", "organisme", "fournisseur", "folklore"]
    differs_from: Words = ()
    checked: Date | None = None


@dataclass(frozen=True)
class Vocabulary:
    """Everything docs/data says, by slug and in the order of its files."""

    facets: dict[str, Facet] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def facet_faults(
        self, chosen: Mapping[str, Iterable[str]], *, path: str, lines: Mapping[str, int], prefix: str = ""
    ) -> list[Fault]:
        """Return a fault for each facet or value that docs/data/facets.yml does not have."""
        faults = []
        for name, values in chosen.items():
            line = lines.get(f"{prefix}{name}", 1)
            if name not in self.facets:
                faults.append(
                    Fault(
                        path,
                        line,
                        f"Facette inconnue « {name} ».",
                        f"{did_you_mean(name, self.facets)}Facettes permises : {listed(self.facets)}.",
                    )
                )
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
            if name not in self.sources
        ]


def load_vocabulary(data_dir: Path, *, shown_as: str = "docs/data") -> tuple[Vocabulary, list[Fault]]:
    """Read the files of docs/data; return what they say and every fault found."""
    faults: list[Fault] = []
    facets, _ = _load(Facet, data_dir / "facets.yml", shown_as, faults)
    sections, section_lines = _load(Section, data_dir / "sections.yml", shown_as, faults)
    sources, _ = _load(Source, data_dir / "sources.yml", shown_as, faults)
    figures, figure_lines = _load(Figure, data_dir / "figures.yml", shown_as, faults)
    vocabulary = Vocabulary(facets, sections, sources, figures)
    for slug, section in sections.items():
        path = f"{shown_as}/sections.yml"
        faults += vocabulary.facet_faults(section.tips, path=path, lines=section_lines, prefix=f"{slug}.tips.")
    for slug, figure in figures.items():
        path = f"{shown_as}/figures.yml"
        if figure.source not in sources:
            faults.append(
                Fault(
                    path,
                    figure_lines.get(f"{slug}.source", 1),
                    f"Le chiffre « {slug} » cite la source inconnue « {figure.source} ».",
                    f"{did_you_mean(figure.source, sources)}Ajoutez-la dans {shown_as}/sources.yml.",
                )
            )
        faults += [
            Fault(
                path,
                figure_lines.get(f"{slug}.differs_from", 1),
                f"Le chiffre « {slug} » renvoie au chiffre inconnu « {other} ».",
                f"{did_you_mean(other, figures)}Corrigez differs_from.",
            )
            for other in figure.differs_from
            if other not in figures
        ]
    return vocabulary, faults


def _load(model: type[Any], file: Path, shown_as: str, faults: list[Fault]) -> tuple[dict[str, Any], dict[str, int]]:
    """Return the entries of a file and the line of each of their fields; add what is wrong with them."""
    path = f"{shown_as}/{file.name}"
    if not file.is_file():
        faults.append(Fault(path, 1, "Le fichier manque.", "Remettez-le : le manuel ne se construit pas sans lui."))
        return {}, {}
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        faults.append(not_utf8(path))
        return {}, {}
    values, lines, found = load_mapping(text, path=path)
    faults += found
    entries: dict[str, Any] = {}
    for slug, row in values.items():
        line = lines.get(str(slug), 1)
        if not isinstance(row, dict):
            faults.append(
                Fault(
                    path,
                    line,
                    f"L'entrée « {slug} » est vide ou mal alignée.",
                    "Écrivez ses champs en retrait, un par ligne.",
                )
            )
            continue
        entry, found = validate(model, row, path=path, line_of=_entry_lines(lines, slug))
        faults += found
        if entry is not None:
            entries[str(slug)] = entry
    return entries, lines


def _entry_lines(lines: Mapping[str, int], slug: object) -> Callable[[object], int]:
    """Return what finds the line of a field of one entry, or that of the entry."""
    return lambda name: lines.get(f"{slug}.{name}", lines.get(str(slug), 1))
