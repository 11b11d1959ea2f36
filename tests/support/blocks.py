"""Blocks as the checks read them and as readers see them."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown

from handbook.blocks.registry import BLOCK_NAMES
from handbook.language.strings import load_strings
from handbook.site.markdown_blocks import HandbookBlocks
from handbook.source.markdown_source import SourceBlock, scan
from tests.support.dom import classes, parse, text_of

EXTENSIONS = ["attr_list", "tables", "def_list", "toc", "pymdownx.superfences"]
ICON = re.compile(r"<svg.*?</svg>\s*", re.DOTALL)


def typed(text: str) -> SourceBlock:
    """Return the first block of a text, its lines counted from the first."""
    return scan(text, path="x.md", first_line=1, known_blocks=BLOCK_NAMES)[0].blocks[0]


def shown(text: str, language: str = "fr") -> Element:
    """Return what a text with blocks becomes, icons left out."""
    blocks = HandbookBlocks()
    blocks.strings = load_strings()[language]
    return parse(ICON.sub("", Markdown(extensions=[*EXTENSIONS, blocks]).convert(text)))


def of_class(root: Element, name: str) -> list[Element]:
    """Return the elements of a class, in order."""
    return [element for element in root.iter() if name in classes(element)]


def texts(root: Element, name: str) -> list[str]:
    """Return the text of each element of a class, in order."""
    return [text_of(element) for element in of_class(root, name)]
