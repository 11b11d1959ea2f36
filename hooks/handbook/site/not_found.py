"""The page of addresses that do not exist: a host has one for the whole site, which holds it whole in each edition."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from handbook.content.documents import ORIGINAL

PLACE = "<!-- handbook:editions -->"
"""Where 404.html takes the other editions of itself."""
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
BODY = re.compile(rf"<body[^>]*>(.*?){re.escape(PLACE)}", re.DOTALL)
EDITION = Markup('<template data-edition="{}" data-title="{}">{}</template>')


@dataclass
class NotFound:
    """Keeps the page of each edition until all are built."""

    pages: dict[str, str] = field(default_factory=dict)

    def add(self, language: str, html: str) -> str:
        """Return the page as it stands once the edition in this language is built, the French one first."""
        self.pages[language] = html
        others = [_edition(language, html) for language, html in self.pages.items() if language != ORIGINAL]
        return self.pages[ORIGINAL].replace(PLACE, "\n".join(others))


def _edition(language: str, html: str) -> Markup:
    """Return what the page of another edition holds, for the script to show; raise ValueError when it holds nothing."""
    title, body = TITLE.search(html), BODY.search(html)
    if not (title and body):
        raise ValueError("the 404 page has no title or no place for its editions")
    return EDITION.format(language, Markup(title[1]).striptags(), Markup(body[1]))
