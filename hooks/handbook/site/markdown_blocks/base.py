"""What all blocks share."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from pymdownx.blocks.block import Block

from handbook.language.typography import typeset
from handbook.site.templates import icon

if TYPE_CHECKING:
    from handbook.language.strings import Strings


class HandbookBlock(Block):  # type: ignore[misc]  # pymdown is untyped
    """What our blocks share: the words of the interface, and icons."""

    @property
    def t(self) -> Strings:
        """The words of the language of the page."""
        return self.md.handbook.strings  # type: ignore[no-any-return]

    @property
    def spoken_title(self) -> str:
        """The block's title as an attribute says it: the typography of pages does not reach there."""
        return typeset(self.argument, self.t.language)

    def label(self, parent: ElementTree.Element, css_class: str, text: str, icon_name: str = "") -> ElementTree.Element:
        """Append a paragraph holding an icon, if named, and a text."""
        element = ElementTree.SubElement(parent, "p", {"class": css_class})
        element.text = f"{self.md.htmlStash.store(str(icon(icon_name)))} {text}" if icon_name else text
        return element

    def button(self, parent: ElementTree.Element, action: str, text: str, icon_name: str) -> None:
        """Append a button of our own style."""
        element = ElementTree.SubElement(
            parent, "button", {"type": "button", "class": "hb-button hb-button--quiet", "data-action": action}
        )
        element.text = self.md.htmlStash.store(str(icon(icon_name))) + " "
        ElementTree.SubElement(element, "span", {"data-label": ""}).text = text


def list_items(block: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the items of the lists an author typed in a block."""
    return [item for child in block if child.tag in ("ul", "ol") for item in child]


def lists(block: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the lists an author typed in a block."""
    return [child for child in block if child.tag in ("ul", "ol")]
