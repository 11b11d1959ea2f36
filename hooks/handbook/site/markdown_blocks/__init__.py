"""Markdown blocks: what the editor types between « /// name » and « /// » becomes HTML.

What a block may hold is checked beforehand (rules.py); here it is only reshaped, by pymdown's Blocks API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pymdownx.blocks import BlocksExtension

from handbook.site.markdown_blocks.checklist import ChecklistBlock
from handbook.site.markdown_blocks.exercises import LEARNING_BLOCKS
from handbook.site.markdown_blocks.message_template import MessageTemplateBlock
from handbook.site.markdown_blocks.phrases import Phrases
from handbook.site.markdown_blocks.texts import Brief, Law, Position
from handbook.source.markdown_source import option_of

if TYPE_CHECKING:
    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor

    from handbook.language.strings import Strings

BLOCKS = (Brief, Phrases, ChecklistBlock, MessageTemplateBlock, Position, Law, *LEARNING_BLOCKS)
ELEMENTS = ("handbook-model",)
"""Our elements that stand for a paragraph: Markdown is not to wrap them in one."""


class HandbookBlocks(BlocksExtension):  # type: ignore[misc]  # pymdown is untyped
    """The handbook's blocks, with the words of the language of the page being rendered."""

    strings: Strings
    """Set before each page: the words of the language of its text."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Give every block to Markdown."""
        md.handbook = self  # type: ignore[attr-defined]
        md.block_level_elements += [name for name in ELEMENTS if name not in md.block_level_elements]
        block_mgr.split_header = _split_options
        for block in BLOCKS:
            block_mgr.register(block, {})


def _split_options(text: str, _length: int) -> tuple[dict[str, str], str]:
    """Part the options that lead a block from the rest; pymdown would read YAML, where « a : b » and dates mislead."""
    options, rows = {}, text.split("\n")
    while rows and (option := option_of(rows[0])):
        options[option[0]] = option[1]
        rows.pop(0)
    return options, "\n".join(rows)
