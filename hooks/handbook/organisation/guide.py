"""What each key of organisation.yml says, with an example of it: for the guide, and for whoever writes the file."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.errors import HandbookError
from handbook.source.fields import Bilingual, Model, Text, validate
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).with_name("keys.yml")
SHOWN_AS = "hooks/handbook/organisation/keys.yml"
FIRST = ("name", "owner", "reviewed", "emergency_line")
"""What a file starts with: the three that it must have, and the one that matters most."""


class Key(Model):
    """One key: what it says, and a line that could stand in the file."""

    says: Bilingual
    example: Text


@cache
def keys() -> dict[str, Key]:
    """Return every key in the order in which the guide tells them; raise HandbookError when the file does not read."""
    rows, lines, faults = load_data(FILE.read_text(encoding="utf-8"), path=SHOWN_AS)
    found: dict[str, Key] = {}
    for name, row in rows.items():
        key, wrong = validate(Key, row, path=SHOWN_AS, line_of=partial(_line, lines, name))
        faults += wrong
        if key:
            found[name] = key
    if faults:
        raise HandbookError(faults)
    return found


def _line(lines: Mapping[str, int], name: str, place: object) -> int:
    return lines.get(f"{name}.{place}".strip("."), 1)


def first_lines() -> str:
    """Return a whole file of few lines, which builds as it stands."""
    return "".join(f"{keys()[name].example}\n" for name in FIRST)
