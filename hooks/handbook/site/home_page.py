"""What the home page shows and no other: a card of each section, the paths, what the reader left, what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.site.learning import changed_pages, path_views, resume
from handbook.site.page_lists import favourites, latest_changes
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from handbook.content.edition import Edition
    from handbook.site.page_views import PageView


def with_home_parts(view: PageView, edition: Edition, *, page_url: str) -> PageView:
    """Return what the template of the home page knows."""
    return replace(
        view,
        home_tips_html=tuple(Renderer(edition).tips(edition.tip_of_each_section(), page_url=page_url)),
        paths=path_views(edition),
        resume_html=resume(edition, page_url),
        favourites_html=favourites(edition, page_url),
        changes_html=changed_pages(edition, page_url, latest_changes(edition)),
    )
