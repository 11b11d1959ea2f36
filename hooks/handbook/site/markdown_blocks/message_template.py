"""« modele »: a message to copy, with blanks to fill."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree import ElementTree

from pymdownx.blocks.block import type_string

from handbook.blocks.message_template import MessageTemplate, paragraphs_of
from handbook.site.markdown_blocks.base import HandbookBlock
from handbook.site.templates import fragment


class MessageTemplateBlock(HandbookBlock):
    """A model of a message: its text, then the form that fills its blanks."""

    NAME = "modele"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"id": ["", type_string], "type": ["", type_string], "objet": ["", type_string]}

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make room for the model."""
        return ElementTree.SubElement(parent, "div", {"class": "hb-model-place"})

    def on_add(self, block: ElementTree.Element) -> ElementTree.Element:
        """Keep the message as typed, out of Markdown's hands."""
        found = block.find("pre")
        return found if found is not None else ElementTree.SubElement(block, "pre")

    def on_markdown(self) -> str:
        """Say that the content is not Markdown."""
        return "raw"

    def on_end(self, block: ElementTree.Element) -> None:
        """Put the model in its place."""
        typed = block.find("pre")
        text = (typed.text or "") if typed is not None else ""
        template = MessageTemplate(
            self.options["id"],
            self.argument,
            self.options["type"],
            self.options["objet"],
            paragraphs_of(text.split("\n")),
        )
        block.clear()
        block.set("class", "hb-model-place")
        html = fragment("message-template/message-template.html", self.t, template=template)
        ElementTree.SubElement(block, "p").text = self.md.htmlStash.store(html)
