"""Python-Markdown as the handbook speaks it: with lines, blocks and markers, and without HTML.

It keeps no line numbers. Each line carries its own through it (line_marks.py), so that headings, links, items and
blocks are those of the tree that readers see, and still know where they were typed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from handbook.errors import Fault
from handbook.source.blocks_in_text import find_blocks
from handbook.source.line_marks import first_number, mark, without_marks
from handbook.source.markdown_text import Marker, Row, SourceBlock
from handbook.source.markdown_tree import TakeStructure, reading_of
from handbook.source.reading import Reading
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
AFTER_WHITESPACE, AFTER_FENCES = 29, 24
"""Python-Markdown tidies white space at 30; SuperFences takes the fences away at 25."""
BY_REFERENCE = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Links whose address stands elsewhere in the page: one that is misspelt would be text, and the address vanish."""
LAST = -10
"""Once everything else has read the tree."""
STX = "\u0002"
"""What Python-Markdown puts in place of a code fence starts so."""
FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")


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
        md.treeprocessors.register(TakeStructure(md), "handbook-structure", LAST)


class _MarkLines(Preprocessor):
    """Gives each line its mark, those of code fences aside."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines, marked."""
        reading = reading_of(self.md)
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
        reading = reading_of(self.md)
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
