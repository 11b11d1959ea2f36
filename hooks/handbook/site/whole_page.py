"""A whole page, or a part of the frame of all, in its final form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.site.icons import with_icons
from handbook.site.in_french import with_french_said
from handbook.site.kept_pages import KEPT
from handbook.site.later_parts import LaterPart, later_part, parts_url
from handbook.site.left_out import unlinked
from handbook.site.menu import whole_menu_html
from handbook.site.minified_page import minified
from handbook.site.own_country import in_country
from handbook.site.page_context import facet_values
from handbook.site.policy import with_policy
from handbook.site.templates import Renderer
from handbook.site.whole_numbers import with_whole_numbers

if TYPE_CHECKING:
    from handbook.content.edition import Edition
    from handbook.site.assets import SiteAssets

WHOLE_MENU, SITUATIONS = "whole menu", "situations"
"""The names under which an edition keeps the addresses of its later parts."""


def whole_menu(edition: Edition) -> LaterPart:
    """Return the whole menu of an edition, which its pages ask for when they are about to show it."""
    url = parts_url(edition)
    html = as_its_edition(whole_menu_html(edition, page_url=url), edition, url)
    return later_part("menu", with_whole_numbers(html), edition)


def situations_part(edition: Edition) -> LaterPart:
    """Return the situations that tips are about, which the search shows when it has nothing better."""
    url, situations = parts_url(edition), facet_values(edition, "situation")
    html = Renderer(edition).fragment("search-box/situations.html", page_url=url, situations=situations)
    return later_part("situations", as_its_edition(html, edition, url), edition)


def as_its_edition(html: str, edition: Edition, url: str) -> str:
    """Return HTML seen from an address, as its edition and its organisation say it."""
    known = unlinked(html, edition.library, language=edition.language, page_url=url)
    return in_country(with_french_said(known, edition, page_url=url), edition.organisation)


def finished(html: str, place: str, assets: SiteAssets) -> str:
    """Ask for the scripts of the page's elements, keep the page to itself, and leave out what only its writers need."""
    whole = KEPT.part((place,), html, lambda: with_icons(with_whole_numbers(html)))
    closed = with_policy(assets.with_scripts(whole))
    return KEPT.part((place, "minified"), closed, lambda: minified(closed))
