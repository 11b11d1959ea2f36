"""Stand in place of a page of the general handbook: python -m tools.replaced docs/fr/telephone/conclure.md.

The page is copied into the organisation's folder, for it to be changed; once there, it is said to have been compared
with the page of today. Without a file, list those whose page has changed since.
"""

import sys
from pathlib import Path

from handbook import terminal
from handbook.content.documents import LANGUAGES, Document
from handbook.content.library import Library, read_library
from handbook.content.renditions import marks_of, replaced_since
from handbook.content.trees import OWN_PAGES
from handbook.errors import did_you_mean
from handbook.organisation.reading import FILE, organisation_folder, shown_as
from handbook.source.files import write_whole
from tools.translated import ROOT, with_field


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Copy or mark the pages named; return the exit status."""
    library, _ = read_library(root / "docs")
    if not arguments:
        print("\n".join(f"{page.shown_as} : {', '.join(replaced_since(library, page))}" for page in behind(library)))
        return 0
    folder = organisation_folder(root / "docs")
    for name in arguments:
        general = general_page(library, name, folder=shown_as(folder, root=root))
        if general is None:
            known = [document.shown_as for document in library.documents.values() if not document.is_own]
            sys.stderr.write(f"« {name} » n'est pas une page du manuel. {did_you_mean(name, known)}\n")
            return 1
        if not (folder / FILE).is_file():
            sys.stderr.write("Vous n'avez pas encore de dossier à vous. Tapez d'abord : make nouveau\n")
            return 1
        print(replace_page(general, folder / OWN_PAGES, root=root))
    return 0


def behind(library: Library) -> list[Document]:
    """Return the organisation's pages whose page of the general handbook has changed since they replaced it."""
    return [document for document in library.documents.values() if replaced_since(library, document)]


def general_page(library: Library, name: str, *, folder: str) -> Document | None:
    """Return the page of the general handbook that a path names, its own or that of what replaces it."""
    for language in LANGUAGES:
        for start in (f"docs/{language}/", f"{folder}/{OWN_PAGES}/{language}/"):
            key = language, name.removeprefix("./").removeprefix(start)
            found = library.replaced.get(key) or library.documents.get(key)
            if found and not found.is_own and key[1] != name:
                return found
    return None


def replace_page(general: Document, folder: Path, *, root: Path) -> str:
    """Write the page that stands in place of another, or what it replaces in one that is there; return what to say."""
    target = folder / general.language / general.file
    marks = "{" + ", ".join(f"{name}: {value}" for name, value in marks_of(general).items()) + "}"
    there = target.exists()
    text = (target if there else root / general.shown_as).read_text(encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, with_field(text, "replaces", marks))
    path = shown_as(target, root=root)
    if there:
        return f"{path} a été comparée avec {general.shown_as} d'aujourd'hui."
    return f"{path} remplace maintenant {general.shown_as}. Changez-la; gardez ses titres et leurs identifiants."


if __name__ == "__main__":
    sys.exit(terminal.run(main))
