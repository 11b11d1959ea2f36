"""Blocks of learning: what their authors type is read beforehand and rendered once the page is (learning.py)."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree import ElementTree

from pymdownx.blocks.block import type_string

from handbook.site.learning import PLACE
from handbook.site.markdown_blocks.base import HandbookBlock


class LearningBlock(HandbookBlock):
    """Keeps the place of a block whose content is not Markdown, and needs the rest of the handbook to be shown."""

    ARGUMENT = None
    OPTIONS: ClassVar[dict[str, Any]] = {
        name: ["", type_string] for name in ("id", "type", "personne", "registre", "metier")
    }

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make room for it."""
        return ElementTree.SubElement(parent, "div")

    def on_add(self, block: ElementTree.Element) -> ElementTree.Element:
        """Keep what is typed out of Markdown's hands."""
        found = block.find("pre")
        return found if found is not None else ElementTree.SubElement(block, "pre")

    def on_markdown(self) -> str:
        """Say that the content is not Markdown."""
        return "raw"

    def on_end(self, block: ElementTree.Element) -> None:
        """Leave only a mark."""
        block.clear()
        ElementTree.SubElement(block, "p").text = self.md.htmlStash.store(PLACE)


class Steps(LearningBlock):
    """The steps of a learning path."""

    NAME = "etapes"


class QuizBlock(LearningBlock):
    """Questions with the reason of each answer."""

    NAME = "quiz"


class TranscriptBlock(LearningBlock):
    """A transcript in which to hunt filler words."""

    NAME = "oups"


class SpottingBlock(LearningBlock):
    """A flawed message in which to find what is wrong."""

    NAME = "reperage"


class ScenarioBlock(LearningBlock):
    """A branching story."""

    NAME = "scenario"


class Exercise(HandbookBlock):
    """Something to do, in the author's own Markdown."""

    NAME = "exercice"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"id": ["", type_string]}

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the section, its label and its title."""
        attributes = {"class": "hb-exercise", "id": self.options["id"], "aria-label": self.spoken_title}
        root = ElementTree.SubElement(parent, "section", attributes)
        self.label(root, "hb-exercise__label", self.t("learning.exercise"), "check")
        self.label(root, "hb-exercise__title", self.argument)
        return root


LEARNING_BLOCKS = (Steps, QuizBlock, TranscriptBlock, SpottingBlock, ScenarioBlock, Exercise)
