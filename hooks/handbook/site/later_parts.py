"""Parts of the frame that no page holds: a script fetches them when they are about to be used."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.links import relative_url
from handbook.site.icons import NAMED, icons_address
from handbook.site.minified_page import minified
from handbook.site.minifier import MINIFIER

if TYPE_CHECKING:
    from handbook.content.edition import Edition

FOLDER = "parts"


@dataclass(frozen=True)
class LaterPart:
    """The HTML of a part, and the address of its file in the site, which changes with it."""

    address: str
    html: str


def part_file(html: str) -> str:
    """Return what the file of a part holds: its HTML minified, as a JSON text."""
    return json.dumps(minified(html), ensure_ascii=False)


def parts_url(edition: Edition) -> str:
    """Return the address in the site that the links of an edition's parts are counted from."""
    return f"{edition.root}{FOLDER}/"


def later_part(name: str, html: str, edition: Edition) -> LaterPart:
    """Return a part whose links are counted from `parts_url`, its icons taken from the file that holds them all."""
    folder = parts_url(edition)
    drawn = html.replace(NAMED, f'<use href="{relative_url(icons_address(), folder)}#')
    digest = hashlib.sha256(f"{drawn}{MINIFIER}".encode()).hexdigest()[:10]
    return LaterPart(f"{folder}{name}.{digest}.json", drawn)
