"""A built site as the tests read it: its pages, and one page of each kind."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from tests.support.dom import parse

FRAMES = "/cadre/"
OTHER_EDITION = re.compile(r"<template data-edition=[^>]*>(.*)</template>", re.DOTALL)


@dataclass(frozen=True)
class SitePage:
    """One page of a built site."""

    folder: Path
    path: str

    @property
    def url(self) -> str:
        """Return the address of the page, relative to the home page's."""
        return self.path.removesuffix("index.html")

    @cached_property
    def whole_html(self) -> str:
        """Return the page as it was built."""
        return (self.folder / self.path).read_text(encoding="utf-8")

    @cached_property
    def html(self) -> str:
        """Return the page as it was built, but for the other editions that it holds aside: the 404 page alone does."""
        return OTHER_EDITION.sub("", self.whole_html)

    @property
    def other_edition(self) -> "SitePage":
        """Return the other edition that the page holds aside, as a page of its own."""
        page = SitePage(self.folder, self.path)
        found = OTHER_EDITION.search(self.whole_html)
        page.__dict__["html"] = found[1] if found else ""
        return page

    @cached_property
    def tree(self) -> Element:
        """Return the parsed page."""
        return parse(self.html)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return the ids of the page."""
        return frozenset(element.attrib["id"] for element in self.tree.iter() if "id" in element.attrib)

    @property
    def language(self) -> str:
        """Return the language that the page says it is in."""
        html = self.tree.find("html")
        return html.get("lang", "") if html is not None else ""

    def all(self, *tags: str) -> Iterable[Element]:
        """Return the elements of these names, in order."""
        return (element for element in self.tree.iter() if element.tag in tags)


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> list[SitePage]:
        """Return every page, the home page of each language among them; the frames of the cards apart."""
        return [page for page in self._documents if not page.url.endswith(FRAMES)]

    @cached_property
    def frames(self) -> list[SitePage]:
        """Return the cards as pages elsewhere show them, in a frame."""
        return [page for page in self._documents if page.url.endswith(FRAMES)]

    @cached_property
    def _documents(self) -> list[SitePage]:
        paths = sorted(self.folder.rglob("*.html"))
        return [SitePage(self.folder, path.relative_to(self.folder).as_posix()) for path in paths]

    def page(self, url: str) -> SitePage:
        """Return the page at an address relative to the home page's."""
        return next(page for page in self.pages if page.url == url)

    def one_of_kind(self, kind: str) -> SitePage:
        """Return the fullest French page of a kind, so that most of it is seen."""
        return max(filter(KINDS[kind], self.pages), key=lambda page: len(page.html))


def matches(pattern: str) -> Callable[[SitePage], bool]:
    """Return a test of a page's address."""
    return lambda page: bool(re.fullmatch(pattern, page.url))


REPEATS = re.compile(r"^(?:en|trucs|equipe)/|/livret/$")
"""The addresses of pages that repeat others."""


def holds(html: str) -> Callable[[SitePage], bool]:
    """Return a test of a French page's HTML; pages that repeat others are left out."""
    return lambda page: html in page.html and not REPEATS.search(page.url)


KINDS = {
    "home": matches(""),
    "section": matches("(courriel|texto|telephone|clients-difficiles|clients-agressifs|negociation|culture)/"),
    "list": holds("</handbook-checklist>"),
    "model": holds('class="hb-model'),
    "call": matches("en-ligne-maintenant/"),
    "card": matches(r"trucs/\d+-[^/]+/"),
    "listing": matches("trucs/"),
    "path": matches(r"parcours/(?!ma-progression/)[^/]+/"),
    "progress": matches("parcours/ma-progression/"),
    "team": matches("equipe/.*"),
    "booklet": matches("negociation/livret/"),
    "404": matches("404.html"),
}
