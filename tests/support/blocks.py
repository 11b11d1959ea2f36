"""Blocks as the checks read them and as readers see them."""

import re
from functools import cache
from xml.etree.ElementTree import Element

from handbook.blocks.block import ReadBlock
from handbook.blocks.registry import read_block
from handbook.content.documents import READER, read_document
from handbook.content.edition import Edition
from handbook.content.library import Library
from handbook.content.links import catalogue_of
from handbook.content.vocabulary import Vocabulary
from handbook.errors import Fault
from handbook.language.strings import Strings, load_strings
from handbook.settings import HandbookSettings
from handbook.site.blocks import with_blocks
from handbook.source.markdown_text import SourceBlock
from tests.support.dom import classes, parse, text_of

ICON = re.compile(r"<svg.*?</svg>\s*", re.DOTALL)
FILE = "telephone/essai.md"
DANGER = """\
/// situation | La personne menace
    id: menace
    bouton: Menace
    degre: danger

- Dire : « Je raccroche. »
- Faire : Danger immédiat : 911.
- Lire : [Boîte vocale](boite-vocale.md)
///
"""
"""What to say and do when someone threatens, as a page of the small handbook's telephone section has it."""


def typed(text: str) -> SourceBlock:
    """Return the first block of a text, its lines counted from the first."""
    return READER.read(text, path="x.md")[0].blocks[0]


def read(text: str, language: str = "fr") -> tuple[ReadBlock, list[Fault]]:
    """Return the first block of a text as its kind reads it, with what is wrong with it."""
    block, faults = read_block(typed(text), path="x.md", language=language)
    assert block is not None
    return block, faults


def shown(text: str, language: str = "fr") -> Element:
    """Return what a text with blocks becomes, icons left out."""
    document, _ = read_document(f"---\n---\n{text}", file=FILE, language=language, catalogue=catalogue_of((FILE,)))
    library = Library(Vocabulary(), {("fr", FILE): document, (language, FILE): document}, catalogue_of((FILE,)))
    edition = Edition(library, _strings()[language], HandbookSettings(), "https://exemple.org/")
    return parse(ICON.sub("", with_blocks(document.html, edition, document, page_url="telephone/essai/")))


@cache
def _strings() -> dict[str, Strings]:
    return load_strings()


def of_class(root: Element, name: str) -> list[Element]:
    """Return the elements of a class, in order."""
    return [element for element in root.iter() if name in classes(element)]


def texts(root: Element, name: str) -> list[str]:
    """Return the text of each element of a class, in order."""
    return [text_of(element) for element in of_class(root, name)]
