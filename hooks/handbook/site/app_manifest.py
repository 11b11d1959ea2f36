"""The manifest by which a browser installs the handbook as an application, one for each edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.content.links import page_path, relative_url
from handbook.site.own_look import theme_colours
from handbook.site.page_context import CALL_PAGE
from handbook.site.search_files import write_json
from handbook.source.colour_tokens import colour_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.edition import Edition

NAME = "manifest.webmanifest"
ICONS = "assets/images/icons"
SEARCH_FIELD = "#hb-home-query"
"""The field of the home page: a browser that opens an address with its name puts the cursor in it."""


def write_manifests(site_dir: Path, editions: Iterable[Edition], names: dict[str, str]) -> None:
    """Write the manifest of each edition at its root; `names` are those of the site, by language."""
    for edition in editions:
        write_json(site_dir / edition.root / NAME, manifest(edition, name=names[edition.language]))


def manifest(edition: Edition, *, name: str) -> dict[str, Any]:
    """Return what a browser needs to install an edition; every address is relative, wherever the site stands.

    A manifest has one colour: pages tell that of each palette themselves. Source: https://www.w3.org/TR/appmanifest/
    """
    t, (light, _), (theme, _) = edition.strings, colour_tokens()["ground"], theme_colours(edition.organisation)
    root = relative_url("", edition.root) or "./"
    return {
        "name": name,
        "short_name": t("site.name"),
        "lang": f"{edition.language}-CA",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui", "standalone"],
        "theme_color": theme,
        "background_color": light,
        "icons": [
            {"src": f"{root}{ICONS}/{file}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for file, size, purpose in (
                ("icon-192", 192, "any"),
                ("icon-512", 512, "any"),
                ("maskable-512", 512, "maskable"),
            )
        ],
        "shortcuts": [
            {"name": t("site.live"), "url": page_path(CALL_PAGE)},
            {"name": t("site.search"), "url": f"./{SEARCH_FIELD}"},
        ],
    }
