"""Drawings (SVG) that pages show: nothing in them runs, and nothing in them is fetched from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from handbook.errors import Fault

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = frozenset(("script", "foreignobject", "iframe", "object", "embed", "animate", "set", "handler", "a"))
"""Elements that run, that hold a page, or that lead away (https://www.w3.org/TR/SVG2/interact.html)."""
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
EMBEDDED = re.compile(r"data:image/(?:png|jpeg|webp);", re.IGNORECASE)
FETCHED = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)
REMEDY = "Enregistrez le dessin de nouveau comme simple image, ou en PNG."


def drawing_faults(file: Path, *, shown_as: str) -> list[Fault]:
    """Return a fault for each line of a drawing that holds more than a drawing; one when it does not read."""
    reader = _Reader(shown_as)
    try:
        reader.parser.Parse(file.read_bytes(), True)  # it takes no names
    except (expat.ExpatError, OSError):
        return reader.faults or [Fault(shown_as, 1, "Ce dessin ne se lit pas.", REMEDY)]
    return reader.faults


class _Reader:
    """Goes through a drawing."""

    def __init__(self, shown_as: str) -> None:
        self.shown_as = shown_as
        self.faults: list[Fault] = []
        self.parser = expat.ParserCreate()
        handlers = {
            "StartElementHandler": self._element,
            "CharacterDataHandler": self._text,
            "ProcessingInstructionHandler": lambda target, _: self._fault(f"<?{target}?>"),
            "EntityDeclHandler": lambda *_: self._fault("<!ENTITY>"),
        }
        for name, handler in handlers.items():
            setattr(self.parser, name, handler)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2].lower() in REFUSED:
            self._fault(f"<{name}>")
        for attribute, value in attributes.items():
            short = attribute.rpartition(":")[2].lower()
            leads_away = short in ("href", "src") and ELSEWHERE.match(value.strip()) and not EMBEDDED.match(value)
            if short.startswith("on") or leads_away or FETCHED.search(value):
                self._fault(attribute)

    def _text(self, text: str) -> None:
        if FETCHED.search(text):
            self._fault("url( )")

    def _fault(self, what: str) -> None:
        line = self.parser.CurrentLineNumber
        self.faults.append(
            Fault(self.shown_as, line, f"Ce dessin contient « {what} », qui n'est pas un trait.", REMEDY)
        )
