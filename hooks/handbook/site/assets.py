"""The site's own assets: the stylesheets and the scripts that its pages ask for, under names that change with them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import edition_root
from handbook.site.icons import icons_address, icons_file
from handbook.site.later_parts import part_file
from handbook.site.minified_page import minified
from handbook.site.page_scripts import entrances_of, with_scripts
from handbook.site.policy import with_policy
from handbook.site.script_bundles import OFFLINE, bundle_files, folders_of, seldom_folders
from handbook.site.stylesheet import (
    OF_FRAME,
    WORN_ON_PAPER,
    Styles,
    of_pages,
    read_styles,
    split_styles,
    styles_of,
    stylesheet,
    stylesheet_name,
)
from handbook.site.typefaces import face_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.trees import Tree

PICTURES = "assets/images"
PUBLISHED = re.compile(rf"{PICTURES}/(?:favicon\.svg|icons/[a-z0-9-]+\.png)")
"""What is published as it lies in overrides/."""


@dataclass
class SiteAssets:
    """Gathers the bundles that pages of both languages ask for; written once both are built."""

    minified: bool
    styles: Styles = field(default_factory=read_styles)
    pictures: dict[str, bytes] = field(default_factory=dict)
    """What an organisation shows of its own, by its address in the site."""
    parts: dict[str, str] = field(default_factory=dict)
    """The HTML of the parts of the frame that no page holds, by their addresses in the site."""
    asked: set[str] = field(default_factory=set)

    sheets: dict[frozenset[str], str] = field(default_factory=dict)
    """The address of the sheet of each set of seldom components that a page holds together."""

    @cached_property
    def common(self) -> Styles:
        """Return the styles of every page."""
        return of_pages(split_styles(self.styles, seldom_folders())[0])

    @cached_property
    def stylesheet(self) -> str:
        """Return the address of the stylesheet of every page in the site, whatever its form."""
        return stylesheet_name(self.common)

    @cached_property
    def on_paper(self) -> Styles:
        """Return the styles of the booklets, which hold nothing of the frame of pages."""
        return split_styles(self.styles, OF_FRAME | (seldom_folders() - WORN_ON_PAPER))[0]

    @cached_property
    def paper_stylesheet(self) -> str:
        """Return the address of the stylesheet of the booklets."""
        return stylesheet_name(self.on_paper, kind="booklet")

    def with_scripts(self, html: str) -> str:
        """Return a whole page that asks for the styles and scripts of its elements, which will be published."""
        entrances = entrances_of(html)
        self.asked.update([*entrances, OFFLINE])
        return with_scripts(html, entrances, stylesheet=self.stylesheet, own=self._own_sheet(folders_of(entrances)))

    def take(self, other: SiteAssets) -> None:
        """Publish what the pages of another process ask for."""
        self.asked |= other.asked
        self.sheets |= other.sheets

    def finished(self, html: str) -> str:
        """Return a whole page as it is published: with what its elements ask for, closed to others, and minified."""
        return closed(self.with_scripts(html))

    def _own_sheet(self, folders: frozenset[str]) -> str:
        """Return the address of the sheet of some components, or nothing when none has a style."""
        if folders not in self.sheets:
            own = styles_of(self.styles, folders)
            self.sheets[folders] = stylesheet_name(own, kind="page") if any(own.values()) else ""
        return self.sheets[folders]

    def files(self) -> dict[str, str]:
        """Return the texts of the stylesheets and of the scripts asked for, by their addresses in the site."""
        scripts = bundle_files(sorted(self.asked), minified=self.minified)
        sheets = {
            address: stylesheet(styles_of(self.styles, folders), minified=self.minified)
            for folders, address in self.sheets.items()
            if address
        }
        return {
            self.stylesheet: stylesheet(self.common, minified=self.minified),
            self.paper_stylesheet: stylesheet(self.on_paper, minified=self.minified),
            icons_address(): icons_file(),
            **{address: part_file(html) for address, html in self.parts.items()},
            **sheets,
            **scripts,
        }

    def write(self, site_dir: Path) -> None:
        """Write the assets in a built site."""
        texts = {name: text.encode() for name, text in self.files().items()}
        for name, content in {**texts, **face_files(), **self.pictures}.items():
            (site_dir / name).parent.mkdir(parents=True, exist_ok=True)
            (site_dir / name).write_bytes(content)


def closed(html: str) -> str:
    """Return a whole page closed to other sites, and minified: the last of its forms."""
    return minified(with_policy(html))


def copy_attached(names: Iterable[str], docs_dir: Path, site_dir: Path, *, own: Tree | None = None) -> None:
    """Give each edition the pictures and documents of the French pages where it has none of its own of that name.

    Pages lead to them by relative addresses, within their edition. An organisation's take the place of ours.
    """
    if own:
        for language in LANGUAGES:
            for name in own.assets(language):
                _copy(own.path(language, name), site_dir / edition_root(language) / name)
    for name in names:
        for language in LANGUAGES:
            copy = site_dir / edition_root(language) / name
            if not copy.exists():
                mine = own.path(ORIGINAL, name) if own else None
                _copy(mine if mine and mine.is_file() else docs_dir / ORIGINAL / name, copy)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def is_published(path: str) -> bool:
    """Tell whether a site needs a file of the theme or of overrides/ as it lies there."""
    return PUBLISHED.fullmatch(path) is not None
