"""The pictures and documents that pages show, or lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.content.links import ASSETS
from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.source.markdown_text import Link

EXTENSION = re.compile(r"\.\w{2,5}$")


def asset_fault(library: Library, document: Document, link: Link) -> Fault | None:
    """Return a fault when a page shows, or leads to, a picture or a document that is nowhere."""
    assets = library.catalogue.assets
    found = library.catalogue.asset_of(link.target, file=document.file)
    if found in assets:
        return None
    problem = f"Le fichier « {link.target} » n'existe pas."
    remedy = f"{did_you_mean(found, assets)}Corrigez son nom, ou copiez-le à côté de la page."
    return Fault(document.shown_as, link.line, problem, remedy, spares_page=True)


def advice_on(target: str) -> tuple[str, str]:
    """Return what is wrong with a link that leads to no page, and the remedy that fits what was meant."""
    if target.startswith("www."):
        return f"Il manque le début de l'adresse « {target} ».", f"Écrivez https://{target}."
    if EXTENSION.search(target):
        return (
            f"On ne peut pas joindre « {target} ».",
            f"Exportez-le dans un de ces formats : {listed(sorted(ASSETS))}.",
        )
    return (
        f"Le lien « {target} » ne mène pas à un fichier .md.",
        "Donnez le chemin du fichier, par exemple ../telephone/conclure.md.",
    )
