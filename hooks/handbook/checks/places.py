"""Files that stand where no page can: MkDocs would publish them, or lose them, without a word."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from handbook.checks.drawings import drawing_faults
from handbook.content.addresses import ADDRESSES
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import ASSETS
from handbook.content.own_questions import ENDING
from handbook.content.tips import FOLDER
from handbook.content.trees import OURS, Tree, is_page_path
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.files import linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.library import Library

DATA = (
    "facets",
    "sections",
    "sources",
    "figures",
    "synonyms",
    "rules",
    "glossary",
    "contraries",
    "mistakes",
    "channels",
    "redirects",
)
"""What docs/data holds, each a .yml file; beside them, the addresses that the site had."""
OF_SYSTEMS = re.compile(r"Thumbs\.db|desktop\.ini|~\$.*|.*~|#.*#|.*\.(?:bak|orig|rej|swp|tmp)", re.IGNORECASE)
"""What editors and systems leave beside files; mkdocs.yml keeps the same from being published."""
MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))
"""What MkDocs takes for pages, in small letters; the handbook knows the first alone."""
NAME = "Nommez-le en minuscules sans accent, les mots joints par des traits d'union : boite-vocale.md"


def place_faults(tree: Tree) -> list[Fault]:
    """Return a fault for each file of a folder that is nobody's page, picture or data."""
    faults = []
    for path in _visible(tree.folder, tree.folder):
        name = path.relative_to(tree.folder)
        if fault := _place_fault(path, name, tree.shown_as):
            faults.append(fault)
        elif path.suffix == ".svg":
            faults += drawing_faults(path, shown_as=f"{tree.shown_as}/{name.as_posix()}")
    return faults


def use_faults(library: Library) -> list[Fault]:
    """Return a fault for each page that has the address of another, and for each picture that no page shows."""
    return [*_twin_faults(library), *_unused_faults(library)]


def _place_fault(path: Path, name: Path, tree: str) -> Fault | None:
    shown_as, folder = f"{tree}/{name.as_posix()}", name.parts[0]
    if path.is_symlink():
        return linked(shown_as)
    if path.is_dir():
        remedy = "Retirez « .md » de son nom, ou sortez-en ce qu'il contient."
        return Fault(shown_as, 1, "Ce dossier porte le nom d'une page.", remedy) if path.suffix == ".md" else None
    if folder == "data" and tree == OURS:
        return _data_fault(name, shown_as)
    if path.suffix.lower() in MARKDOWN and folder not in LANGUAGES:
        remedy = f"Déplacez-le dans {tree}/fr/, ou hors de {tree}/."
        return Fault(shown_as, 1, "Ce fichier n'est la page d'aucune langue.", remedy)
    if path.suffix.lower() in MARKDOWN and path.suffix != ".md":
        return Fault(
            shown_as, 1, f"Le nom de ce fichier finit par « {path.suffix} ».", f"Renommez-le « {path.stem}.md »."
        )
    if folder not in LANGUAGES or path.suffix.lower() not in ASSETS | {".md"}:
        problem = f"« {path.name} » n'est ni une page, ni une image, ni un PDF d'une langue."
        return Fault(shown_as, 1, problem, f"Sortez-le de {tree}/, ou déplacez-le et changez sa forme.")
    file = "/".join(name.parts[1:])
    if path.suffix == ".md" and file.startswith(f"{FOLDER}/") and file.count("/") > 1:
        remedy = f"Déplacez-le dans {tree}/{folder}/{FOLDER}/."
        return Fault(shown_as, 1, "Un truc ne se range pas dans un sous-dossier.", remedy)
    if tree != OURS and file.endswith(ENDING):
        return None  # content.own_questions reads it
    if path.suffix == ".md" and not file.startswith(f"{FOLDER}/") and not is_page_path(file):
        return Fault(shown_as, 1, f"Le nom « {file} » ne fait pas une bonne adresse.", f"{NAME}.")
    return None


def _data_fault(name: Path, shown_as: str) -> Fault | None:
    known = [*(f"{kind}.yml" for kind in DATA), ADDRESSES]
    if name.parts[1] in known:
        return None  # read where it is, or told by its reader when a folder has its name
    if name.suffix == ".md":
        remedy = "Déplacez-le dans docs/fr/, ou hors de docs/."
        return Fault(shown_as, 1, "Ce fichier n'est la page d'aucune langue.", remedy)
    guess = did_you_mean(name.name, known)
    return Fault(shown_as, 1, "Rien ne lit ce fichier.", f"{guess}Fichiers de docs/data : {listed(known)}.")


def _twin_faults(library: Library) -> Iterator[Fault]:
    """Yield a fault for each page whose address another file has."""
    for document in library.documents.values():
        stem, _, last = document.file.rpartition("/")
        twin = library.documents.get((document.language, f"{stem}.md"))
        if last == "index.md" and twin:
            remedy = "Gardez-en un seul, ou changez le nom de l'un des deux."
            yield Fault(document.shown_as, 1, f"Cette page a l'adresse de {twin.shown_as}.", remedy)


def _unused_faults(library: Library) -> Iterator[Fault]:
    """Yield a fault for each picture or document that no page shows: a page whose text was not read may."""
    documents = [*library.documents.values(), *library.replaced.values()]
    if not all(document.is_sound for document in documents):
        return
    shown = {
        library.catalogue.asset_of(link.target, file=document.file)
        for document in documents
        for link in (*document.content.links, *document.content.pictures)
    }
    if any(PurePosixPath(name).suffix.lower() in ASSETS for name in shown - library.catalogue.assets):
        return  # one that is misspelt may mean it
    for asset in sorted(library.catalogue.assets - shown):
        remedy = "Montrez-le dans une page, ![ce qu'on y voit](fichier.png), ou retirez-le."
        own = library.own is not None and library.own.path(ORIGINAL, asset).is_file()
        tree = library.own.shown_as if library.own and own else OURS
        yield Fault(f"{tree}/{ORIGINAL}/{asset}", 1, "Aucune page ne montre ce fichier.", remedy)


def _visible(folder: Path, root: Path) -> Iterator[Path]:
    """Yield what stands below a folder in order, folders included; what editors and systems hide is theirs."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or OF_SYSTEMS.fullmatch(path.name):
            continue
        yield path
        if path.is_dir() and not path.is_symlink() and path.suffix != ".md":
            yield from _visible(path, root)
