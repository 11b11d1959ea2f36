"""Links to what an organisation does without: their words stay, and lead nowhere."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin

from handbook.content.links import edition_root, page_path

if TYPE_CHECKING:
    from handbook.content.library import Library

LINK = re.compile(r'<a\b(?P<before>[^>]*?)\shref="(?P<href>[^"]*)"(?P<after>[^>]*)>(?P<words>.*?)</a>', re.DOTALL)
CLASS = re.compile(r'\s(?:class|lang)="[^"]*"')
ROOT = "https://site.invalid/"
"""Where the site stands while addresses are compared (https://www.rfc-editor.org/rfc/rfc2606#section-2)."""


def unlinked(html: str, library: Library, *, language: str, page_url: str) -> str:
    """Return HTML of the page at an address in which what led to a page that is left out is words alone."""
    if not library.left_out:
        return html
    gone = {ROOT + edition_root(language) + page_path(file) for file in library.left_out}

    def words_alone(link: re.Match[str]) -> str:
        target, _ = urldefrag(urljoin(ROOT + page_url, unescape(link["href"])))
        if target.partition("?")[0] not in gone:
            return link[0]
        kept = "".join(CLASS.findall(link["before"] + link["after"]))
        return f"<span{kept}>{link['words']}</span>"

    return LINK.sub(words_alone, html)


def kept_menu(nav: Any, library: Library) -> Any:  # noqa: ANN401  # the menu of mkdocs.yml: lists of names and of pairs
    """Return the menu of mkdocs.yml without the pages that are left out, nor the sections that hold no other."""
    if isinstance(nav, list):
        return [kept for entry in nav if (kept := kept_menu(entry, library))]
    if isinstance(nav, dict):
        return {title: kept for title, inside in nav.items() if (kept := kept_menu(inside, library))}
    return None if nav in library.left_out else nav
