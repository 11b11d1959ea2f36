"""organisation/organisation.yml read, with the line of everything wrong with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.errors import Fault
from handbook.organisation.guide import keys
from handbook.organisation.model import PLACES, Keeping, Organisation, OwnValues
from handbook.source.fields import validate
from handbook.source.files import read_text
from handbook.source.yaml_mapping import cut_faults, load_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FOLDER = "organisation"
FILE = "organisation.yml"
ELSEWHERE = "ORGANISATION"
"""What the environment may name: a folder in place of the one beside docs/."""
VALUE = "value"


def organisation_folder(docs_dir: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder in which the organisation of a handbook says what is its own, whether it is there or not."""
    return docs_dir.parent / (environ.get(ELSEWHERE) or FOLDER)


def read_organisation(folder: Path, *, root: Path) -> tuple[Organisation | None, list[Fault]]:
    """Return what an organisation says of itself, nothing when it has no folder or its file does not read; and faults.

    `root` is what the paths of faults start from.
    """
    if not folder.exists():
        return None, []
    path = shown_as(folder / FILE, root=root)
    text, faults = read_text(folder / FILE, shown_as=path)
    if text is None:
        return None, faults
    typed, lines, faults = load_mapping(text, path=path)
    if faults:
        return None, faults
    values, kept, found = _unwrapped(typed, lines, path=path)
    examples = {name: key.example for name, key in keys().items()}
    own, wrong = validate(OwnValues, values, path=path, line_of=line_finder(lines), examples=examples)
    remedy = "Écrivez sa valeur ou retirez la ligne."
    empty = [
        Fault(path, lines.get(place, 1), f"Le champ « {place} » est vide.", remedy) for place in _empty_places(typed)
    ]
    for more in (cut_faults(text, path=path, first_line=1), empty, [*found, *wrong]):
        told = {fault.line for fault in faults}
        faults += [fault for fault in more if fault.line not in told]
    return (None if own is None else Organisation(folder, own, kept, lines)), faults


def shown_as(file: Path, *, root: Path) -> str:
    """Return the name of a file as its editors know it."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()


def _empty_places(value: object, prefix: str = "") -> Iterator[str]:
    """Yield the dotted name of each key that is given no value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inside:
        if part is None:
            yield f"{prefix}{name}"
        else:
            yield from _empty_places(part, f"{prefix}{name}.")


def _unwrapped(
    typed: Mapping[str, Any], lines: Mapping[str, int], *, path: str
) -> tuple[dict[str, Any], dict[str, Keeping], list[Fault]]:
    """Return the values alone, who answers for those that say it, and what is wrong with the latter."""
    values, kept, faults = dict(typed), {}, []
    for key in PLACES:
        row = typed.get(key)
        if isinstance(row, dict) and VALUE in row:
            values[key] = row[VALUE]
            rest = {name: value for name, value in row.items() if name != VALUE}
            keeping, found = validate(Keeping, rest, path=path, line_of=line_finder(lines, key))
            faults += found
            if keeping:
                kept[key] = keeping
    return values, kept, faults


def line_finder(lines: Mapping[str, int], prefix: str = "") -> Callable[[str], int]:
    """Return what finds the line of a dotted name, whether its value is typed alone or under « value: »."""

    def line_of(name: str) -> int:
        key, _, rest = f"{prefix}.{name}".strip(".").partition(".")
        return lines.get(f"{key}.{VALUE}.{rest}", 0) or lines.get(f"{key}.{rest}".strip("."), 1)

    return line_of
