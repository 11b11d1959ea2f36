"""The page of addresses that do not exist: a host has one for the whole site, which holds it whole in each edition."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from handbook.content.documents import ORIGINAL
from handbook.site.own_country import in_country
from handbook.site.whole_page import finished

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.content.edition import Edition
    from handbook.site.assets import SiteAssets

NOT_FOUND = "404.html"
"""Its address, which hosts know."""
PLACE = "<!-- handbook:editions -->"
"""Where 404.html takes the other editions of itself."""
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
BODY = re.compile(rf"<body[^>]*>(.*?){re.escape(PLACE)}", re.DOTALL)
EDITION = Markup('<template data-edition="{}" data-title="{}">{}</template>')


@dataclass
class NotFound:
    """Keeps the page of each edition until all are built."""

    pages: dict[str, str] = field(default_factory=dict)

    def add(self, edition: Edition, html: str) -> None:
        """Keep the page of an edition."""
        self.pages[edition.language] = in_country(html, edition.organisation)

    def write(self, site_dir: Path, assets: SiteAssets) -> None:
        """Write the French page in a built site, in its final form: it holds those of the other editions."""
        others = [_edition(language, html) for language, html in self.pages.items() if language != ORIGINAL]
        html = self.pages[ORIGINAL].replace(PLACE, "\n".join(others))
        (site_dir / NOT_FOUND).write_text(finished(html, NOT_FOUND, assets), encoding="utf-8")


def _edition(language: str, html: str) -> Markup:
    """Return what the page of another edition holds, for the script to show; raise ValueError when it holds nothing."""
    title, body = TITLE.search(html), BODY.search(html)
    if not (title and body):
        raise ValueError("the 404 page has no title or no place for its editions")
    return EDITION.format(language, Markup(title[1]).striptags(), Markup(body[1]))
