"""Every link of an edition to what is not translated says in words that it leads to French."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.links import page_path
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from handbook.content.edition import Edition

LINK = re.compile(r'(<a\b[^>]*\bhref="([^"#?]+)([^"]*)"[^>]*>)(.*?)</a>', re.DOTALL)
MARK = 'class="hb-in-french"'


def with_french_said(html: str, edition: Edition, *, page_url: str) -> str:
    """Return a whole page whose links to what its edition shows in French say so, wherever they stand."""
    addresses = french_addresses(edition)
    if not addresses:
        return html
    said = str(Renderer(edition).fragment("in-french/in-french.html", page_url=page_url)).strip()

    def link(match: re.Match[str]) -> str:
        opening, target, rest, content = match.groups()
        address = posixpath.normpath(posixpath.join("/", page_url, target)).strip("/")
        is_within = "#" in rest and address == page_url.strip("/")
        if address not in addresses or is_within or MARK in content:
            return match[0]
        return f"{opening}{content.rstrip()} {said}</a>"

    return LINK.sub(link, html)


def french_addresses(edition: Edition) -> frozenset[str]:
    """Return the addresses below the site's root, without their slashes, at which an edition shows French."""
    if "french" not in edition.kept:
        edition.kept["french"] = frozenset(
            (edition.root + page_path(original.file)).strip("/")
            for original in edition.library.of(ORIGINAL)
            if is_in_french(edition, original.file)
        )
    return edition.kept["french"]  # type: ignore[no-any-return]


def is_in_french(edition: Edition, file: str) -> bool:
    """Tell whether an edition shows a file in French for want of a translation."""
    return edition.library.shown(edition.language, file).language != edition.language
