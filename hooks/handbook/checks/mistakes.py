"""Frequent mistakes, kept as data: what was typed, what the checks say of it, what to type instead.

Their messages are written nowhere: the checks give them when the guide is built, so they are never out of date.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from handbook.build_cache import CACHE
from handbook.checks.files import check_library
from handbook.errors import Fault, HandbookError
from handbook.source.fields import Model, Text, validate
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "mistakes.yml"
SHOWN_AS = f"docs/data/{FILE}"
NEIGHBOUR = "conclure.md"
"""A page beside each example, for its links."""
PICTURE = "casque.png"
"""A picture beside each example."""
CARD = """\
title: Redites le moment promis
summary: Avant de raccrocher, redites le jour promis.
say: Je vous rappelle jeudi.
avoid: Je vous reviens.
channel: [telephone]
situation: [suivi]
moment: [cloture]
audience: [agent]
keywords: [rappel]
sources: [maison]
reviewed: 2026-11-21
"""
PAGE = """\
title: Rappeler après un appel manqué
question: Comment rappeler quelqu'un?
description: Dites qui vous êtes, et pourquoi vous rappelez.
reviewed: 2026-11-21
sources: [maison]
"""
TEXT = "Un moment redit se retient mieux.\n"
DATA = {
    "sections.yml": "telephone:\n  title: {fr: Téléphone, en: Phone}\n",
    "sources.yml": "maison:\n  title: Conseil maison\n",
    "figures.yml": "# Aucun chiffre.\n",
    "rules.yml": "# Aucune règle.\n",
}


class Mistake(Model):
    """A mistake as an editor makes it: where, what is typed, what is right."""

    title: Text
    """What went wrong, as one would say it."""
    where: Literal["truc", "page", "texte"]
    """In the front matter of a card, in that of a page, or in the text of a page."""
    wrong: Text
    right: Text


@dataclass(frozen=True)
class ExplainedMistake:
    """A mistake with what the checks say of it, and of what is right: nothing."""

    title: str
    wrong: str
    right: str
    messages: tuple[Fault, ...]
    left: tuple[Fault, ...]
    """What they say of what is right; the guide has none such."""

    @property
    def said(self) -> tuple[str, ...]:
        """What an editor reads, once when several lines have the same."""
        return tuple(dict.fromkeys(f"{fault.problem} {fault.remedy}" for fault in self.messages))


def load_mistakes(data_dir: Path) -> tuple[ExplainedMistake, ...]:
    """Return the mistakes of docs/data, explained; raise HandbookError when one of them does not read."""
    file = data_dir / FILE
    if not file.is_file():
        return ()
    return _explained_once(
        file.read_text(encoding="utf-8-sig"), (data_dir / "facets.yml").read_text(encoding="utf-8-sig")
    )


@lru_cache(maxsize=4)
def _explained_once(text: str, facets: str) -> tuple[ExplainedMistake, ...]:
    return CACHE.result("mistakes", (text, facets), partial(explained, text, facets))


def explained(text: str, facets: str) -> tuple[ExplainedMistake, ...]:
    """Return the mistakes that a file holds, each tried in a small handbook of its own making."""
    values, lines, faults = load_mapping(text, path=SHOWN_AS)
    mistakes: dict[str, Mistake] = {}
    for slug, row in values.items():
        fields = row if isinstance(row, dict) else {}
        line_of = partial(_line_of, lines, str(slug))
        mistake, found = validate(Mistake, fields, path=SHOWN_AS, line_of=line_of)
        faults += found
        if mistake:
            mistakes[str(slug)] = mistake
    if faults:
        raise HandbookError(faults)
    said = _tried(mistakes, facets)
    return tuple(
        ExplainedMistake(
            mistake.title, mistake.wrong, mistake.right, tuple(said[f"{slug}-faux"]), tuple(said[f"{slug}-juste"])
        )
        for slug, mistake in mistakes.items()
    )


def _line_of(lines: Mapping[str, int], slug: str, name: object) -> int:
    return lines.get(f"{slug}.{name}", lines.get(slug, 1))


def _tried(mistakes: dict[str, Mistake], facets: str) -> dict[str, list[Fault]]:
    """Return what the checks say of each example, wrong then right, all in one handbook; by the name of its file."""
    names: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="handbook-") as folder:
        docs = Path(folder) / "docs"
        for name, text in {**DATA, "facets.yml": facets}.items():
            _write(docs / "data" / name, text)
        _write(docs / "fr/telephone" / NEIGHBOUR, _file(PAGE, "## Remercier { #remercier }\n\nDites merci.\n"))
        for number, (slug, mistake) in enumerate(mistakes.items()):
            for kind, typed in (("faux", mistake.wrong), ("juste", mistake.right)):
                name = _name(mistake, 2 * number + (kind == "juste"), f"{slug}-{kind}")
                names[name] = f"{slug}-{kind}"
                _write(docs / name, _example(mistake, typed, name=name))
        _write(docs / "fr/telephone" / PICTURE, "")
        _, faults = check_library(docs)
    said: dict[str, list[Fault]] = {place: [] for place in names.values()}
    for fault in sorted(set(faults)):
        if place := names.get(fault.path.removeprefix("docs/")):
            said[place].append(fault)
    return said


def _name(mistake: Mistake, rank: int, slug: str) -> str:
    return f"fr/trucs/{300 + rank}-{slug}.md" if mistake.where == "truc" else f"fr/telephone/{slug}.md"


def _example(mistake: Mistake, typed: str, *, name: str) -> str:
    """Return a whole file in which everything is right but what is typed, which takes the place of its own fields."""
    if mistake.where == "texte":
        return _file(PAGE, f"{typed}\n")
    base = f"number: {Path(name).name.partition('-')[0]}\n{CARD}" if mistake.where == "truc" else PAGE
    own = {row.partition(":")[0] for row in (*typed.split("\n"), *mistake.right.split("\n"))}
    kept = [row for row in base.splitlines() if row.partition(":")[0] not in own]
    return _file("\n".join([*kept, typed, ""]), TEXT)


def _file(front: str, body: str) -> str:
    return f"---\n{front}---\n{body}"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
