"""The structure of an author's Markdown, with its lines: blocks, headings and links, outside of code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify

from handbook.errors import Fault, did_you_mean, listed

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
BLOCK = re.compile(r"^ *(/{3,})[ ]*(?:([\w-]+)[ ]*(?:\|[ ]*(.*?))?)?[ ]*$")
OPTION = re.compile(r"^ {4}([\w-]+):\s*(.*?)\s*$")
ITEM = re.compile(r"^(?:[-*+]|\d+[.)])\s+(.*)$")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{\s*#([\w-]+)\s*\})?\s*$")
LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(<?([^()\s>]+)>?(?:\s+\"[^\"]*\")?\)")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Heading:
    """A heading, and the id that links can name."""

    line: int
    level: int
    text: str
    id: str
    explicit: bool


@dataclass(frozen=True)
class Link:
    """An inline link: its line, and where on the line its target stands."""

    line: int
    target: str
    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """One line inside a block."""

    line: int
    text: str


@dataclass(frozen=True)
class SourceBlock:
    """A block as typed: « /// name | argument », its options and its lines."""

    line: int
    name: str
    argument: str
    options: dict[str, str] = field(default_factory=dict)
    option_lines: dict[str, int] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()

    def items(self) -> list[Row]:
        """Return the top-level items of the block's list, continued lines joined."""
        found: list[Row] = []
        for row in self.rows:
            if match := ITEM.match(row.text):
                found.append(Row(row.line, match[1].strip()))
            elif found and row.text.startswith(" ") and row.text.strip():
                found[-1] = Row(found[-1].line, f"{found[-1].text} {row.text.strip()}")
        return found

    def strays(self) -> list[Row]:
        """Return the lines that are neither blank, nor a top-level item, nor the continuation of one."""
        return [
            row
            for row in self.rows
            if row.text.strip() and bool(ITEM.match(row.text.lstrip())) == row.text.startswith(" ")
        ]


@dataclass(frozen=True)
class Markup:
    """What the text of a file holds."""

    blocks: tuple[SourceBlock, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    plain: tuple[Row, ...] = ()
    """Every line outside of code, with its code spans blanked."""


def scan(text: str, *, path: str, first_line: int, known_blocks: tuple[str, ...]) -> tuple[Markup, list[Fault]]:
    """Read the structure of a Markdown text; return it with a fault for each block that would be lost.

    Python-Markdown leaves a misnamed or unclosed block as literal text, or lets it swallow the rest of the page.
    """
    plain = tuple(_plain_rows(text, first_line))
    blocks, faults = _blocks(plain, path=path, known_blocks=known_blocks)
    return Markup(tuple(blocks), tuple(_headings(plain)), tuple(_links(plain)), plain), faults


def _plain_rows(text: str, first_line: int) -> list[Row]:
    """Return the lines outside of fenced code, code spans replaced by as many spaces."""
    rows, fence = [], None
    for number, line in enumerate(text.split("\n"), start=first_line):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = None
        elif mark:
            fence = mark[1]
        else:
            rows.append(Row(number, CODE.sub(lambda m: " " * len(m[0]), line.rstrip("\r"))))
    return rows


def _blocks(
    rows: tuple[Row, ...], *, path: str, known_blocks: tuple[str, ...]
) -> tuple[list[SourceBlock], list[Fault]]:
    blocks: list[SourceBlock] = []
    faults: list[Fault] = []
    opened: tuple[Row, re.Match[str]] | None = None
    inside: list[Row] = []
    for row in rows:
        mark = BLOCK.match(row.text)
        if not mark:
            if opened:
                inside.append(row)
        elif mark[2]:
            if opened:
                faults.append(_unclosed(path, *opened))
            if mark[2] not in known_blocks:
                faults.append(
                    Fault(
                        path,
                        row.line,
                        f"Bloc inconnu « {mark[2]} ».",
                        f"{did_you_mean(mark[2], known_blocks)}Blocs permis : {listed(known_blocks)}.",
                    )
                )
            opened, inside = (row, mark), []
        elif opened:
            blocks.append(_block(opened[0].line, opened[1], inside))
            opened = None
        else:
            faults.append(
                Fault(
                    path,
                    row.line,
                    "Une ligne /// ferme un bloc qui n'est pas ouvert.",
                    "Retirez-la, ou ouvrez le bloc : /// nom.",
                )
            )
    if opened:
        faults.append(_unclosed(path, *opened))
    return blocks, faults


def _unclosed(path: str, row: Row, mark: re.Match[str]) -> Fault:
    return Fault(
        path,
        row.line,
        f"Le bloc « {mark[2]} » n'est jamais fermé.",
        "Ajoutez une ligne /// après sa dernière ligne.",
    )


def _block(line: int, mark: re.Match[str], inside: list[Row]) -> SourceBlock:
    options: dict[str, str] = {}
    lines: dict[str, int] = {}
    rest = list(inside)
    while rest and (option := option_of(rest[0].text)):
        options[option[0]], lines[option[0]] = option[1], rest.pop(0).line
    return SourceBlock(line, mark[2], mark[3] or "", options, lines, tuple(rest))


def option_of(line: str) -> tuple[str, str] | None:
    """Return the name and the value of an option as typed, to the end of its line; quotes around it are optional."""
    if not (match := OPTION.match(line)):
        return None
    value = match[2]
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return match[1], value[1:-1] if quoted else value


def _headings(rows: tuple[Row, ...]) -> list[Heading]:
    found = []
    for row in rows:
        if match := HEADING.match(row.text):
            found.append(Heading(row.line, len(match[1]), match[2], match[3] or slugify(match[2], "-"), bool(match[3])))
    return found


def _links(rows: tuple[Row, ...]) -> list[Link]:
    return [Link(row.line, m[1], *m.span(1)) for row in rows for m in LINK.finditer(row.text)]
