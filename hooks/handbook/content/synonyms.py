"""Words that mean the same to a reader: docs/data/synonyms.yml, read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from handbook.build_cache import CACHE
from handbook.errors import Fault, did_you_mean, listed
from handbook.language.word_forms import analysis_of, split_words
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

COLUMNS = {"fr-ca": "fr", "fr": "fr", "en": "en"}
"""The columns of a group, and the language by which each is read."""
ONE_WAY = "→"
SHOWN_AS = "docs/data/synonyms.yml"


@dataclass(frozen=True)
class Phrase:
    """One word or phrase of a group; a one-way one is found by the others and does not find them."""

    text: str
    column: str
    line: int
    one_way: bool = False

    @property
    def language(self) -> str:
        """The language by which it is read."""
        return COLUMNS[self.column]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words that can be looked for; every word when the phrase means nothing without its small ones."""
        terms = analysis_of(self.language).terms(self.text)
        return tuple(split_words(self.text)) if self.is_whole or not terms else terms

    @cached_property
    def is_whole(self) -> bool:
        """Whether its small words matter: « à bout » is not « bout », nor « pas disponible » « disponible »."""
        analysis = analysis_of(self.language)
        small = [word for word in split_words(self.text) if analysis.is_stop_word(word)]
        counts = "-" in self.text or any(not analysis.is_empty_word(word) for word in small)
        return len(analysis.terms(self.text)) == 1 and bool(small) and counts

    @cached_property
    def full_stem(self) -> str:
        """The stem of the first word that matters."""
        analysis = analysis_of(self.language)
        return analysis.stem(analysis.terms(self.text)[0])

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """What a search compares."""
        return tuple(map(analysis_of(self.language).stem, self.words))


@dataclass(frozen=True)
class Group:
    """Phrases that stand for each other."""

    name: str
    line: int
    phrases: tuple[Phrase, ...] = field(default_factory=tuple)

    def sources(self, language: str) -> list[Phrase]:
        """Return the phrases that find the whole group, whatever their language: people mix them.

        One that is too broad in the language searched is so in the others too: « client » in French pages.
        """
        broad = {phrase.stems for phrase in self.targets(language) if phrase.one_way}
        return [phrase for phrase in self.phrases if not phrase.one_way and phrase.stems not in broad]

    def targets(self, language: str) -> list[Phrase]:
        """Return the phrases that a text in a language may hold."""
        return [phrase for phrase in self.phrases if phrase.language == language]


def load_synonyms(file: Path, *, shown_as: str = SHOWN_AS) -> tuple[tuple[Group, ...], list[Fault]]:
    """Read the groups; return them with every fault found. Without the file there are none."""
    if not file.is_file():
        return (), []
    text, faults = read_text(file, shown_as=shown_as)
    if text is None:
        return (), faults
    groups, found = _read_once(text, shown_as)
    return groups, list(found)


@lru_cache(maxsize=2)
def _read_once(text: str, path: str) -> tuple[tuple[Group, ...], tuple[Fault, ...]]:
    """Read a text once, however many builds need it while serving."""
    groups, faults = CACHE.result("synonyms", (text, path), partial(read_synonyms, text, path=path))
    return groups, tuple(faults)


def read_synonyms(text: str, *, path: str = SHOWN_AS) -> tuple[tuple[Group, ...], list[Fault]]:
    """Read « nom: {fr-ca: […], fr: […], en: […]} » lines; return the groups with every fault found."""
    values, lines, faults = load_mapping(text, path=path)
    if faults:
        return (), faults
    groups = []
    for name, columns in values.items():
        group, found = _read_group(str(name), columns, lines, path=path)
        groups.append(group)
        faults += found
    return tuple(groups), faults + _shared_faults(groups, path=path)


def _read_group(name: str, columns: object, lines: Mapping[str, int], *, path: str) -> tuple[Group, list[Fault]]:
    line = lines.get(name, 1)
    if not isinstance(columns, dict) or not columns:
        remedy = "Ajoutez ses mots : fr-ca, fr ou en, chacun suivi d'une liste entre crochets."
        return Group(name, line), [Fault(path, line, f"Le groupe « {name} » est vide.", remedy)]
    phrases: list[Phrase] = []
    faults: list[Fault] = []
    for column, words in columns.items():
        own_line = lines.get(f"{name}.{column}", line)
        if column not in COLUMNS:
            remedy = f"{did_you_mean(str(column), COLUMNS)}Langues permises : {listed(COLUMNS)}."
            faults.append(Fault(path, own_line, f"Langue inconnue « {column} ».", remedy))
        elif not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
            remedy = "Écrivez ses mots entre crochets, séparés par des virgules, ou retirez la ligne."
            faults.append(Fault(path, own_line, f"La liste « {column} » du groupe « {name} » est vide.", remedy))
        else:
            places = [lines.get(f"{name}.{column}.{k}", own_line) for k in range(len(words))]
            phrases += [_phrase(word, column, place) for word, place in zip(words, places, strict=True)]
    faults += _word_faults(phrases, path=path)
    group = Group(name, line, tuple(phrase for phrase in phrases if phrase.stems))
    if not faults and len({phrase.stems for phrase in group.phrases}) < 2:
        remedy = "Ajoutez-lui un vrai synonyme, ou retirez-le : accents, pluriels et féminins se trouvent déjà seuls."
        faults.append(Fault(path, line, f"Le groupe « {name} » ne change rien.", remedy))
    return group, faults


def _phrase(word: str, column: str, line: int) -> Phrase:
    one_way = word.rstrip().endswith(ONE_WAY)
    return Phrase(word.replace(ONE_WAY, "").strip(), column, line, one_way)


def _word_faults(phrases: list[Phrase], *, path: str) -> list[Fault]:
    remedy = "Écrivez un mot que les gens cherchent, ou retirez-le."
    return [
        Fault(path, phrase.line, f"« {phrase.text} » ne contient aucun mot à chercher.", remedy)
        for phrase in phrases
        if not analysis_of(phrase.language).terms(phrase.text)
    ]


def _shared_faults(groups: list[Group], *, path: str) -> list[Fault]:
    """Return a fault for each phrase that finds two groups: each would bring in the other."""
    first: dict[tuple[str, tuple[str, ...]], tuple[Group, Phrase]] = {}
    faults = []
    for group, phrase in _all_sources(groups):
        key = (phrase.language, phrase.stems)
        other, known = first.setdefault(key, (group, phrase))
        if other is not group:
            problem = f"« {phrase.text} » est déjà dans le groupe « {other.name} » (ligne {known.line})."
            remedy = f"Retirez-le de l'un des deux, ou ajoutez-lui {ONE_WAY} là où il n'est que trouvé."
            faults.append(Fault(path, phrase.line, problem, remedy))
    return faults


def _all_sources(groups: list[Group]) -> Iterator[tuple[Group, Phrase]]:
    return ((group, phrase) for group in groups for phrase in group.phrases if not phrase.one_way)
