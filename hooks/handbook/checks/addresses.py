"""Addresses last: one that was published leads somewhere for ever, in both editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.content.addresses import (
    EXAMPLE,
    PUBLISHED_AS,
    REDIRECTS_AS,
    addresses_of,
    load_published,
    load_redirects,
    pages_by_address,
)
from handbook.content.documents import ORIGINAL
from handbook.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from handbook.content.addresses import Redirects
    from handbook.content.library import Library


def lost_address_faults(library: Library, data_dir: Path) -> list[Fault]:
    """Return a fault for each published address that leads nowhere, and for each redirect that is none."""
    published, faults = load_published(data_dir)
    redirects, found = load_redirects(data_dir)
    if faults or found:
        return [*faults, *found]
    current = addresses_of(library)
    lost = [place for place in published if place not in current and place not in redirects.targets]
    return [
        *(fault for place in lost if (fault := _lost_fault(library, place, published[place], redirects))),
        *_redirect_faults(library, redirects, current, published),
    ]


def _lost_fault(library: Library, place: str, line: int, redirects: Redirects) -> Fault | None:
    """Return the fault of a published address that is gone; of a place in a page, where that page is."""
    page, mark, anchor = place.partition("#")
    advice = f"dites dans {REDIRECTS_AS} où elle mène : « {place}: … »"
    if file := pages_by_address(library).get(page):
        document = library.original(file)
        if not mark or not document.is_sound or document.is_own:
            return None  # an organisation answers for the places of the pages it replaces: see checks.own_pages
        problem = f"L'ancre « #{anchor} » a été publiée et n'est plus dans cette page."
        return Fault(document.shown_as, 1, problem, f"Remettez-la, ou {advice}.", spares_page=True)
    if mark:
        return None  # its page is gone, and told of; where that page leads, its places lead
    return Fault(PUBLISHED_AS, line, f"La page « {page} » a été publiée et n'existe plus.", f"{advice.capitalize()}.")


def _redirect_faults(
    library: Library, redirects: Redirects, current: Collection[str], published: Collection[str]
) -> Iterator[Fault]:
    """Yield a fault for each line of redirects.yml that redirects nothing, or leads nowhere."""
    unsound = {document.file for document in library.of(ORIGINAL) if not document.is_sound}
    pages = pages_by_address(library)
    for old, new in redirects.targets.items():
        line = redirects.lines.get(old, 1)
        if old in current:
            problem = f"« {old} » existe : rien n'est à rediriger."
            yield Fault(REDIRECTS_AS, line, problem, "Retirez cette ligne.")
        elif old not in published:
            guess = did_you_mean(old, published) if old.startswith("/") else f"Par exemple : {EXAMPLE}. "
            problem = f"« {old} » n'a jamais été publiée."
            yield Fault(REDIRECTS_AS, line, problem, f"{guess}Corrigez l'adresse, ou retirez cette ligne.")
        if new not in current and pages.get(new.partition("#")[0]) not in unsound:
            guess = did_you_mean(new, current) if new.startswith("/") else f"Par exemple : {EXAMPLE}. "
            yield Fault(REDIRECTS_AS, line, f"« {new} » ne mène nulle part.", f"{guess}Corrigez la nouvelle adresse.")
