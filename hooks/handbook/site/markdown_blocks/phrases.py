"""« phrases »: sentences to say beside those to avoid."""

from __future__ import annotations

from xml.etree import ElementTree

from handbook.blocks.phrases import label_of
from handbook.site.markdown_blocks.base import HandbookBlock, list_items, lists


class Phrases(HandbookBlock):
    """Sentences to say beside those to avoid."""

    NAME = "phrases"
    ARGUMENT = None

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the section and its title."""
        section = ElementTree.SubElement(parent, "div", {"class": "hb-phrases"})
        if self.argument:
            self.label(section, "hb-phrases__title", self.argument)
        return section

    def on_end(self, block: ElementTree.Element) -> None:
        """Turn the list into pairs."""
        items = list_items(block)
        for child in lists(block):
            block.remove(child)
        pair: ElementTree.Element | None = None
        for item in items:
            holder = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
            kind, holder.text = label_of((holder.text or "").strip())
            if kind == "say" or pair is None:
                pair = ElementTree.SubElement(block, "div", {"class": "hb-pair"})
            self._append(pair, kind, holder)

    def _append(self, pair: ElementTree.Element, kind: str, holder: ElementTree.Element) -> None:
        if kind == "why":
            paragraph = ElementTree.SubElement(pair, "p", {"class": "hb-pair__why"})
            strong = ElementTree.SubElement(paragraph, "strong", {"class": "hb-pair__label"})
            strong.text, strong.tail = self.t("block.why"), f" {holder.text}"
        else:
            part = ElementTree.SubElement(pair, "div", {"class": f"hb-{kind}"})
            self.label(part, f"hb-{kind}__label", self.t(f"block.{kind}"), kind)
            paragraph = ElementTree.SubElement(part, "p", {"class": f"hb-{kind}__text"})
            paragraph.text = holder.text
        paragraph.extend(list(holder))
