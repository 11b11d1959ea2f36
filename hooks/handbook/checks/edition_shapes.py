"""What a translation says more, less or otherwise than its original, part by part: numbers, tables, lists, links.

What a translation does not say that it renders is not compared: a part whose French has moved since is behind, and
says so; one that is adapted has examples of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from handbook.content.renditions import FIELDS, FIELDS_OF_CARD, SECTION, TOP, moved_since, parts_of, renders
from handbook.errors import Fault, did_you_mean, listed
from handbook.language.amounts import missing_amounts
from handbook.language.figures import PERCENTAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.content.documents import Document
    from handbook.source.markdown_text import Item, Link

TABLE = "|"
T = TypeVar("T", "Item", "Link")


@dataclass(frozen=True)
class Twins:
    """A part of a translation beside that of its original."""

    document: Document
    original: Document
    name: str

    @property
    def text(self) -> str:
        """What the translation says."""
        return parts_of(self.document).get(self.name, "")

    @property
    def wanted(self) -> str:
        """What the original says."""
        return parts_of(self.original)[self.name]

    @property
    def line(self) -> int:
        """The line on which the part starts in the translation."""
        return _first_line(self.document, self.name)

    def fault(self, line: int, problem: str, remedy: str) -> Fault:
        """Return a fault of this part."""
        return Fault(self.document.shown_as, line, problem, remedy)


def shape_faults(document: Document, original: Document) -> Iterator[Fault]:
    """Yield a fault for each thing that a part of a translation has more, less or otherwise than its original."""
    if not renders(document):
        return
    adapted = getattr(document.fields, "adapted", ())
    parts = parts_of(original)
    for k, name in enumerate(adapted):
        if name not in parts:
            remedy = f"{did_you_mean(name, parts)}Parties de l'original : {listed(parts)}."
            line = document.front.lines.get(f"adapted.{k}", document.front.line_of("adapted"))
            yield Fault(document.shown_as, line, f"Partie adaptée inconnue « {name} ».", remedy)
    left_out = {*moved_since(document, original), *adapted}
    own = parts_of(document)
    for name in parts:
        if name in left_out or name not in own:
            continue  # a section that is not there is told by its heading
        twins = Twins(document, original, name)
        found = (list(check(twins)) for check in (_table_faults, _list_faults, _link_faults, _amount_faults))
        yield from next(filter(None, found), [])  # what lacks a row lacks its numbers too


def _amount_faults(twins: Twins) -> Iterator[Fault]:
    languages = (twins.document.language, twins.original.language)
    found = missing_amounts(twins.text, languages[0], others=twins.wanted, other_language=languages[1])
    lacking = missing_amounts(twins.wanted, languages[1], others=twins.text, other_language=languages[0])
    adapt = f"si l'exemple est refait pour l'anglais, ajoutez « adapted: [{twins.name}] » à l'en-tête."
    said = f" L'original dit « {lacking[0].typed} »." if lacking else ""
    rows = twins.text.split("\n")
    for amount in found:
        if any(match[0].startswith(amount.typed) for match in PERCENTAGE.finditer(rows[amount.row])):
            continue  # checks.figures tells of what is not declared
        problem = f"Le nombre « {amount.typed} » n'est pas dans cette partie de l'original.{said}"
        yield twins.fault(twins.line + amount.row, problem, f"Corrigez-le; {adapt}")
    start = _first_line(twins.original, twins.name)
    for amount in () if found else lacking:
        place = f"{twins.original.shown_as}:{start + amount.row}"
        problem = f"Le nombre « {amount.typed} » de l'original ({place}) manque."
        yield twins.fault(twins.line, problem, f"Ajoutez-le à cette partie; {adapt}")


def _table_faults(twins: Twins) -> Iterator[Fault]:
    own, wanted = list(_tables(twins.text)), list(_tables(twins.wanted))
    if len(own) != len(wanted):
        problem = f"Cette partie a {len(own)} tableaux, l'original {len(wanted)}."
        yield twins.fault(twins.line, problem, "Traduisez chaque tableau.")
        return
    for (row, rows, columns), (_, more, wider) in zip(own, wanted, strict=True):
        if (rows, columns) != (more, wider):
            problem = f"Ce tableau a {rows} lignes et {columns} colonnes, l'original {more} et {wider}."
            yield twins.fault(twins.line + row, problem, "Traduisez chaque ligne, dans le même ordre.")


def _tables(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the place of each table, its rows and its columns."""
    rows = text.split("\n")
    starts = [
        k for k, row in enumerate(rows) if row.startswith(TABLE) and (k == 0 or not rows[k - 1].startswith(TABLE))
    ]
    for start in starts:
        end = next((k for k in range(start, len(rows)) if not rows[k].startswith(TABLE)), len(rows))
        yield start, end - start - 2, rows[start].strip().strip(TABLE).count(TABLE) + 1


def _list_faults(twins: Twins) -> Iterator[Fault]:
    own = list(_in_part(twins.document, twins.name, twins.document.content.items))
    wanted = list(_in_part(twins.original, twins.name, twins.original.content.items))
    if len(own) != len(wanted):
        problem = f"Les listes de cette partie ont {len(own)} points, celles de l'original {len(wanted)}."
        line = own[0].line if own else twins.line
        yield twins.fault(line, problem, "Traduisez chaque point, dans le même ordre.")


def _link_faults(twins: Twins) -> Iterator[Fault]:
    own = {link.target: link.line for link in reversed(_within(twins.document, twins.name))}
    wanted = {link.target: link.line for link in reversed(_within(twins.original, twins.name))}
    strange = {target: line for target, line in own.items() if target not in wanted}
    lacking = {target: line for target, line in wanted.items() if target not in own}
    said = f" L'original mène à « {next(iter(lacking))} »." if lacking else ""
    for target, line in strange.items():
        problem = f"Le lien « {target} » n'est pas dans cette partie de l'original.{said}"
        yield twins.fault(line, problem, "Corrigez-le, ou ajoutez-le d'abord à l'original.")
    for target, line in () if strange else lacking.items():
        problem = f"Le lien « {target} » de l'original ({twins.original.shown_as}:{line}) manque."
        yield twins.fault(twins.line, problem, "Ajoutez-le à cette partie.")


def _within(document: Document, name: str) -> list[Link]:
    """Return the links of a part that lead to the handbook; sources may be others in another language."""
    return [link for link in _in_part(document, name, document.content.links) if "://" not in link.target]


def _in_part(document: Document, name: str, found: Iterable[T]) -> Iterator[T]:
    if name in (FIELDS, *FIELDS_OF_CARD):
        return iter(())
    first, last = _first_line(document, name), _last_line(document, name)
    return (one for one in found if first <= one.line <= last)


def _first_line(document: Document, name: str) -> int:
    if name == TOP:
        return document.front.body_line
    line = next((heading.line for heading in document.content.headings if heading.id == name), 0)
    return line or document.front.lines.get(name, document.front.body_line)


def _last_line(document: Document, name: str) -> int:
    first = _first_line(document, name)
    openings = (heading.line for heading in document.content.headings if heading.level == SECTION)
    return next(
        (line - 1 for line in openings if line > first), document.front.body_line + document.front.body.count("\n")
    )
