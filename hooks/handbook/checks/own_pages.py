"""What is wrong between an organisation's pages and the general handbook that they are laid over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.own_menu import folder_of
from handbook.content.renditions import replaces
from handbook.content.tips import FIRST_OWN_NUMBER
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.documents import Document
    from handbook.content.library import Library


def own_page_faults(library: Library) -> Iterator[Fault]:
    """Yield a fault for each page of an organisation without a place, a number of its own, or what others rely on."""
    for document in library.documents.values():
        general = library.replaced.get((document.language, document.file))
        if general is not None:
            yield from _replacing_faults(library, document, general)
        elif replaces(document):
            problem, remedy = "Ce fichier ne remplace aucune page du manuel.", "Retirez ce champ, ou corrigez son nom."
            yield Fault(document.shown_as, document.front.line_of("replaces"), problem, remedy)
        elif document.is_own:
            yield from _added_faults(library, document)
        elif document.is_tip and (number := _number(document)) >= FIRST_OWN_NUMBER:
            problem = f"Le numéro {number} est réservé aux organisations."
            yield Fault(document.shown_as, document.front.line_of("number"), problem, "make truc donne le prochain.")


def _added_faults(library: Library, document: Document) -> Iterator[Fault]:
    path, sections = document.shown_as, library.vocabulary.sections
    if document.language != ORIGINAL:
        return
    if document.is_tip and 0 < (number := _number(document)) < FIRST_OWN_NUMBER:
        problem = f"Le numéro {number} est réservé au manuel général."
        remedy = f"Numérotez vos trucs à partir de {FIRST_OWN_NUMBER}, dans le champ et dans le nom du fichier."
        yield Fault(path, document.front.line_of("number"), problem, remedy)
    folder = folder_of(document.file)
    if folder and folder not in sections and not document.is_tip:
        remedy = f"{did_you_mean(folder, sections)}Mettez cette page dans une section : {listed(sections)}."
        yield Fault(path, 1, f"Le dossier « {folder} » n'est pas une section du manuel.", remedy)


def _replacing_faults(library: Library, document: Document, general: Document) -> Iterator[Fault]:
    path = document.shown_as
    if not replaces(document) and document.is_sound:
        remedy = f"Tapez : make remplacer FICHIER={general.shown_as}"
        problem = f"Cette page remplace {general.shown_as} sans dire de quel jour."
        yield Fault(path, 1, problem, remedy)
    if document.language != ORIGINAL or not (document.is_sound and general.is_sound):
        return
    for anchor in sorted(general.anchors - document.anchors):
        if place := _place_that_needs(library, general.file, anchor):
            problem = f"Il manque « #{anchor} », où mène {place}."
            yield Fault(path, document.front.body_line, problem, f"Gardez ce titre ou ce bloc de {general.shown_as}.")


def _place_that_needs(library: Library, file: str, anchor: str) -> str:
    """Return what leads to a place of a page, as an editor names it; nothing when nothing does."""
    for other in (*library.documents.values(), *library.replaced.values()):
        if other.file == file or other.language != ORIGINAL:
            continue
        for link in other.content.links:
            if link.target.endswith(f"#{anchor}") and library.catalogue.target_of(link.target, file=other.file) == (
                file,
                anchor,
            ):
                return f"{other.shown_as}:{link.line}"
    for data in sorted(library.data_dir.glob("*.yml")):
        text, _ = read_text(data, shown_as=data.name)
        if text and f"{file}#{anchor}" in text:
            return f"docs/data/{data.name}"
    return ""


def _number(document: Document) -> int:
    number = document.front.fields.get("number")
    return number if isinstance(number, int) else 0
