"""One Markdown file of the handbook, read once: its fields, its text, its blocks, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from handbook.blocks.registry import BLOCK_NAMES, WITH_BLANKS, WITH_MARKDOWN, read_block
from handbook.content import tips
from handbook.content.learning_paths import PathFields, PathTexts, is_path_file
from handbook.content.pages import PageFields, PageTexts
from handbook.content.tables import with_named_cells
from handbook.content.tips import TipFields, TipTexts, is_tip_file
from handbook.errors import Fault, said_again
from handbook.language.typography import typeset_html
from handbook.source import front_matter
from handbook.source.allowed import invisible_faults
from handbook.source.fields import validate
from handbook.source.markdown_reader import MarkdownReader
from handbook.source.markdown_text import MarkdownText

if TYPE_CHECKING:
    from handbook.blocks.block import ReadBlock
    from handbook.content.links import Catalogue
    from handbook.source.front_matter import FrontMatter

ORIGINAL = "fr"
"""The language that every file is first written in."""
LANGUAGES = ("fr", "en")
READER = MarkdownReader(BLOCK_NAMES, WITH_MARKDOWN, WITH_BLANKS)
MOST_KEPT = 50_000


@dataclass(frozen=True)
class Document:
    """One Markdown file: its fields, its text and its structure."""

    shown_as: str
    """The path that editors know, docs/fr/…"""
    language: str
    file: str
    """The path below the language's folder, the same in both languages."""
    fields: PageTexts | TipTexts | None
    front: FrontMatter
    content: MarkdownText
    blocks: tuple[ReadBlock, ...] = ()
    html: str = ""
    """Its text as readers see it, but for the places of its blocks and of the lists it asks for."""

    @property
    def is_tip(self) -> bool:
        """Tell whether the file is a card."""
        return is_tip_file(self.file)

    @property
    def section(self) -> str:
        """The folder the file stands in, or nothing at the root."""
        return self.file.rpartition("/")[0]

    @property
    def anchors(self) -> set[str]:
        """The ids that a link into this page can name."""
        return {heading.id for heading in self.content.headings} | {block.id for block in self.blocks if block.id}

    def block_at(self, anchor: str) -> ReadBlock | None:
        """Return the block that has an id, if there is one."""
        return next((block for block in self.blocks if block.id == anchor), None)

    def blocks_named(self, name: str) -> list[ReadBlock]:
        """Return its blocks of one kind, in order."""
        return [block for block in self.blocks if block.kind.name == name]


def unread_document(file: str, *, language: str) -> Document:
    """Return what stands for a file that could not be read at all."""
    return Document(f"docs/{language}/{file}", language, file, None, front_matter.FrontMatter({}), MarkdownText())


@lru_cache(maxsize=MOST_KEPT)
def read_document(text: str, *, file: str, language: str, catalogue: Catalogue) -> tuple[Document, tuple[Fault, ...]]:
    """Return a file read, with every fault found in it alone.

    What was read is kept: while serving, a file that has not changed is not read again.
    """
    shown_as = f"docs/{language}/{file}"
    front, faults = front_matter.parse(text, path=shown_as)
    faults += invisible_faults(text, path=shown_as)
    fields: Any = None
    if not faults:
        fields, faults = validate(_model(file, language), front.fields, path=shown_as, line_of=front.line_of)
    content, found = READER.read(
        front.body, path=shown_as, first_line=front.body_line, address_of=partial(catalogue.address_of, file=file)
    )
    faults += found
    blocks = []
    for source in content.blocks:
        block, found = read_block(source, path=shown_as, language=language)
        blocks += [block] if block else []
        faults += found
    html = with_named_cells(typeset_html(content.html, language))
    document = Document(shown_as, language, file, fields, front, content, tuple(blocks), html)
    return document, (*faults, *_title_faults(document), *_id_faults(document), *_card_faults(document))


def _model(file: str, language: str) -> type[PageTexts | TipTexts]:
    if is_tip_file(file):
        return TipFields if language == ORIGINAL else TipTexts
    if is_path_file(file):
        return PathFields if language == ORIGINAL else PathTexts
    return PageFields if language == ORIGINAL else PageTexts


def _title_faults(document: Document) -> list[Fault]:
    """Return a fault for each heading that would be a second title."""
    remedy = "Écrivez le titre dans le champ title et commencez ici par ##."
    return [
        Fault(document.shown_as, heading.line, "Un titre de premier niveau est dans le texte.", remedy)
        for heading in document.content.headings
        if heading.level == 1
    ]


def _id_faults(document: Document) -> list[Fault]:
    """Return a fault for each heading whose id another heading of its page has, or one of its blocks."""
    taken = {block.id: block.line for block in document.blocks if block.id}
    headings = ((heading.id, heading.line) for heading in document.content.headings)
    return [
        Fault(
            document.shown_as, line, f"L'identifiant « {name} » est déjà à la ligne {first}.", "Changez l'un des deux."
        )
        for name, line, first in said_again(headings, taken=taken)
    ]


def _card_faults(document: Document) -> list[Fault]:
    """Return what is wrong with a card, and with nothing but a card."""
    if not document.is_tip:
        return []
    front, path = document.front, document.shown_as
    name, number = document.file.rpartition("/")[2], front.fields.get("number")
    faults = tips.file_name_faults(name, number, path=path, line=front.line_of("number"))
    if isinstance(document.fields, TipFields):
        faults += tips.text_faults(document.fields, front, path=path)
    return faults + tips.shape_faults(document.content, path=path)
