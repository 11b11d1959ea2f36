"""Where a link leads, and the addresses of pages: pure arithmetic on paths, the same in both editions."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Mapping

TIP_SCHEME = "truc:"
ASSETS = frozenset((".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".pdf"))
"""How the names of pictures and documents end, which pages show or lead to."""
LONGEST_NUMBER = 7
CARD = re.compile(r"trucs/(\d+)-[^/]*\.md")
AWAY = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""What leads out of the handbook starts with a scheme: https:, mailto:, tel:."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The French files there are; compared by identity, so that what is read with one can be kept."""

    files: frozenset[str]
    cards: Mapping[int, str]
    """The file of each card, by its number."""
    assets: frozenset[str] = frozenset()
    """The French pictures and documents there are."""

    @cached_property
    def listed(self) -> str:
        """All of them in order: what tells this catalogue from any other."""
        return "\n".join([*sorted(self.files), "", *sorted(self.assets)])

    def asset_of(self, link: str, *, file: str) -> str:
        """Return the path, below the folder of a language, of the picture or document that a link in a file names."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(link.partition("#")[0])))

    def target_of(self, link: str, *, file: str) -> tuple[str, str] | None:
        """Return the file and the anchor that a link typed in a file leads to; None when it leaves the handbook."""
        if link.startswith(TIP_SCHEME):
            number = link.removeprefix(TIP_SCHEME)
            card = self.cards.get(int(number)) if number.isdecimal() and len(number) < LONGEST_NUMBER else None
            return (card, "") if card else None
        path, _, anchor = link.partition("#")
        found = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
        return (found, anchor) if found in self.files and not AWAY.match(link) else None

    def address_of(self, link: str, *, file: str) -> str:
        """Return what the page of a file gives as the address of a link typed in it; a foreign one is as typed."""
        if AWAY.match(link) and not link.startswith(TIP_SCHEME):
            return link
        target = self.target_of(link, file=file)
        if target is None:
            asset = self.asset_of(link, file=file)
            return relative_url(asset, page_path(file)) if asset in self.assets else link
        found, anchor = target
        mark = f"#{anchor}" if anchor else ""
        return mark if found == file and mark else relative_url(page_path(found), page_path(file)) + mark


@lru_cache(maxsize=4)
def catalogue_of(files: tuple[str, ...], assets: tuple[str, ...] = ()) -> Catalogue:
    """Return the catalogue of French files, the same one for the same files."""
    cards = {int(found[1]): file for file in reversed(files) if (found := CARD.fullmatch(file))}
    return Catalogue(frozenset(files), cards, frozenset(assets))


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
