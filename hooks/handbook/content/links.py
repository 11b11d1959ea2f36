"""Where a link of an editor leads: a page, a card by its number, a place on a page."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from handbook.content.library import TIP_SCHEME
from handbook.content.tips import TipFields
from handbook.site.edition import page_path

if TYPE_CHECKING:
    from handbook.content.library import Library


def target_of(link: str, *, file: str, library: Library) -> tuple[str, str] | None:
    """Return the file and the anchor that a link typed in a file leads to; None when it leaves the handbook."""
    if link.startswith(TIP_SCHEME):
        number = link.removeprefix(TIP_SCHEME)
        cards = (d for d in library.of("fr") if isinstance(d.fields, TipFields) and str(d.fields.number) == number)
        card = next(cards, None)
        return (card.file, "") if card else None
    path, _, anchor = link.partition("#")
    found = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
    return (found, anchor) if ("fr", found) in library.documents else None


def address_of(link: str, *, file: str, library: Library) -> str | None:
    """Return the address that a link leads to, below its edition's; None when it leaves the handbook."""
    target = target_of(link, file=file, library=library)
    if target is None:
        return None
    path, anchor = target
    return page_path(path) + (f"#{anchor}" if anchor else "")
