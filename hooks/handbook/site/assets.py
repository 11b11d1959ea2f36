"""The site's own assets: one stylesheet, and each module, under names that change when they do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.site.javascript_modules import published_modules
from handbook.site.page_scripts import entrances
from handbook.site.stylesheet import read_styles, stylesheet, stylesheet_name

PUBLISHED = re.compile(r"assets/javascripts/bundle\.[0-9a-f]+\.min\.js|assets/images/favicon\.svg")
"""What is published as it lies in the folders of the theme and of overrides/."""


@dataclass(frozen=True)
class Assets:
    """The texts of the assets, by their addresses in the site."""

    stylesheet: str
    files: dict[str, str]


def make_assets(*, minified: bool) -> Assets:
    """Return the assets, minified or as they were written, under the same names."""
    styles = read_styles()
    name = stylesheet_name(styles)
    modules = published_modules(entrances(), minified=minified)
    return Assets(name, {name: stylesheet(styles, minified=minified), **modules})


def is_published(path: str) -> bool:
    """Tell whether the site needs a file of the theme or of overrides/ as it lies there."""
    return bool(PUBLISHED.fullmatch(path))
