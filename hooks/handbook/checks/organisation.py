"""What an organisation says of itself, checked against the handbook and the files it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checks.drawings import drawing_faults
from handbook.content.documents import ORIGINAL
from handbook.content.learning_paths import PathFields
from handbook.content.left_out import NEEDED_SECTIONS, can_be_left_out, without
from handbook.content.path_steps import typed_steps
from handbook.errors import Fault, did_you_mean, listed
from handbook.organisation.reading import FILE, shown_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook.content.library import Library
    from handbook.organisation.model import Organisation

LARGEST = 200_000
"""Bytes of a logo: every page shows it."""
SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".webp": b"RIFF"}
"""How the files of a picture start (https://www.w3.org/TR/png-3/#5PNG-file-signature)."""


def organisation_faults(library: Library, *, root: Path) -> list[Fault]:
    """Return a fault for each value that names what is nowhere, or what a handbook cannot show or do without."""
    own = library.organisation
    if own is None:
        return []
    path = shown_as(own.folder / FILE, root=root)
    return [*_logo_faults(own, path, root=root), *_left_out_faults(own, library, path)]


def _logo_faults(own: Organisation, path: str, *, root: Path) -> Iterator[Fault]:
    if own.values.logo is None:
        return
    file, line = own.folder / own.values.logo, own.lines.get("logo", 1)
    if not file.is_file() or file.is_symlink():
        there = [other.name for other in own.folder.iterdir() if other.suffix in (".svg", *SIGNATURES)]
        problem = f"Le logo « {own.values.logo} » n'est pas dans le dossier."
        yield Fault(path, line, problem, f"{did_you_mean(own.values.logo, there)}Copiez-le à côté de {FILE}.")
        return
    content = file.read_bytes()
    if len(content) > LARGEST:
        problem = f"Le logo pèse {len(content) // 1000} ko, et chaque page le montre."
        yield Fault(path, line, problem, f"Enregistrez-le plus petit : {LARGEST // 1000} ko au plus.")
    if file.suffix == ".svg":
        yield from drawing_faults(file, shown_as=shown_as(file, root=root))
    elif not content.startswith(SIGNATURES[file.suffix]):
        problem = f"Le logo « {file.name} » n'est pas une image {file.suffix}."
        yield Fault(path, line, problem, "Enregistrez-le de nouveau dans ce format.")


def _left_out_faults(own: Organisation, library: Library, path: str) -> Iterator[Fault]:
    """Yield a fault for each name that is none of a section or a page, and for each path left without a step."""
    known, named = can_be_left_out(library), own.values.left_out
    for index, name in enumerate(named):
        line = own.lines.get(f"left_out.{index}", 1)
        if name.partition("/")[0] in NEEDED_SECTIONS:
            problem = f"Le manuel ne se passe pas de « {name} »."
            yield Fault(path, line, problem, "Retirez-le de la liste : toutes les pages y mènent.")
        elif name not in known:
            sections = listed(entry for entry in known if "/" not in entry)
            remedy = f"{did_you_mean(name, known)}Nommez une section ({sections}) ou une page : outils/relecture."
            yield Fault(path, line, f"« {name} » n'est ni une section ni une page qu'on puisse retirer.", remedy)
    shown = without(library, named)
    for document in shown.of(ORIGINAL):
        if not isinstance(document.fields, PathFields):
            continue
        targets = [library.catalogue.target_of(step.target, file=document.file) for step in typed_steps(document)]
        read = [target for target in targets if target is None or target[0] != document.file]
        if read and all(target is None or target[0] in shown.left_out for target in read):
            name = document.file.removesuffix(".md")
            problem = f"Le parcours « {name} » n'a plus aucune étape hors de sa page."
            yield Fault(path, own.lines.get("left_out", 1), problem, f"Retirez-le aussi : left_out: [{name}, …]")
