"""Words that mean the contrary of each other: docs/data/contraries.yml, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.synonyms import ONE_WAY
from handbook.errors import Fault, did_you_mean, listed
from handbook.language.word_forms import ALGORITHMS, analysis_of
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SHOWN_AS = "docs/data/contraries.yml"
BETWEEN = "≠"
EXAMPLE = "fr: content, satisfait ≠ mécontent, fâché"


@dataclass(frozen=True)
class Word:
    """One word of a side; a one-way one is found by those of the other side, and does not find them."""

    text: str
    language: str
    one_way: bool


Side = tuple[Word, ...]


@dataclass(frozen=True)
class Contrary:
    """Words, and what one means who denies them; each side is the contrary of the other."""

    name: str
    sides: tuple[Side, Side]


def load_contraries(file: Path, *, shown_as: str = SHOWN_AS) -> tuple[tuple[Contrary, ...], list[Fault]]:
    """Read the pairs; return them with every fault found. Without the file there are none."""
    if not file.is_file():
        return (), []
    text, faults = read_text(file, shown_as=shown_as)
    return read_contraries(text, path=shown_as) if text is not None else ((), faults)


def read_contraries(text: str, *, path: str = SHOWN_AS) -> tuple[tuple[Contrary, ...], list[Fault]]:
    """Read « nom: {fr: a, b ≠ c, en: …} » lines; return the pairs with every fault found."""
    values, lines, faults = load_data(text, path=path)
    if faults:
        return (), faults
    contraries = []
    for name, languages in values.items():
        contrary, found = _read_contrary(str(name), languages, lines, path=path)
        contraries.append(contrary)
        faults += found
    return tuple(contraries), faults + _shared_faults(contraries, lines, path=path)


def _read_contrary(
    name: str, languages: object, lines: Mapping[str, int], *, path: str
) -> tuple[Contrary, list[Fault]]:
    if not isinstance(languages, dict) or not languages:
        remedy = f"Ajoutez ses mots par langue : {EXAMPLE}."
        return Contrary(name, ((), ())), [Fault(path, lines.get(name, 1), f"« {name} » n'a pas de mots.", remedy)]
    sides: list[list[Word]] = [[], []]
    faults: list[Fault] = []
    for language, written in languages.items():
        line = lines.get(f"{name}.{language}", lines.get(name, 1))
        found = [part.split(",") for part in written.split(BETWEEN)] if isinstance(written, str) else []
        if language not in ALGORITHMS:
            remedy = f"{did_you_mean(str(language), ALGORITHMS)}Langues permises : {listed(ALGORITHMS)}."
            faults.append(Fault(path, line, f"Langue inconnue « {language} ».", remedy))
        elif len(found) != len(sides):
            problem = f"« {name} » n'oppose pas deux listes de mots."
            faults.append(Fault(path, line, problem, f"Séparez-les par {BETWEEN} : {EXAMPLE}."))
        else:
            for side, words in zip(sides, found, strict=True):
                own = [Word(word.replace(ONE_WAY, "").strip(), language, ONE_WAY in word) for word in words]
                side += own
                faults += [fault for word in own if (fault := _word_fault(word, path, line))]
    first, second = map(tuple, sides)
    return Contrary(name, (first, second)), faults


def _word_fault(word: Word, path: str, line: int) -> Fault | None:
    if len(analysis_of(word.language).terms(word.text)) == 1:
        return None
    wrong = f"« {word.text} » n'est pas un mot que l'on peut chercher."
    problem = wrong if word.text else "Il manque un mot entre deux signes."
    return Fault(path, line, problem, "Écrivez un seul mot, un adjectif, un nom ou un verbe, entre deux virgules.")


def _shared_faults(contraries: list[Contrary], lines: Mapping[str, int], *, path: str) -> list[Fault]:
    """Return a fault for each word that has two contraries."""
    first: dict[tuple[str, str], str] = {}
    faults = []
    for name, side, word in _all_sources(contraries):
        place = f"{name}, {'à gauche' if side == 0 else 'à droite'}"
        known = first.setdefault((word.language, analysis_of(word.language).stem(word.text)), place)
        if known != place:
            remedy = f"Retirez-le de l'un des deux, ou ajoutez-lui {ONE_WAY} là où il n'est que trouvé."
            line = lines.get(f"{name}.{word.language}", 1)
            faults.append(Fault(path, line, f"« {word.text} » est déjà dans « {known} ».", remedy))
    return faults


def _all_sources(contraries: list[Contrary]) -> Iterator[tuple[str, int, Word]]:
    return (
        (contrary.name, number, word)
        for contrary in contraries
        for number, side in enumerate(contrary.sides)
        for word in side
        if word.text and not word.one_way
    )
