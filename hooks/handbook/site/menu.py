"""The menu beside every page: made once for all pages of a section at one depth, then told which page it is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from handbook.content.links import page_path
from handbook.site.page_context import site_view
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.content.edition import Edition

CURRENT = ' aria-current="page"'


@dataclass(frozen=True)
class MenuSection:
    """A section of the menu, and its pages by their files."""

    id: str
    title: str
    files: tuple[str, ...]


def menu_html(edition: Edition, sections: Iterable[MenuSection], *, file: str, page_url: str) -> Markup:
    """Return the menu as the page of a file shows it: its section open, itself marked."""
    rows = tuple(sections)
    active = next((section.id for section in rows if file in section.files), "")
    base = "../" * page_url.removeprefix(edition.root).count("/") or "./"
    place = f"menu {base} {active}"
    if place not in edition.kept:
        edition.kept[place] = Renderer(edition).fragment(
            "menu/menu.html",
            page_url=page_url,
            sections=rows,
            active=active,
            titles=site_view(edition).nav_titles,
            page_path=page_path,
            base=base,
        )
    here = f'href="{base}{page_path(file)}"'
    return Markup(str(edition.kept[place]).replace(here, here + CURRENT, 1))
