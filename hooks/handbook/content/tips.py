"""Tips (« trucs »): one numbered card per file, its texts in each language, its facets in French only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from handbook.content.pages import Rendition, Replacing, Reviewed, Update, Validated, Worded
from handbook.content.vocabulary import ANY_CHANNEL, FACETS
from handbook.errors import Fault
from handbook.source.fields import Keywords, Model, Text, Title, Words
from handbook.source.words import count_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from handbook.content.vocabulary import Section
    from handbook.source.front_matter import FrontMatter
    from handbook.source.markdown_text import MarkdownText

FOLDER = "trucs"
FILE_NAME = re.compile(r"^(\d+)-[a-z0-9]+(?:-[a-z0-9]+)*\.md$")
MOST_WORDS = 60
TO_WRITE = "Écrivez ici"
"""How the texts of a blank card start."""
REPLACE_IT = "Remplacez « Écrivez ici… »."
FIRST_NEW_NUMBER = 201
"""The cards below keep the numbers of the series they come from."""
FIRST_OWN_NUMBER = 1001
"""The cards from here on are an organisation's: the general handbook never takes their numbers."""
QUOTED = re.compile(r"[«“\"].*[»”\"]", re.DOTALL)


class TipTexts(Model):
    """What a tip says in one language."""

    title: Title
    summary: Text
    say: Text
    avoid: Text
    keywords: Keywords = ()
    asked: Words = ()
    """What people ask in their own words when this card answers; searched, never shown."""


class EnglishTip(Rendition, TipTexts):
    """The front matter of an English card."""


class TipFields(Replacing, Reviewed, Validated, Worded, TipTexts):
    """The front matter of a French card."""

    number: Annotated[int, Field(ge=1)]
    channel: Annotated[Words, Field(min_length=1)]
    situation: Annotated[Words, Field(min_length=1)]
    moment: Annotated[Words, Field(min_length=1)]
    audience: Annotated[Words, Field(min_length=1)]
    sources: Annotated[Words, Field(min_length=1)]
    owner: Text | None = None
    figures: Words = ()
    updated: Update | None = None


@dataclass(frozen=True)
class Tip:
    """One tip as shown in one edition; `language` is that of its text."""

    number: int
    slug: str
    language: str
    title: str
    summary: str
    say: str
    avoid: str
    body: str
    """The reason, as typed."""
    body_html: str
    keywords: tuple[str, ...]
    asked: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    section: str
    reviewed: datetime.date

    @property
    def file(self) -> str:
        """The tip's file, below the folder of its language."""
        return f"{FOLDER}/{self.slug}.md"

    @property
    def path(self) -> str:
        """The tip's address, below that of its edition."""
        return f"{FOLDER}/{self.slug}/"


def is_tip_file(file: str) -> bool:
    """Tell whether a path below a language's folder is that of a card."""
    return file.startswith(f"{FOLDER}/") and file != f"{FOLDER}/index.md"


def facets_of(fields: TipFields) -> dict[str, tuple[str, ...]]:
    """Return the values of each facet of a card."""
    return {name: getattr(fields, name) for name in FACETS}


def matches(facets: Mapping[str, Iterable[str]], wanted: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether a tip fits: every facet asked for has one of its values; the channel « tous » fits any channel."""
    for name, values in wanted.items():
        own = set(facets.get(name, ()))
        if name == "channel" and ANY_CHANNEL in own:
            continue
        if not own & set(values):
            return False
    return True


def section_of(facets: Mapping[str, Iterable[str]], sections: Mapping[str, Section]) -> str:
    """Return the section whose colour a tip takes: the first by rank that claims one of its facets, or nothing."""
    by_rank = sorted((s.rank, name) for name, s in sections.items() if s.tips)
    for _, name in by_rank:
        if any(set(facets.get(facet, ())) & set(values) for facet, values in sections[name].tips.items()):
            return name
    return ""


def text_faults(front: FrontMatter, *, path: str) -> list[Fault]:
    """Return what is wrong with the words of a French card: too many, quotation marks, or those of the blank card."""
    texts = {name: front.text(name) for name in ("title", "summary", "say", "avoid")}
    faults = []
    if TO_WRITE in front.body:
        faults.append(Fault(path, front.body_line, "La raison est encore à écrire.", REPLACE_IT, spares_page=True))
    elif front.body_line and not front.body.strip():
        problem, remedy = "Ce truc ne dit pas sa raison.", "Écrivez sous l'en-tête pourquoi il aide, en une phrase."
        faults.append(Fault(path, 1, problem, remedy, spares_page=True))
    faults += [
        Fault(path, front.line_of(name), f"Le champ « {name} » a ses guillemets.", "Retirez-les : la fiche les pose.")
        for name in ("say", "avoid")
        if QUOTED.fullmatch(texts[name])
    ]
    words = count_words(*texts.values(), front.body)
    if words > MOST_WORDS:
        remedy = f"Ramenez-le à {MOST_WORDS} : un geste, une phrase."
        faults.append(Fault(path, front.body_line, f"Ce truc compte {words} mots.", remedy, spares_page=True))
    return faults


def file_name_faults(name: str, number: object, *, path: str, line: int) -> list[Fault]:
    """Return a fault when the name of a card's file does not carry its number."""
    match = FILE_NAME.match(name)
    if not match:
        return [
            Fault(
                path,
                1,
                f"Le nom de fichier « {name} » n'a pas la bonne forme.",
                "Nommez-le numéro-mots-sans-accent.md, par exemple 214-objet-precis.md.",
            )
        ]
    if isinstance(number, int) and int(match[1]) != number:
        return [
            Fault(
                path,
                line,
                f"Le numéro {number} ne va pas avec le nom du fichier ({match[1]}).",
                "Donnez le même numéro aux deux.",
            )
        ]
    return []


def shape_faults(content: MarkdownText, *, path: str) -> list[Fault]:
    """Return a fault for each part of a card's text that is more than sentences: a card is one gesture."""
    lines = {part.line for part in content.parts if part.tag != "p"}
    lines |= {block.line for block in content.blocks} | {marker.line for marker in content.markers}
    remedy = "Gardez une ou deux phrases; mettez le reste dans une page."
    return [Fault(path, line, "Le texte d'un truc ne contient que des phrases.", remedy) for line in sorted(lines)]
