"""The menu beside every page: made once for all pages at one depth, then told which of them it is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from handbook.content.links import page_path
from handbook.site.own_word import in_own_word
from handbook.site.page_context import site_view
from handbook.site.templates import Renderer, base_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.content.edition import Edition

CURRENT = ' aria-current="page"'
SECTION = '<details class="hb-nav__section" data-section="{}">'
OPEN = '<details class="hb-nav__section hb-nav__section--current" data-section="{}" open>'


@dataclass(frozen=True)
class MenuSection:
    """A section of the menu, and its pages by their files."""

    id: str
    title: str
    files: tuple[str, ...]


def menu_html(edition: Edition, items: Iterable[Any], *, file: str, page_url: str) -> Markup:
    """Return the menu as the page of a file shows it: its section open, itself marked.

    `items` are the sections of MkDocs' navigation, their titles in the language that static-i18n gave them.
    """
    if "menu" not in edition.kept:
        edition.kept["menu"] = tuple(_section(item, edition) for item in items)
    rows = edition.kept["menu"]
    base = base_of(edition, page_url)
    place = f"menu {base}"
    if place not in edition.kept:
        edition.kept[place] = Renderer(edition).fragment(
            "menu/menu.html",
            page_url=page_url,
            sections=rows,
            titles=site_view(edition).nav_titles,
            page_path=page_path,
            base=base,
        )
    html = str(edition.kept[place])
    for section in rows:
        if file in section.files:
            html = html.replace(SECTION.format(section.id), OPEN.format(section.id), 1)
    here = f'href="{base}{page_path(file)}"'
    return Markup(html.replace(here, here + CURRENT, 1))


def _section(item: Any, edition: Edition) -> MenuSection:  # noqa: ANN401  # MkDocs gives sections, pages and links
    files = tuple(page.file.src_uri.partition("/")[2] for page in item.children)
    title = in_own_word(edition.library, item.title, edition.language)
    return MenuSection(files[0].partition("/")[0], title, files)
