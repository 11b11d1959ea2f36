"""The places that pages leave to an organisation: filled, by whom and since when, or still to be completed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.library import blocks_named
from handbook.content.links import page_path
from handbook.organisation.guide import first_lines, keys
from handbook.organisation.model import KEYS
from handbook.site.own_values import own_value
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from markupsafe import Markup

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.site.own_values import OwnValue


@dataclass(frozen=True)
class OwnPlaces:
    """What the pages that ask for a key call it, those pages, and the value if there is one."""

    key: str
    title: str
    pages: tuple[Document, ...]
    value: OwnValue | None


def places(edition: Edition) -> list[OwnPlaces]:
    """Return each key that pages ask for, those without a value first."""
    titles: dict[str, str] = {}
    pages: dict[str, dict[str, Document]] = defaultdict(dict)
    for document, block in blocks_named(edition.library, edition.language, "chez-nous"):
        titles.setdefault(block.content.key, block.content.title)
        pages[block.content.key][document.file] = document
    found = [
        OwnPlaces(key, titles[key], tuple(pages[key].values()), own_value(edition.organisation, key, edition.strings))
        for key in KEYS
        if key in titles
    ]
    return sorted(found, key=lambda place: place.value is not None)


def own_places(edition: Edition, page_url: str) -> Markup:
    """Return the table of the places, for the board."""
    return Renderer(edition).fragment(
        "own-place/own-places.html", page_url=page_url, places=places(edition), page_path=page_path
    )


def own_keys(edition: Edition, page_url: str) -> Markup:
    """Return what organisation.yml may say, key by key, each with an example."""
    return Renderer(edition).fragment("own-place/own-keys.html", page_url=page_url, keys=keys(), first=first_lines())
