"""A page as it comes out on paper: its sheets, what they say, and how a reader of the PDF finds its way in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

SIZES = ("Letter", "A4")
CONTROLS = """() => [...document.querySelectorAll(
    "button:not(.hb-mark), select, textarea, form, nav:not(.hb-home *, .hb-booklet__contents), [role=search],"
    + ".hb-button, input:not([type=checkbox], [type=radio])"
)].filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80))"""
LABELS = "[...document.querySelectorAll('button:not(.hb-mark), .hb-button')].map((part) => part.textContent.trim())"
HEADING = re.compile(r"/H[1-6]?")


@dataclass(frozen=True)
class Paper:
    """The sheets of one page."""

    pdf: bytes
    labels: frozenset[str]
    """What the buttons of the page say on a screen."""
    controls: tuple[str, ...]
    """What one could press or type in, and that paper shows."""

    @cached_property
    def reader(self) -> PdfReader:
        """Return the PDF, read."""
        return PdfReader(BytesIO(self.pdf))

    @cached_property
    def sheets(self) -> list[str]:
        """Return the text layer of each sheet."""
        return [sheet.extract_text() for sheet in self.reader.pages]

    @property
    def text(self) -> str:
        """Return the whole text layer, its ligatures undone, on one line."""
        text = " ".join(self.sheets).replace("\ufb01", "fi").replace("\ufb00", "ff").replace("\ufb02", "fl")
        return " ".join(text.split())

    def faults(self) -> Iterator[str]:
        """Say what is wrong whatever the page."""
        root = self.reader.root_object
        if not root.get("/MarkInfo", {}).get("/Marked") or "/Lang" not in root:
            yield "the PDF says neither its structure nor its language"
        yield from (f"a control on paper: {control}" for control in self.controls)
        for number, text in enumerate(self.sheets, 1):
            lines = {" ".join(line.split()) for line in text.splitlines()}
            yield from (f"sheet {number} says “{label}”, as a button does" for label in self.labels & lines)
            if len(lines) < 3:
                yield f"sheet {number} is all but empty: {text!r}"
        yield from (f"sheet {number} ends with a heading" for number in self._sheets_ended_by_headings())

    def _sheets_ended_by_headings(self) -> Iterator[int]:
        numbers = {sheet.indirect_reference.idnum: k for k, sheet in enumerate(self.reader.pages, 1)}  # type: ignore[union-attr]
        last = {}
        for sheet, is_heading in _leaves(self.reader.root_object["/StructTreeRoot"], None, is_heading=False):
            last[numbers[sheet]] = is_heading
        last.pop(len(numbers), None)
        yield from (number for number, is_heading in last.items() if is_heading)


def _leaves(node: Any, sheet: Any, *, is_heading: bool) -> Iterator[tuple[int, bool]]:
    """Yield, in the order of reading, the sheet of each marked content and whether it is of a heading."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _leaves(child, sheet, is_heading=is_heading)
    elif isinstance(node, DictionaryObject) and node.get("/Type") != "/OBJR":
        sheet = node.raw_get("/Pg") if "/Pg" in node else sheet
        is_heading = is_heading or bool(HEADING.fullmatch(str(node.get("/S", ""))))
        for key in ("/K", "/MCID"):
            if key in node:
                yield from _leaves(node.raw_get(key), sheet, is_heading=is_heading)
    elif isinstance(node, int):
        yield sheet.idnum, is_heading


def on_paper(page: Page, size: str = "Letter") -> Paper:
    """Return a page printed as it stands, on A4 or Letter sheets."""
    labels = frozenset(" ".join(label.split()) for label in page.evaluate(LABELS))
    page.emulate_media(media="print")
    controls = tuple(page.evaluate(CONTROLS))
    page.emulate_media(media="null")
    return Paper(page.pdf(format=size, tagged=True), labels - {""}, controls)
