"""Blanks between double braces, {{so}}: what whoever says or sends a text puts in place of an example."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.source.markdown_text import Row

BLANK = re.compile(r"\{\{([^{}]*)\}\}")
BRACES = re.compile(r"\{\{|\}\}")
HOLE = re.compile(r"(?<![\w…])…|(?<![\w.])\.{3}|_{2,}|\[[^\]]*\](?!\()|\bX{2,}\b")
"""What people type for something to fill in."""
ANY_BRACE = re.compile(r"[{}]")


def without_braces(text: str) -> str:
    """Return a text whose blanks read as what they hold."""
    return BLANK.sub(lambda blank: blank[1].strip(), text)


def with_marks(text: str) -> str:
    """Return a text whose blanks stand between single braces, as the search's results read them."""
    return BLANK.sub(lambda blank: f"{{{blank[1].strip()}}}", text)


def blank_faults(rows: Iterable[Row], *, path: str) -> Iterator[Fault]:
    """Yield a fault for each line that holds a blank without a name, half of one, or another spelling of one."""
    first: dict[str, str] = {}
    for row in rows:
        if ANY_BRACE.search(BLANK.sub(lambda blank: "" if blank[1].strip() else "{{}}", row.text)):
            remedy = "Écrivez-le entre doubles accolades, avec un nom : {{prénom}}."
            yield Fault(path, row.line, "Un champ à remplir est mal écrit.", remedy)
        for blank in BLANK.finditer(row.text):
            name = blank[1].strip()
            known = first.setdefault(plain_letters(name), name)
            if known != name:
                problem = f"Le champ « {name} » est ailleurs écrit « {known} »."
                yield Fault(path, row.line, problem, "Écrivez-le partout de la même façon : il se remplit une fois.")


def hole_faults(text: str, *, path: str, line: int) -> Iterator[Fault]:
    """Yield a fault for the first hole that a sentence to say leaves without an example."""
    if hole := HOLE.search(text):
        problem = f"« {hole[0]} » laisse un trou dans une phrase à dire."
        yield Fault(path, line, problem, "Donnez un exemple à adapter, entre doubles accolades : {{10 h}}.")


def plain_letters(text: str) -> str:
    """Return a text in small letters without accents."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
