"""The tree of a text as Markdown made it: its marks taken out, and what it holds noted with its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from handbook.errors import Fault
from handbook.source.allowed import HEADINGS, element_faults
from handbook.source.fields import SLUG
from handbook.source.line_marks import first_number, pieces, without_marks
from handbook.source.markdown_text import LISTS, Heading, Item, Link, Part
from handbook.source.shown_text import LineText, unread_faults

if TYPE_CHECKING:
    from markdown import Markdown

    from handbook.source.reading import Reading

TOO_DEEP = frozenset(("h5", "h6"))
CODE = frozenset(("code", "pre"))
INDENTED_BLOCK = re.compile(r"\s*/{3}")
"""A line that another fault is told of."""
ATTRIBUTES = re.compile(r"\{[^{}]*[.=#][^{}]*\}")
EXPLICIT_ID = re.compile(r"\{:? *#[\w-]+ *\}\s*$")
ALIGNED = re.compile(r"text-align: (\w+);")
"""How the tables extension aligns a column; the policy of pages refuses styles in attributes."""
ITEM_PARTS = frozenset(("p", "ul", "ol", "dl", "pre", "table", "blockquote", "div", "hr", *HEADINGS))
"""What an item may hold beside words; one paragraph is the item itself."""


class TakeStructure(Treeprocessor):
    """Takes the marks out of the finished tree, and notes what it holds with its lines."""

    def run(self, root: Element) -> None:
        """Read the tree in the order of the text."""
        reading = reading_of(self.md)
        walk = _Walk(reading, reading.first_line)
        walk.enter(root, in_code=False)
        for element in root.iter():
            line = walk.lines[element]
            alignment = ALIGNED.fullmatch(element.get("style", "")) if element.tag in ("td", "th") else None
            if alignment:
                del element.attrib["style"]
            reading.faults += element_faults(
                element, line, path=reading.path, attributes=_attribute_line(reading, line)
            )
            if alignment:
                element.set("class", f"hb-align-{alignment[1]}")
            self._note(element, line, reading)
        for child in root:
            reading.parts.append(Part(walk.lines[child], child.tag))
            if child.tag in LISTS:
                reading.items += [self._item(item, walk.lines) for item in child]
        for parent in list(root.iter()):
            _wrap_tables(parent)

    def _note(self, element: Element, line: int, reading: Reading) -> None:
        """Note a link, a picture or a heading, and give links the addresses of the site."""
        address_of = self.md.handbook.address_of  # type: ignore[attr-defined]
        if element.tag == "a" and "href" in element.attrib:
            reading.links.append(Link(line, element.attrib["href"]))
            element.set("href", address_of(element.attrib["href"]))
        elif element.tag == "img":
            reading.pictures.append(Link(line, element.get("src", "")))
            element.set("src", address_of(element.get("src", "")))
            element.set("loading", "lazy")  # it stands below the title, the summary and some text
        elif element.tag == "pre" and not _is_told(line, reading):
            problem, remedy = "Cette ligne en retrait devient du code.", "Ramenez-la au début de la ligne."
            reading.faults.append(Fault(reading.path, line, problem, remedy))
        elif element.tag in HEADINGS:
            reading.headings.append(_heading(element, line, reading))

    def _item(self, item: Element, lines: dict[Element, int]) -> Item:
        parts = [child for child in item if child.tag in ITEM_PARTS]
        paragraph = parts[0] if parts and parts[0].tag == "p" and not (item.text or "").strip() else None
        holder = item if paragraph is None else paragraph
        others = [part for part in parts if part is not paragraph]
        text = "".join(holder.itertext()) if not others else (holder.text or "")
        html = self.md.serializer(_copy_as_span(holder, without=others))
        for processor in self.md.postprocessors:
            html = processor.run(html)
        html = html.strip().removeprefix("<span>").removesuffix("</span>")
        return Item(lines[item], " ".join(text.split()), html, lines[others[0]] if others else 0)


@dataclass
class _Walk:
    """Goes through a tree in the order of the text."""

    reading: Reading
    line: int
    """The line of what was read last."""
    lines: dict[Element, int] = field(default_factory=dict)
    """The line on which each element starts."""

    def enter(self, element: Element, *, in_code: bool) -> None:
        """Read an element and all it holds."""
        in_code = in_code or element.tag in CODE
        self.lines[element] = first_number("".join(element.itertext())) or self.line
        for name, value in element.attrib.items():
            element.set(name, without_marks(value))
        element.text = self._take(element.text, in_code=in_code)
        for child in element:
            self.enter(child, in_code=in_code)
            child.tail = self._take(child.tail, in_code=in_code)

    def _take(self, text: str | None, *, in_code: bool) -> str | None:
        if not text:
            return text
        if not in_code:
            self.reading.faults += unread_faults(text, path=self.reading.path)
        for number, piece in pieces(text):
            self.line = number or self.line
            self.reading.shown.append(LineText(self.line, piece, in_code))
        return without_marks(text)


def _is_told(line: int, reading: Reading) -> bool:
    """Tell whether the code that starts on a line is a block in retreat, of which something is said already."""
    return INDENTED_BLOCK.match("\n".join(reading.source[line - reading.first_line - 1 :][:2])) is not None


def _attribute_line(reading: Reading, line: int) -> int:
    """Return the line of the attributes of what starts on a line: in its paragraph, where braces open."""
    for number, text in enumerate(reading.source[line - reading.first_line :], start=line):
        if not text.strip():
            break
        if ATTRIBUTES.search(text):
            return number
    return line


def _heading(element: Element, line: int, reading: Reading) -> Heading:
    typed = reading.source[line - reading.first_line]
    explicit = EXPLICIT_ID.search(typed) is not None
    if "#" not in typed[: len(typed) - len(typed.lstrip(" >-*+0123456789.#"))]:
        problem = "Cette ligne devient un titre : des tirets ou des signes = la suivent."
        reading.faults.append(
            Fault(reading.path, line, problem, "Laissez une ligne vide entre les deux, ou écrivez ##.")
        )
    elif explicit and not re.fullmatch(SLUG, element.get("id", "")):
        problem = f"L'identifiant « {element.get('id')} » n'a pas la bonne forme."
        remedy = "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union."
        reading.faults.append(Fault(reading.path, line, problem, remedy))
    elif element.tag in TOO_DEEP:
        remedy = "Écrivez ## ou ###; au-delà, faites deux pages."
        reading.faults.append(Fault(reading.path, line, "Ce titre est d'un niveau trop bas.", remedy))
    return Heading(line, int(element.tag[1]), "".join(element.itertext()), element.get("id", ""), explicit)


def _wrap_tables(parent: Element) -> None:
    """Put each table that an element holds in what lets it scroll: see scrolling-table.js."""
    for place, table in enumerate(parent):
        if table.tag == "table":
            parent[place] = holder = Element("handbook-table")
            holder.tail, table.tail = table.tail, None
            holder.append(table)


def _copy_as_span(element: Element, *, without: list[Element]) -> Element:
    """Return what an element holds as a span, some of its children left out."""
    span = Element("span")
    span.text = element.text
    span.extend(child for child in element if child not in without)
    return span


def reading_of(md: Markdown) -> Reading:
    """Return what is being read: where the grammar puts what it finds."""
    return md.handbook.reading  # type: ignore[attr-defined,no-any-return]  # put there by _markdown()
