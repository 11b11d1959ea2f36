"""Parts of the frame that no page holds: a script fetches them when they are about to be used."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.links import relative_url
from handbook.site.icons import NAMED, icons_address

if TYPE_CHECKING:
    from handbook.content.edition import Edition

FOLDER = "parts"


@dataclass(frozen=True)
class LaterPart:
    """The HTML of a part as it is published: a JSON text, in a file whose name changes with it."""

    address: str
    text: str


def parts_url(edition: Edition) -> str:
    """Return the address in the site that the links of an edition's parts are counted from."""
    return f"{edition.root}{FOLDER}/"


def later_part(name: str, html: str, edition: Edition) -> LaterPart:
    """Return a part whose links are counted from `parts_url`, its icons taken from the file that holds them all."""
    folder = parts_url(edition)
    drawn = html.replace(NAMED, f'<use href="{relative_url(icons_address(), folder)}#')
    text = json.dumps(drawn, ensure_ascii=False)
    return LaterPart(f"{folder}{name}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.json", text)
