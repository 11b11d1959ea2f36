"""Where an organisation's pages stand in the menu: each at the end of its section, without a line to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.content.documents import ORIGINAL
from handbook.content.tips import is_tip_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.content.trees import Tree


def with_own_pages(nav: list[Any], own: Tree | None) -> list[Any]:
    """Return a menu with the pages of a tree that it does not name, each after the last of its folder.

    A folder that the menu does not have keeps its pages out of it: checks.own_pages tells of them.
    """
    if own is None:
        return nav
    named = set(menu_files(nav))
    added = [file for file in own.pages(ORIGINAL) if file not in named and not is_tip_file(file)]
    return [_with_added(section, added) for section in nav]


def menu_files(nav: object) -> Iterator[str]:
    """Yield the files that a menu names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for inside in nav.values():
            yield from menu_files(inside)
    elif isinstance(nav, list):
        for entry in nav:
            yield from menu_files(entry)


def folder_of(file: str) -> str:
    """Return the folder of a page, or nothing at the root."""
    return file.partition("/")[0] if "/" in file else ""


def _with_added(section: object, added: Iterable[str]) -> object:
    """Return a section of the menu with the pages that belong to its folder."""
    if not isinstance(section, dict):
        return section
    return {
        title: [
            *inside,
            *(file for file in added if folder_of(file) in {folder_of(name) for name in menu_files(inside)}),
        ]
        if isinstance(inside, list)
        else inside
        for title, inside in section.items()
    }
