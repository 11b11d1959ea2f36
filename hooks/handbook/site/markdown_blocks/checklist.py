"""« liste »: a checklist whole without JavaScript."""

from __future__ import annotations

import json
from typing import Any, ClassVar
from xml.etree import ElementTree

from pymdownx.blocks.block import type_string

from handbook.site.markdown_blocks.base import HandbookBlock, list_items, lists


class ChecklistBlock(HandbookBlock):
    """A checklist: a fieldset whole without JavaScript, that the custom element brings to life."""

    NAME = "liste"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"id": ["", type_string]}

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Make the element, its fieldset and its legend."""
        words = json.dumps(self.t.group("checklist"), ensure_ascii=False)
        root = ElementTree.SubElement(
            parent,
            "handbook-checklist",
            {
                "class": "hb-checklist",
                "id": self.options["id"],
                "data-list": self.options["id"],
                "data-i18n": words,
            },
        )
        fieldset = ElementTree.SubElement(root, "fieldset", {"class": "hb-checklist__fieldset"})
        ElementTree.SubElement(fieldset, "legend", {"class": "hb-checklist__title"}).text = self.argument
        return root

    def on_add(self, block: ElementTree.Element) -> ElementTree.Element:
        """Put what is typed inside the fieldset."""
        return block[0]

    def on_end(self, block: ElementTree.Element) -> None:
        """Put each item's label around its text, and the tools after the list."""
        fieldset = block[0]
        for child in lists(fieldset):
            child.tag = "ul"
            child.set("class", "hb-checklist__items")
            for item in child:
                self._wrap(item)
        total = len(list_items(fieldset))
        notice = ElementTree.Element("p", {"class": "hb-checklist__notice", "role": "status"})
        fieldset.insert(1, notice)
        state = ElementTree.SubElement(block, "div", {"class": "hb-checklist__state", "hidden": "hidden"})
        progress = ElementTree.SubElement(state, "p", {"class": "hb-checklist__progress", "role": "status"})
        progress.text = self.t("checklist.progress", done=0, total=total)
        bar = ElementTree.SubElement(state, "div", {"class": "hb-checklist__bar", "aria-hidden": "true"})
        ElementTree.SubElement(bar, "div", {"class": "hb-checklist__done"})
        tools = ElementTree.SubElement(block, "div", {"class": "hb-checklist__tools", "hidden": "hidden"})
        for action in ("reset", "copy", "print"):
            self.button(tools, action, self.t(f"checklist.{action}"), action)

    def _wrap(self, item: ElementTree.Element) -> None:
        holder = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
        text, children = holder.text, list(holder)
        for child in list(item):
            item.remove(child)
        item.text = None
        label = ElementTree.SubElement(item, "label", {"class": "hb-checklist__item"})
        ElementTree.SubElement(
            label, "input", {"type": "checkbox", "class": "hb-checklist__box", "disabled": "disabled"}
        )
        span = ElementTree.SubElement(label, "span", {"class": "hb-checklist__text"})
        span.text = text
        span.extend(children)
