"""The handbook in one language, and the addresses of its pages."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.tips import FIRST_NEW_NUMBER

if TYPE_CHECKING:
    from handbook.content.library import Library
    from handbook.content.tips import Tip
    from handbook.language.strings import Strings
    from handbook.settings import HandbookSettings


@dataclass(frozen=True)
class Edition:
    """The handbook in one language, as a build makes it."""

    library: Library
    strings: Strings
    settings: HandbookSettings
    site_url: str

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.strings.language

    @property
    def root(self) -> str:
        """Where the edition starts below the site's root."""
        return edition_root(self.language)

    @property
    def tips(self) -> tuple[Tip, ...]:
        """Every card by number, in the language of the edition where it is translated."""
        return self.library.tips[self.language]

    def tip(self, file: str) -> Tip:
        """Return the card of a file; raise StopIteration when it is none."""
        return next(tip for tip in self.tips if tip.file == file)

    def tip_of_each_section(self) -> list[Tip]:
        """Return the first card of each section, the newer ones first: those made for a call or a message."""
        first: dict[str, Tip] = {}
        for tip in sorted(self.tips, key=lambda tip: (tip.number < FIRST_NEW_NUMBER, tip.number)):
            first.setdefault(tip.section, tip)
        return list(first.values())


def relative_url(target: str, page_url: str) -> str:
    """Return the address of a page of the site as seen from another; both are counted from the site's root."""
    path, mark, rest = target.partition("#") if "#" in target else target.partition("?")
    start = page_url if page_url.endswith("/") or not page_url else posixpath.dirname(page_url)
    relative = posixpath.relpath(path or ".", start.strip("/") or ".")
    return (relative + "/" if not path or path.endswith("/") else relative) + mark + rest


def edition_root(language: str) -> str:
    """Return where an edition starts below the site's root: French at the root itself."""
    return "" if language == "fr" else f"{language}/"


def page_path(file: str) -> str:
    """Return the address of a Markdown file below its edition: telephone/conclure.md is telephone/conclure/."""
    stem = file.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"
