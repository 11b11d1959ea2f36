"""The text of a file of an editor, or why it cannot be read; and how it is written, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.errors import Fault, not_utf8
from handbook.source.allowed import invisible_faults

if TYPE_CHECKING:
    from collections.abc import Callable


def read_text(file: Path, *, shown_as: str) -> tuple[str | None, list[Fault]]:
    """Return what a file of docs/data holds, or None and what keeps it from being read."""
    if file.is_symlink():
        return None, [linked(shown_as)]
    if file.is_dir():
        return None, [Fault(shown_as, 1, "Un dossier est à la place de ce fichier.", "Remettez le fichier.")]
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return None, [not_utf8(shown_as)]
    except FileNotFoundError:
        remedy = "Remettez-le : le manuel ne se construit pas sans lui."
        return None, [Fault(shown_as, 1, "Le fichier manque.", remedy)]
    except OSError:
        return None, [unreadable(shown_as)]
    faults = invisible_faults(text, path=shown_as)
    return (None, faults) if faults else (text, [])


def write_whole(file: Path, text: str | bytes) -> None:
    """Write a file whole, or leave it as it was; raise OSError when it cannot be written."""
    try:
        with tempfile.TemporaryDirectory(prefix=".", dir=file.parent) as folder:
            written = Path(folder) / file.name
            written.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
            if file.exists():
                shutil.copymode(file, written)
            written.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def made_once(file: Path, make: Callable[[], bytes]) -> bytes:
    """Return what this environment keeps in a file: made the first time, and again where nobody may read or keep it."""
    with suppress(OSError):
        return file.read_bytes()
    made = make()
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        write_whole(file, made)
    return made


def linked(shown_as: str) -> Fault:
    """Return the fault of a link of the file system: it may lead out of the handbook, or nowhere."""
    return Fault(shown_as, 1, "Ce nom est un lien du système de fichiers.", "Remplacez-le par le fichier lui-même.")


def unreadable(shown_as: str) -> Fault:
    """Return the fault of a file that the system does not let us read."""
    return Fault(shown_as, 1, "Ce fichier ne se laisse pas lire.", "Redonnez-vous le droit de le lire, ou remettez-le.")
