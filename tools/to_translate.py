"""Print what has changed in French since a translation rendered it: python -m tools.to_translate docs/en/….md.

The old French comes from the history that Git keeps; without it, the passage of today is printed whole.
"""

import difflib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from handbook.content.documents import ORIGINAL, Document, read_document
from handbook.content.library import Library, read_library
from handbook.content.renditions import mark_of, moved_parts, parts_of, renders
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
    for document in documents:
        print("\n".join(report(library, document, root=root)))
    if not documents:
        print("Aucune traduction n'est en retard.")
    return 0


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
    old, new = old_parts(library, document, root=root), parts_of(original)
    for name in moved:
        yield f"--- {original.shown_as} : {name}"
        if name in renders(document) and name not in old:
            yield "(L'ancien français n'est pas dans l'historique : voici celui d'aujourd'hui.)"
            yield new.get(name, "").strip()
        else:
            yield from changed_lines(old.get(name, ""), new.get(name, ""))
    yield f"Une fois la traduction à jour, ou si le sens n'a pas changé : {done}"


def old_parts(library: Library, document: Document, *, root: Path) -> dict[str, str]:
    """Return the parts of the original as a translation rendered them, as far as the history has them."""
    wanted, found = dict(renders(document)), dict[str, str]()
    for text in versions(library.original(document.file).shown_as, root=root):
        version, _ = read_document(text, file=document.file, language=ORIGINAL, catalogue=library.catalogue)
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
    sys.exit(main(sys.argv[1:]))
