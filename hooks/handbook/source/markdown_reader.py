"""Reads an author's Markdown once: its HTML, its structure with the lines of the file, and what would not be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.source.allowed import address_faults
from handbook.source.markdown_grammar import convert
from handbook.source.markdown_text import Link, MarkdownText, Row
from handbook.source.reading import Reading
from handbook.source.shown_text import SIGNS_ANYWHERE, conflict_faults, shown_faults, sign_faults
from handbook.source.typed_code import without_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook.errors import Fault
    from handbook.source.markdown_text import SourceBlock

TO_CONVERT = re.compile(r"[*_`<~^]")
"""What may be read as Markdown in the line of a form; most hold none of it."""


@dataclass(frozen=True)
class MarkdownReader:
    """Reads texts; one reader serves for many."""

    block_names: tuple[str, ...] = ()
    with_markdown: frozenset[str] = frozenset()
    """The blocks whose content is Markdown itself."""
    with_blanks: frozenset[str] = frozenset()
    """Those among them that may hold blanks."""

    def read(
        self,
        text: str,
        *,
        path: str,
        first_line: int = 1,
        address_of: Callable[[str], str] = str,
        blanks: bool = False,
    ) -> tuple[MarkdownText, list[Fault]]:
        """Return what Markdown makes of a text, with a fault for each thing typed that readers would not see.

        `first_line` is the line of the file on which the text starts; `address_of` turns the target of a link as
        typed into the address that the page gives; `blanks` tells that the text may hold some.
        """
        reading = Reading(first_line, first_line + text.count("\n"), self.block_names, path)
        html, contents = convert(text, reading, address_of)
        if faults := conflict_faults(((row.line, row.text) for row in reading.rows), path=path):
            return MarkdownText(), faults  # what two versions make together is neither of them
        faults = list(reading.faults)
        faults += shown_faults(reading.outside, reading.shown, path=path, blanks=blanks)
        links, pictures = reading.links, reading.pictures
        blocks = []
        for block in reading.blocks:
            if block.name in self.with_markdown:
                inner, found = self._read_inside(block, reading, address_of=address_of)
                block = replace(block, text=inner)
                faults += found
            typed = [] if block.text.links else list(_typed_links(block))
            for link in typed:
                faults += address_faults(link.target, link.line, path=path)
            links = [*links, *block.text.links, *typed]
            pictures = [*pictures, *block.text.pictures]
            blocks.append(block)
        links.sort(key=lambda link: link.line)
        found_text = MarkdownText(
            html=html,
            contents=contents,
            headings=tuple(reading.headings),
            links=tuple(links),
            pictures=tuple(pictures),
            blocks=tuple(blocks),
            markers=tuple(reading.markers),
            rows=tuple(_all_rows(reading)),
            items=tuple(reading.items),
            parts=tuple(reading.parts),
        )
        return found_text, faults

    def _read_inside(
        self, block: SourceBlock, reading: Reading, *, address_of: Callable[[str], str]
    ) -> tuple[MarkdownText, list[Fault]]:
        first = max([block.line, *block.option_lines.values()]) + 1
        text = "\n".join(reading.source[first - reading.first_line : block.last_line - reading.first_line])
        blanks = block.name in self.with_blanks
        return self.read(text, path=reading.path, first_line=first, address_of=address_of, blanks=blanks)


def inline_html(text: str, *, address_of: Callable[[str], str] = str) -> str:
    """Return one line of an author as HTML, without a paragraph around it."""
    html, _ = convert(text, Reading(1, 1, (), ""), address_of)
    one = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in one else one


def form_faults(rows: Iterable[Row], *, path: str) -> Iterator[Fault]:
    """Yield a fault for each sign of Markdown that a block with a form of its own would show as typed."""
    for row in rows:
        if TO_CONVERT.search(row.text):
            reading = Reading(row.line, row.line, (), path)
            convert(row.text.strip(), reading, str)
            text = "".join("\n" if part.code else part.text for part in reading.shown)
            yield from sign_faults(text, SIGNS_ANYWHERE, path=path, line=row.line)


def _typed_links(block: SourceBlock) -> Iterator[Link]:
    """Yield the links of a block that is not Markdown, as its own module reads them."""
    for row in block.rows:
        for found in TYPED_LINK.finditer(row.text):
            yield Link(row.line, found[1])


TYPED_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(<?([^()\s<>]+)>?\)")


def _all_rows(reading: Reading) -> Iterator[Row]:
    """Yield every line outside of code fences, code spans blanked."""
    return (Row(row.line, without_code(row.text)) if "`" in row.text else row for row in reading.rows)
