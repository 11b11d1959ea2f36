"""Print what has changed since a translation rendered its French, or an organisation's page replaced ours.

python -m tools.to_translate docs/en/….md.

The old text comes from the history that Git keeps; without it, the passage of today is printed whole.
"""

import difflib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from handbook import terminal
from handbook.content.documents import Document, read_document
from handbook.content.library import Library, read_library
from handbook.content.renditions import mark_of, moved_parts, parts_of, renders, replaced_since, replaces
from tools import replaced
from tools.translated import ROOT, behind_files, no_translation, translation_of

TOKENS = re.compile(r"\n|[^\S\n]+|[^\s]+")
MOST_VERSIONS = 200
"""How far back the history is read."""


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Print the difference of the files named, or of all that are behind; return the exit status."""
    library, _ = read_library(root / "docs")
    if stranger := next((name for name in arguments if translation_of(library, name) is None), None):
        sys.stderr.write(f"{no_translation(library, stranger)}\n")
        return 1
    named = [document for name in arguments if (document := translation_of(library, name))]
    documents = named or [document for document, _ in behind_files(library)]
    replacing = [] if named else list(replaced_reports(library, root=root))
    for row in replacing:
        print(row)
    for document in documents:
        print("\n".join(report(library, document, root=root)))
    if not documents and not replacing:
        print("Aucune traduction n'est en retard.")
    return 0


def replaced_reports(library: Library, *, root: Path) -> Iterator[str]:
    """Yield the lines that tell how the general pages have changed since an organisation's replaced them."""
    for document in replaced.behind(library):
        general = library.replaced[document.language, document.file]
        yield f"{document.shown_as} remplace une page qui a changé depuis :"
        yield from differences(library, general, replaces(document), replaced_since(library, document), root=root)
        yield f"Reprenez ce qui vous sert; puis, ou si rien ne vous touche : make remplacer FICHIER={document.shown_as}"


def report(library: Library, document: Document, *, root: Path) -> Iterator[str]:
    """Yield the lines that tell what of its original a translation has yet to render."""
    original, done = library.original(document.file), f"make traduit FICHIER={document.shown_as}"
    if not renders(document):
        yield f"{document.shown_as} n'a jamais été comparée. Comparez-la, puis : {done}"
        return
    moved = moved_parts(library, document)
    if not moved:
        yield f"{document.shown_as} rend le français d'aujourd'hui."
        return
    yield from differences(library, original, renders(document), moved, root=root)
    yield f"Une fois la traduction à jour, ou si le sens n'a pas changé : {done}"


def differences(
    library: Library, page: Document, marks: Mapping[str, str], moved: Iterable[str], *, root: Path
) -> Iterator[str]:
    """Yield how the parts of a page that have moved differ from those of which marks were kept."""
    old, new = old_parts(library, page, marks, root=root), parts_of(page)
    for name in moved:
        yield f"--- {page.shown_as} : {name}"
        if name in marks and name not in old:
            yield "(L'ancien texte n'est pas dans l'historique : voici celui d'aujourd'hui.)"
            yield new.get(name, "").strip()
        else:
            yield from changed_lines(old.get(name, ""), new.get(name, ""))


def old_parts(library: Library, page: Document, marks: Mapping[str, str], *, root: Path) -> dict[str, str]:
    """Return the parts of a page as they were when their marks were kept, as far as the history has them."""
    wanted, found = dict(marks), dict[str, str]()
    for text in versions(page.shown_as, root=root):
        version, _ = read_document(text, file=page.file, language=page.language, catalogue=library.catalogue)
        parts = parts_of(version)
        found |= {name: parts[name] for name in wanted if name in parts and mark_of(parts[name]) == wanted[name]}
        wanted = {name: value for name, value in wanted.items() if name not in found}
        if not wanted:
            break
    return found


def versions(file: str, *, root: Path) -> Iterator[str]:
    """Yield a file as Git's history has it, the latest version first; nothing where there is no history."""
    for commit in git("log", f"-{MOST_VERSIONS}", "--format=%H", "--", file, root=root).split():
        yield git("show", f"{commit}:./{file}", root=root)


def git(*arguments: str, root: Path) -> str:
    """Return what Git answers; nothing when it cannot."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def changed_lines(old: str, new: str) -> Iterator[str]:
    """Yield the lines of a text that have changed, as Git shows words: [-what was-] and {+what is+}."""
    before, after = TOKENS.findall(old), TOKENS.findall(new)
    marked = ""
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            marked += "".join(after[k:m])
            continue
        marked += _marked("[-{}-]", before[i:j]) + _marked("{{+{}+}}", after[k:m])
    for row in marked.split("\n"):
        if "[-" in row or "{+" in row:
            yield row


def _marked(form: str, words: list[str]) -> str:
    """Return words between marks, each line by itself."""
    rows = "".join(words).split("\n")
    return "\n".join(form.format(row) if row.strip() else row for row in rows)


if __name__ == "__main__":
    sys.exit(terminal.run(main))
