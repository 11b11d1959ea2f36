"""The menu: beside every page its own section; the others, which the drawer alone shows, in a part fetched for it."""

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

MENU = "menu"
"""What an edition keeps its menu under."""
CURRENT = ' aria-current="page"'


@dataclass(frozen=True)
class MenuSection:
    """A section of the menu, and its pages by their files."""

    id: str
    title: str
    files: tuple[str, ...]


def keep_menu(edition: Edition, items: Iterable[Any]) -> None:
    """Keep the menu of an edition for its pages and its booklets.

    `items` are the sections of MkDocs' navigation, their titles in the language that static-i18n gave them.
    """
    edition.kept[MENU] = tuple(_section(item, edition) for item in items)


def menu_html(edition: Edition, *, file: str, page_url: str) -> Markup:
    """Return the menu as the page of a file holds it: its section open, itself marked."""
    own = tuple(section for section in edition.kept[MENU] if file in section.files)
    base = base_of(edition, page_url)
    place = f"menu {base} {own[0].id if own else ''}"
    if place not in edition.kept:
        edition.kept[place] = _html(edition, own, page_url=page_url, is_current=True)
    here = f'href="{base}{page_path(file)}"'
    return Markup(str(edition.kept[place]).replace(here, here + CURRENT, 1))


def whole_menu_html(edition: Edition, *, page_url: str) -> Markup:
    """Return the menu with every section, none open, as seen from an address."""
    return _html(edition, edition.kept[MENU], page_url=page_url, is_current=False)


def _html(edition: Edition, sections: tuple[MenuSection, ...], *, page_url: str, is_current: bool) -> Markup:
    return Renderer(edition).fragment(
        "menu/menu.html",
        page_url=page_url,
        sections=sections,
        is_current=is_current,
        titles=site_view(edition).nav_titles,
        page_path=page_path,
        base=base_of(edition, page_url),
    )


def _section(item: Any, edition: Edition) -> MenuSection:  # noqa: ANN401  # MkDocs gives sections, pages and links
    files = tuple(page.file.src_uri.partition("/")[2] for page in item.children)
    title = in_own_word(edition.library, item.title, edition.language)
    return MenuSection(files[0].partition("/")[0], title, files)
