"""Blocks that set a passage apart: « bref », « position », « droit »."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar
from xml.etree import ElementTree

from pymdownx.blocks.block import type_string

from handbook.site.markdown_blocks.base import HandbookBlock


class Brief(HandbookBlock):
    """« En bref »: the answer in three lines at most."""

    NAME = "bref"

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the section and its label."""
        section = ElementTree.SubElement(parent, "section", {"class": "hb-brief", "aria-label": self.t("block.brief")})
        self.label(section, "hb-brief__label", self.t("block.brief"))
        return section


class Position(HandbookBlock):
    """A stand the handbook takes where its sources disagree; stated once, linked from elsewhere."""

    NAME = "position"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"id": ["", type_string]}

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the aside, its label and its question."""
        root = ElementTree.SubElement(
            parent, "aside", {"class": "hb-position", "id": self.options["id"], "aria-label": self.spoken_title}
        )
        self.label(root, "hb-position__label", self.t("block.position"))
        self.label(root, "hb-position__title", self.argument)
        return root


class Law(HandbookBlock):
    """What a law says, where, and when that was checked."""

    NAME = "droit"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"date": ["", type_string]}

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the aside and its label."""
        label = self.t("block.law", territory=self.spoken_title)
        root = ElementTree.SubElement(parent, "aside", {"class": "hb-law", "aria-label": label})
        self.label(root, "hb-law__label", label, "law")
        return root

    def on_end(self, block: ElementTree.Element) -> None:
        """Say that this is no legal advice, and how old it is."""
        day = datetime.date.fromisoformat(self.options["date"])
        self.label(block, "hb-law__notice", self.t("block.law_notice", date=self.t.date(day)))
