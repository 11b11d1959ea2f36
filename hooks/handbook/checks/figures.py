"""The register of figures: no page asserts a percentage or an « n sur m » without saying where it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.content.pages import PageFields
from handbook.content.tips import TipFields, TipTexts
from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.documents import Document
    from handbook.content.vocabulary import Figure

DIGIT = re.compile(r"\d")
SPACE = "[ \u00a0\u202f]"
PERCENTAGE = re.compile(rf"(?<!\d)\d+(?:[.,]\d+)?{SPACE}?%")
RATIO = re.compile(
    rf"\b(\d+){SPACE}(?:[^\W\d_]+{SPACE})?(?:sur|in|out{SPACE}of){SPACE}(\d+)\b(?!{SPACE}?%)", re.IGNORECASE
)


def figures_in(text: str) -> Iterator[str]:
    """Yield each percentage and each « n sur m » of a text, in one spelling; 24 sur 24 and 7 sur 7 assert nothing."""
    if not DIGIT.search(text):
        return
    for match in PERCENTAGE.finditer(text):
        yield re.sub(SPACE, "", match[0]).replace(".", ",")
    for match in RATIO.finditer(text):
        if match[1] != match[2]:
            yield f"{match[1]}/{match[2]}"


def figure_faults(document: Document, original: Document, register: dict[str, Figure]) -> list[Fault]:
    """Return a fault for each figure that a page or card asserts and its front matter does not declare."""
    fields = original.fields
    if not isinstance(fields, PageFields | TipFields):
        return []
    known = [register[name] for name in fields.figures if name in register]
    declared = [text for figure in known for text in (figure.value, *figure.also)]
    allowed = {value for text in declared for value in figures_in(text)}
    if isinstance(fields, PageFields):
        allowed |= {value for text in fields.illustrative for value in figures_in(text)}
    return [
        Fault(
            document.shown_as,
            line,
            f"Le chiffre « {value} » n'est pas déclaré.",
            "Inscrivez-le dans docs/data/figures.yml et nommez-le dans « figures » "
            "(ou dans « illustrative » si c'est un simple exemple).",
            spares_page=True,
        )
        for line, text in _lines(document)
        for value in figures_in(text)
        if value not in allowed
    ]


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines that readers see: those of the text, and the words of the front matter."""
    names = (
        ("title", "summary", "say", "avoid")
        if isinstance(document.fields, TipTexts)
        else ("title", "question", "description")
    )
    for name in names:
        yield document.front.line_of(name), str(getattr(document.fields, name, "") or "")
    for row in document.content.rows:
        yield row.line, row.text
