"""The de-escalation mode, which every page holds: it opens at once, whatever the network does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.library import blocks_named
from handbook.content.links import page_path
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from markupsafe import Markup

    from handbook.content.edition import Edition


@dataclass(frozen=True)
class CrisisView:
    """The page of the moves below the site's root, and the dialog that shows them from any page."""

    url: str
    html: Markup


def crisis_view(edition: Edition) -> CrisisView | None:
    """Return the de-escalation mode of an edition, or nothing when no page holds its moves."""
    found = next(blocks_named(edition.library, edition.language, "gestes"), None)
    if found is None:
        return None
    document, block = found
    html = Renderer(edition).fragment(
        "moves/crisis.html", page_url=edition.root, language=document.language, block=block.content
    )
    return CrisisView(edition.root + page_path(document.file), html)
