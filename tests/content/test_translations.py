"""A page and its translation keep one shape."""

from collections.abc import Callable

import pytest

from handbook.content.documents import Document
from handbook.content.library import Library
from tests.support.faults import fail_on


def headings(document: Document) -> list[str]:
    """Return the level and the id of each heading."""
    return [f"{'#' * heading.level} {heading.id}" for heading in document.content.headings]


def blocks(document: Document) -> list[str]:
    """Return the name of each block, with its id, its type and its date, all the same in both languages."""
    names = ("id", "type", "date")
    return [
        " ".join([block.kind.name, *(block.source.options.get(name, "") for name in names)])
        for block in document.blocks
    ]


@pytest.mark.parametrize(("shape", "what"), [pytest.param(headings, "headings"), pytest.param(blocks, "blocks")])
def test_a_translation_has_the_same_headings_and_blocks(
    shape: Callable[[Document], list[str]], what: str, library: Library
):
    fail_on(
        f"{english.shown_as}: {what} {shape(english)}, and in French {shape(library.original(english.file))}"
        for english in library.of("en")
        if ("fr", english.file) in library.documents and shape(english) != shape(library.original(english.file))
    )


def test_a_translation_gives_each_link_of_its_original(library: Library):
    def targets(document: Document) -> set[str]:
        return {link.target for link in document.content.links if "://" not in link.target}

    fail_on(
        f"{english.shown_as}: links that differ: {sorted(targets(english) ^ targets(library.original(english.file)))}"
        for english in library.of("en")
        if ("fr", english.file) in library.documents and targets(english) != targets(library.original(english.file))
    )
