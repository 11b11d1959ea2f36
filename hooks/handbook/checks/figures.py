"""The register of figures: no page asserts a percentage or an « n sur m » without saying where it comes from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from handbook.content.documents import MOST_KEPT, SHOWN_FIELDS, found_once
from handbook.errors import Fault
from handbook.language.figures import figures_in, typed_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.documents import Document
    from handbook.content.vocabulary import Vocabulary


def figure_faults(document: Document, original: Document, words: Vocabulary) -> list[Fault]:
    """Return a fault for each figure that a page or card asserts and its front matter does not declare."""
    if not original.front.fields:
        return []
    names = original.front.words("figures")
    if any(name not in words.figures for name in names):
        return []  # what it asserts is told once it is known
    declared = [text for name in names for text in (words.figures[name].value, *words.figures[name].also)]
    declared += original.front.words("illustrative")
    allowed = {value for text in declared for value in figures_in(text)}
    said = _said(document)
    unsaid = _unsaid_faults(document, words, {value for _, value, _ in said}) if document is original else []
    return unsaid + [
        Fault(
            document.shown_as,
            line,
            f"Le chiffre « {typed} » n'est pas déclaré.",
            "Inscrivez-le dans docs/data/figures.yml et nommez-le dans « figures » "
            "(ou dans « illustrative » si c'est un simple exemple).",
            spares_page=True,
        )
        for line, value, typed in said
        if value not in allowed
    ]


@lru_cache(maxsize=MOST_KEPT)
def _said(document: Document) -> tuple[tuple[int, str, str], ...]:
    """Return each figure that a file asserts: its line, its one spelling, and as it was typed."""
    return found_once("figures", _figures_said, document)


def _figures_said(document: Document) -> Iterator[tuple[int, str, str]]:
    yield from ((line, value, typed) for line, text in _lines(document) for value, typed in typed_figures(text))


def _unsaid_faults(document: Document, words: Vocabulary, said: set[str]) -> list[Fault]:
    """Return a fault for each figure that a file declares and nobody reads in it."""
    if not document.is_sound:
        return []
    front = document.front
    faults = []
    for k, name in enumerate(front.words("figures")):
        figure = words.figures[name]
        values = {value for text in (figure.value, *figure.also) for value in figures_in(text)}
        if values and not values & said:
            problem, remedy = f"Le texte ne dit pas le chiffre « {name} » ({figure.value}).", "Dites-le, ou retirez-le."
            faults.append(Fault(document.shown_as, front.lines.get(f"figures.{k}", 1), problem, remedy))
    for k, text in enumerate(front.words("illustrative")):
        values = set(figures_in(text))
        if not values or not values <= said:
            problem, remedy = f"Le texte ne dit pas l'exemple « {text} ».", "Dites-le, ou retirez-le."
            faults.append(Fault(document.shown_as, front.lines.get(f"illustrative.{k}", 1), problem, remedy))
    return faults


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines that readers see: those of the text, and the words of the front matter."""
    for name in SHOWN_FIELDS:
        yield document.front.line_of(name), document.front.text(name)
    for row in document.content.rows:
        yield row.line, row.text
