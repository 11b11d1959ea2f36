"""Front matter parted from its text, since MkDocs drops what it cannot parse without a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from handbook.errors import Fault
from handbook.source.yaml_mapping import cut_faults, load_mapping

FENCE = "---"


@dataclass(frozen=True)
class FrontMatter:
    """The fields of a file, the line of each, and the text that follows."""

    fields: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    """Line of the file on which the body starts; 0 when nobody knows where."""

    def line_of(self, name: str) -> int:
        """Return the line of a field, or the first line when the field is absent."""
        return self.lines.get(name, 1)

    def text(self, name: str) -> str:
        """Return the text of a field, or nothing when it is none."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list, whatever else may be wrong with the file."""
        value = self.fields.get(name)
        return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def parse(text: str, *, path: str) -> tuple[FrontMatter, list[Fault]]:
    """Split a Markdown file into its fields and its body; return them with the faults found."""
    rows = text.split("\n")
    if rows[0].rstrip() != FENCE:
        return FrontMatter({}, body_line=0), [
            Fault(
                path,
                1,
                "L'en-tête manque.",
                "Commencez le fichier par une ligne ---, les champs, puis une ligne ---.",
            )
        ]
    end = next((i for i, row in enumerate(rows[1:], start=1) if row.rstrip() == FENCE), None)
    if end is None:
        return FrontMatter({}, body_line=0), [
            Fault(path, 1, "L'en-tête n'est jamais fermé.", "Ajoutez une ligne --- après le dernier champ.")
        ]
    values, lines, faults = load_mapping("\n".join(rows[1:end]), path=path, first_line=2)
    if not faults:
        faults = list(cut_faults("\n".join(rows[1:end]), path=path, first_line=2))
    again = next((i for i, row in enumerate(rows[end + 1 :], start=end + 1) if row.strip()), None)
    if again is not None and rows[again].rstrip() == FENCE:
        remedy = "Gardez-en un seul, avec tous ses champs."
        return FrontMatter(values, lines, body_line=0), [
            *faults,
            Fault(path, again + 1, "Un deuxième en-tête suit le premier.", remedy),
        ]
    return FrontMatter(values, lines, "\n".join(rows[end + 1 :]), end + 2), faults
