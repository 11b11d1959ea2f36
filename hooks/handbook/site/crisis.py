"""The de-escalation mode, which every page holds: it opens at once, whatever the network does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.library import blocks_named
from handbook.content.links import page_path
from handbook.site.own_values import emergency_line
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from markupsafe import Markup

    from handbook.content.edition import Edition
    from handbook.site.own_values import OwnLine


@dataclass(frozen=True)
class CrisisView:
    """The page of the moves below the site's root, and the dialog that shows them from any page."""

    url: str
    html: Markup


@dataclass(frozen=True)
class CrisisPage:
    """What the template of the moves asks of the page around them."""

    emergency_line: OwnLine | None


def crisis_view(edition: Edition) -> CrisisView | None:
    """Return the de-escalation mode of an edition, or nothing when no page holds its moves."""
    found = next(blocks_named(edition.library, edition.language, "gestes"), None)
    if found is None:
        return None
    document, block = found
    own = CrisisPage(emergency_line(edition.organisation, edition.strings))
    html = Renderer(edition).fragment(
        "moves/crisis.html", page_url=edition.root, language=document.language, block=block.content, page=own
    )
    return CrisisView(edition.root + page_path(document.file), html)
