"""Links that lead nowhere: to a page, to a place of a page, to a card, to a file."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from handbook.checks.assets import advice_on, asset_fault
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import ASSETS, AWAY, TIP_SCHEME
from handbook.errors import Fault, did_you_mean
from handbook.source.allowed import address_faults

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.source.markdown_text import Link

CARD_NUMBER = re.compile(r"\d{1,6}", re.ASCII)
LONGEST_SAID = 20
"""Characters quoted of what should be a number."""


def link_faults(library: Library) -> list[Fault]:
    """Return a fault for each link to a page, an anchor or a card that is nowhere."""
    numbers = {d.front.fields.get("number") for d in library.of(ORIGINAL) if d.is_tip} | set(library.catalogue.cards)
    faults = []
    for language in LANGUAGES:
        for document in library.of(language):
            for link in (*document.content.links, *document.content.pictures):
                if fault := _link_fault(library, document, link, numbers):
                    faults.append(fault)
    for added in library.questions.values():
        found = (_link_fault(library, added.document, link, numbers) for link in added.document.content.links)
        faults += [added.placed(fault) for fault in found if fault]
    return faults


def _link_fault(library: Library, document: Document, link: Link, numbers: set[Any]) -> Fault | None:
    target, _, anchor = link.target.partition("#")
    if link.target.startswith(TIP_SCHEME) and not document.is_tip:
        number = link.target.removeprefix(TIP_SCHEME)
        if CARD_NUMBER.fullmatch(number) and int(number) in numbers:
            return None
        return Fault(
            document.shown_as,
            link.line,
            f"Le truc nº {number[:LONGEST_SAID]} n'existe pas.",
            "Corrigez son numéro, ou écrivez d'abord sa fiche.",
            spares_page=True,
        )
    if AWAY.match(target) and not link.target.startswith(TIP_SCHEME):
        return None
    if any(address_faults(link.target, link.line, path="")):
        return None  # told where it was read
    if document.is_tip:
        return Fault(
            document.shown_as,
            link.line,
            "Un truc ne peut pas renvoyer à une page du manuel.",
            "Retirez ce lien : les pages choisissent leurs trucs, et non l'inverse.",
            spares_page=True,
        )
    if target.lower().endswith(tuple(ASSETS)) and not target.startswith("www."):
        return asset_fault(library, document, link)
    if target and not target.endswith(".md"):
        return Fault(document.shown_as, link.line, *advice_on(link.target), spares_page=True)
    return _page_fault(library, document, link, target, anchor)


def _page_fault(library: Library, document: Document, link: Link, target: str, anchor: str) -> Fault | None:
    """Return a fault when a link leads to a page, or to a place of a page, that is nowhere."""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(document.file), target)) if target else document.file
    if (ORIGINAL, file) not in library.documents:
        known = [name for language, name in library.documents if language == ORIGINAL]
        return Fault(
            document.shown_as,
            link.line,
            f"Le lien « {link.target} » ne mène nulle part.",
            f"{did_you_mean(file, known)}Corrigez le chemin.",
            spares_page=True,
        )
    page = library.shown(document.language, file)
    if anchor and page.is_sound and anchor not in page.anchors:
        if anchor in library.original(file).anchors or anchor in _anchors_replaced(library, page):
            return None  # told of the page that left it out
        return Fault(
            document.shown_as,
            link.line,
            f"L'ancre « #{anchor} » n'existe pas dans {page.shown_as}.",
            f"{did_you_mean(anchor, page.anchors)}Corrigez-la.",
            spares_page=True,
        )
    return None


def _anchors_replaced(library: Library, page: Document) -> set[str]:
    general = library.replaced.get((page.language, page.file))
    return general.anchors if general else set()
