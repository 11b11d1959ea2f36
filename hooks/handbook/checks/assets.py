"""The pictures and documents that pages show, or lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.source.markdown_text import Link


def asset_fault(library: Library, document: Document, link: Link) -> Fault | None:
    """Return a fault when a page shows, or leads to, a picture or a document that is nowhere."""
    assets = library.catalogue.assets
    found = library.catalogue.asset_of(link.target, file=document.file)
    if found in assets:
        return None
    problem = f"Le fichier « {link.target} » n'existe pas."
    remedy = f"{did_you_mean(found, assets)}Corrigez son nom, ou copiez-le à côté de la page."
    return Fault(document.shown_as, link.line, problem, remedy, spares_page=True)
