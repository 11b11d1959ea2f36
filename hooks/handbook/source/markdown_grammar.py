"""Python-Markdown as the handbook speaks it: with lines, blocks and markers, and without HTML.

It keeps no line numbers. Each line carries its own through it (line_marks.py), so that headings, links, items and
blocks are those of the tree that readers see, and still know where they were typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from handbook.errors import Fault
from handbook.source.allowed import HEADINGS, element_faults
from handbook.source.blocks_in_text import find_blocks
from handbook.source.fields import SLUG
from handbook.source.line_marks import first_number, mark, pieces, without_marks
from handbook.source.markdown_text import LISTS, Heading, Item, Link, Marker, Part, Row, SourceBlock
from handbook.source.reading import Reading
from handbook.source.shown_text import LineText, unread_faults
from handbook.source.typed_lines import bounded, filled

if TYPE_CHECKING:
    from collections.abc import Callable

EXTENSIONS = ("attr_list", "tables", "def_list", "toc", "pymdownx.superfences")
SETTINGS = {"toc": {"permalink": False, "toc_depth": 3}}
"""What an editor may type: this is the grammar of the handbook, and the guide of the team explains it."""
MARKER = re.compile(r"\s*<!--\s*handbook:(\S+)\s*-->\s*")
PLACE_TEXT = "\ue002{}\ue003"
PLACE = re.compile("<p>\ue002(\\d+)\ue003</p>")
BLOCK_PLACE = "<!-- handbook-block:{} -->"
MARKER_PLACE = "<!-- handbook-list:{} -->"
TOO_DEEP = frozenset(("h5", "h6"))
CODE = frozenset(("code", "pre"))
AFTER_WHITESPACE, AFTER_FENCES = 29, 24
"""Python-Markdown tidies white space at 30; SuperFences takes the fences away at 25."""
BY_REFERENCE = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Links whose address stands elsewhere in the page: one that is misspelt would be text, and the address vanish."""
LAST = -10
"""Once everything else has read the tree."""
STX = "\u0002"
"""What Python-Markdown puts in place of a code fence starts so."""
FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")
INDENTED_BLOCK = re.compile(r"\s*/{3}")
"""A line that another fault is told of."""
ATTRIBUTES = re.compile(r"\{[^{}]*[.=#][^{}]*\}")
EXPLICIT_ID = re.compile(r"\{:? *#[\w-]+ *\}\s*$")
ALIGNED = re.compile(r"text-align: (\w+);")
"""How the tables extension aligns a column; the policy of pages refuses styles in attributes."""
ITEM_PARTS = frozenset(("p", "ul", "ol", "dl", "pre", "table", "blockquote", "div", "hr", *HEADINGS))
"""What an item may hold beside words; one paragraph is the item itself."""


def convert(text: str, reading: Reading, address_of: Callable[[str], str]) -> tuple[str, tuple[dict[str, Any], ...]]:
    """Return a text as HTML, and its headings as the table of contents nests them; fill in what is found on the way.

    `address_of` turns the target of a link as typed into the address that the page gives.
    """
    markdown = _markdown()
    markdown.reset()
    extension = markdown.handbook  # type: ignore[attr-defined]  # our own, put there below
    extension.reading, extension.address_of = reading, address_of
    html = PLACE.sub(lambda place: _place(reading, int(place[1])), without_marks(markdown.convert(text)))
    return html, _contents(markdown.toc_tokens)  # type: ignore[attr-defined]  # set by the toc extension


def _contents(tokens: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            **token,
            "name": without_marks(token["name"]),
            "html": without_marks(token["html"]),
            "children": list(_contents(token["children"])),
        }
        for token in tokens
    )


def _place(reading: Reading, line: int) -> str:
    marker = next((marker for marker in reading.markers if marker.line == line), None)
    return MARKER_PLACE.format(marker.name) if marker else BLOCK_PLACE.format(line)


@cache
def _markdown() -> Markdown:
    """Return what converts every text: made once, since it takes longer to make than to use."""
    extension = _Grammar()
    markdown = Markdown(extensions=[*EXTENSIONS, extension], extension_configs=SETTINGS)
    markdown.handbook = extension  # type: ignore[attr-defined]
    return markdown


class _Grammar(Extension):
    """Python-Markdown with lines, blocks and markers, and without HTML: what is typed is what is shown."""

    reading: Reading
    address_of: Callable[[str], str]

    def extendMarkdown(self, md: Markdown) -> None:
        """Take HTML away, and put ours in its places."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        for name in BY_REFERENCE:
            md.inlinePatterns.deregister(name)
        md.parser.blockprocessors.deregister("reference")
        md.preprocessors.register(_MarkLines(md), "handbook-lines", AFTER_WHITESPACE)
        md.preprocessors.register(_TakeBlocks(md), "handbook-blocks", AFTER_FENCES)
        md.treeprocessors.register(_TakeStructure(md), "handbook-structure", LAST)


class _MarkLines(Preprocessor):
    """Gives each line its mark, those of code fences aside."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines, marked."""
        reading = _reading(self.md)
        reading.source = [bounded(line, number, reading) for number, line in enumerate(lines, reading.first_line)]
        fence, opened_at, marked = "", 0, []
        for number, line in enumerate(reading.source, start=reading.first_line):
            opened = FENCE.match(line)
            if fence:
                closes = opened and opened[1].startswith(fence) and not line.strip(" >").strip(fence[0])
                fence = "" if closes else fence
                marked.append(line)
            else:
                fence, opened_at = (opened[1], number) if opened else ("", opened_at)
                marked.append(mark(filled(line, number, reading), number))
        if fence:
            problem, remedy = f"Le code ouvert par {fence} n'est jamais fermé.", f"Ajoutez une ligne {fence} à sa fin."
            reading.faults.append(Fault(reading.path, opened_at, problem, remedy))
            reading.is_cut = True
            return marked[: opened_at - reading.first_line]
        return marked


class _TakeBlocks(Preprocessor):
    """Takes out the blocks and the markers, once code fences are gone, and leaves their places."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines, each block and each marker a paragraph of its own."""
        reading = _reading(self.md)
        numbers = _numbers(lines, reading.first_line)
        rows = [Row(number, without_marks(line)) for number, line in zip(numbers, lines, strict=True)]
        marked = {id(row): line for row, line in zip(rows, lines, strict=True)}
        reading.rows = [row for row in rows if STX not in row.text and row.line <= reading.last_line]
        found = find_blocks(rows, path=reading.path, known=reading.known, is_cut=reading.is_cut)
        reading.faults += found.faults
        reading.blocks = found.blocks
        left: list[str] = []
        for part in found.outside:
            left += self._place_of(part, reading) or [marked[id(part)]]
        asking = {marker.line for marker in reading.markers}
        rows = [row for row in found.outside if isinstance(row, Row) and row.line not in asking]
        reading.outside = [row for row in rows if STX not in row.text]
        return left

    def _place_of(self, part: Row | SourceBlock, reading: Reading) -> list[str]:
        """Return the paragraph that stands for a block or a marker; nothing for an ordinary line."""
        if isinstance(part, Row):
            marker = MARKER.fullmatch(part.text)
            if marker is None:
                return []
            reading.markers.append(Marker(part.line, marker[1]))
        return ["", PLACE_TEXT.format(part.line), ""]


class _TakeStructure(Treeprocessor):
    """Takes the marks out of the finished tree, and notes what it holds with its lines."""

    def run(self, root: Element) -> None:
        """Read the tree in the order of the text."""
        reading = _reading(self.md)
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


def _numbers(lines: list[str], first_line: int) -> list[int]:
    """Return the number of each line left once code fences are one line each; those without a mark count from others.

    After a fence the lines count back from the next mark, since nobody knows how long the fence was.
    """
    numbers: list[int] = []
    after_fence = 0
    for line in lines:
        if marked := first_number(line):
            for back in range(1, after_fence + 1):
                numbers[-back] = marked - back
            after_fence = 0
        elif STX in line:
            after_fence = 1
        elif after_fence:
            after_fence += 1
        numbers.append(marked or (numbers[-1] + 1 if numbers else first_line))
    return numbers


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


def _reading(md: Markdown) -> Reading:
    return md.handbook.reading  # type: ignore[attr-defined,no-any-return]  # put there by _markdown()
