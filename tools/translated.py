"""Say that translations render the French of today: python -m tools.translated docs/en/telephone/conclure.md.

Without a file, list those that no longer do, or never said so.
"""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from handbook import terminal
from handbook.content.documents import LANGUAGES, ORIGINAL, Document
from handbook.content.library import Library, read_library
from handbook.content.renditions import marks_of, moved_parts, renders
from handbook.errors import did_you_mean
from handbook.source.clock import today
from handbook.source.files import write_whole
from handbook.source.front_matter import FENCE

ROOT = Path(__file__).parents[1]
TRANSLATION = LANGUAGES[1]


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Mark the translations named; return the exit status."""
    library, _ = read_library(root / "docs")
    if not arguments:
        list_behind(library)
        return 0
    if stranger := next((name for name in arguments if translation_of(library, name) is None), None):
        sys.stderr.write(f"{no_translation(library, stranger)}\n")
        return 1
    for name in arguments:
        document = translation_of(library, name)
        assert document is not None  # just looked for
        mark(root / document.shown_as, document, library.original(document.file), today=today())
        print(f"{document.shown_as} rend le français d'aujourd'hui.")
    return 0


def list_behind(library: Library) -> None:
    """Print the translations whose French has changed since, and those that do not say what they render."""
    behind = list(behind_files(library))
    for document, parts in behind:
        print(f"{document.shown_as} : {', '.join(parts) or 'jamais comparée'}")
    remedy = " Pour voir l'écart : make ecart FICHIER=…" if behind else ""
    print(f"Traductions à comparer : {len(behind)}.{remedy}")


def behind_files(library: Library) -> Iterator[tuple[Document, tuple[str, ...]]]:
    """Yield each translation that is behind, with its parts that are; one that says nothing has none."""
    for document in library.of(TRANSLATION):
        parts = moved_parts(library, document)
        if parts or not renders(document):
            yield document, parts


def translation_of(library: Library, name: str) -> Document | None:
    """Return the translation that a path names, its own or that of its original; None when there is none."""
    path = name.removeprefix("./")
    for document in library.of(TRANSLATION):
        original = library.documents.get((ORIGINAL, document.file))
        if original and path in (document.shown_as, original.shown_as):
            return document
    return None


def no_translation(library: Library, name: str) -> str:
    """Return what to tell whoever names a file that is no translation."""
    known = [document.shown_as for document in library.of(TRANSLATION)]
    return f"« {name} » n'est pas une traduction. {did_you_mean(name, known)}Donnez un fichier de docs/en."


def mark(path: Path, document: Document, original: Document, *, today: datetime.date) -> None:
    """Write in the front matter of a translation what it renders, and the day it was compared."""
    marks = ", ".join(f"{name}: {value}" for name, value in marks_of(original).items())
    text = path.read_text(encoding="utf-8")
    write_whole(path, with_field(with_field(text, "renders", f"{{{marks}}}"), "reviewed", today.isoformat()))


def with_field(text: str, name: str, value: str) -> str:
    """Return a file with a field of its front matter written anew, at its end."""
    rows = text.split("\n")
    end = rows.index(FENCE, 1)
    kept = []
    is_dropped = False
    for row in rows[1:end]:
        is_dropped = row.startswith(f"{name}:") or (is_dropped and row.startswith(" "))
        kept += [] if is_dropped else [row]
    return "\n".join([rows[0], *kept, f"{name}: {value}", *rows[end:]])


if __name__ == "__main__":
    sys.exit(terminal.run(main))
