"""The workbench: every tool of the handbook by what it gives, each with its first field or its first action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.links import page_path
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from markupsafe import Markup

    from handbook.content.edition import Edition


@dataclass(frozen=True)
class Tool:
    """A tool on the workbench: the page that holds it, its icon, and its words under « workbench. » in strings.yml."""

    file: str
    icon: str
    words: str
    has_field: bool = False
    """Whether one may type in it from the workbench: its page reads ?q=."""


GROUPS = {
    "choose": (
        Tool("choisir-le-canal.md", "path", "channel"),
        Tool("outils/compositeur.md", "texto", "composer"),
        Tool("outils/relecture.md", "edit", "proofread"),
        Tool("outils/calculateur.md", "tool", "cost"),
        Tool("culture/autoevaluation.md", "culture", "assessment"),
    ),
    "guide": (
        Tool("outils/compagnon-attente.md", "clock", "hold"),
        Tool("outils/fiche-negociation.md", "negociation", "negotiation"),
        Tool("clients-agressifs/note-dincident.md", "clients-agressifs", "incident"),
    ),
    "keep": (
        Tool("outils/listes.md", "list", "checklists", has_field=True),
        Tool("outils/modeles.md", "model", "models", has_field=True),
        Tool("outils/favoris.md", "star", "favourites"),
        Tool("outils/imprimer.md", "print", "print"),
    ),
}
"""The tools, as the workbench groups them."""


def workbench(edition: Edition, page_url: str, *, group: str) -> Markup:
    """Return the tiles of a group, for the tools whose pages the handbook holds."""
    library = edition.library
    tools = [
        (tool, library.shown(edition.language, tool.file))
        for tool in GROUPS[group]
        if (ORIGINAL, tool.file) in library.documents
    ]
    return Renderer(edition).fragment(
        "workbench/workbench.html", page_url=page_url, tools=tools, page_path=page_path, group=group
    )
