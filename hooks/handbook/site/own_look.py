"""How the handbook of an organisation looks its own: its name and its logo beside ours, its colour for ours."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.language.typography import typeset
from handbook.source.colour_tokens import colour_tokens

if TYPE_CHECKING:
    from handbook.organisation.model import Organisation

STYLE = "organisation.css"


@dataclass(frozen=True)
class OwnBrand:
    """The name of an organisation, its language, and where its logo is below the site's root, if it has one."""

    name: str
    language: str
    logo: str


def own_brand(organisation: Organisation | None, language: str) -> OwnBrand | None:
    """Return what the head of every page shows of an organisation, in a language; nothing in the general handbook."""
    if organisation is None:
        return None
    said = organisation.values.name
    shown = said.language_for(language)
    logo = next(iter(own_pictures(organisation)), "")
    return OwnBrand(typeset(said.in_language(language), shown), shown, logo)


def own_pictures(organisation: Organisation | None) -> dict[str, bytes]:
    """Return the logo of an organisation, by an address that changes with it; nothing when it has none."""
    name = organisation.values.logo if organisation else None
    if organisation is None or name is None:
        return {}
    content = (organisation.folder / name).read_bytes()
    stem, _, ending = name.rpartition(".")
    return {f"assets/organisation/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}": content}


def link_colours(organisation: Organisation | None) -> tuple[str, str]:
    """Return the colour that links and the mark have by day and by night: that of the organisation, or ours."""
    own = organisation.values.colours if organisation else None
    return (own.light, own.dark) if own else colour_tokens()["link"]


def theme_colours(organisation: Organisation | None) -> tuple[str, str]:
    """Return the colour of what a browser draws around pages: that of the organisation, or of the ground of pages."""
    own = organisation.values.colours if organisation else None
    return (own.light, own.dark) if own else colour_tokens()["ground"]


def own_style(organisation: Organisation | None) -> list[tuple[str, str]]:
    """Return the styles that an organisation lays over ours, each with its name: its colours were checked when read."""
    colours = organisation.values.colours if organisation else None
    if colours is None:
        return []
    colour = f"light-dark({colours.light}, {colours.dark})"
    return [(STYLE, f":root {{\n  --hb-accent: {colour};\n  --hb-link: {colour};\n}}\n")]
