"""Tables of choices: on a phone each row stands as a list, where each cell says of which column it is."""

from __future__ import annotations

import re

from markupsafe import Markup

FEWEST_COLUMNS = 3
"""A table of two columns fits a phone."""
TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
CELL = re.compile(r"<td\b")


def with_named_cells(html: str) -> str:
    """Return the text of a page whose wide tables tell, in each cell, the name of its column.

    The text comes from Python-Markdown, which opens a table without attributes.
    """
    return TABLE.sub(_named, html) if "<table>" in html else html


def _named(table: re.Match[str]) -> str:
    names = [Markup(header).striptags() for header in HEADER.findall(table[1])]
    if len(names) < FEWEST_COLUMNS:
        return table[0]
    rows = ROW.sub(lambda row: _named_row(row[0], names), table[1])
    return f"<table data-stacks>{rows}</table>"


def _named_row(row: str, names: list[str]) -> str:
    places = iter(names)
    return CELL.sub(lambda _: Markup('<td data-column="{}"').format(next(places, "")), row)
