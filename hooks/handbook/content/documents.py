"""One Markdown file of the handbook, read once: its fields, its text, its blocks, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from handbook.blocks.blanks import BRACES, blank_faults, hole_faults
from handbook.blocks.registry import BLOCK_NAMES, WITH_BLANKS, WITH_MARKDOWN, read_block
from handbook.build_cache import CACHE
from handbook.content import tips
from handbook.content.learning_paths import EnglishPath, PathFields, is_path_file
from handbook.content.pages import EnglishPage, PageFields, PageTexts
from handbook.content.tables import with_named_cells
from handbook.content.tips import REPLACE_IT, TO_WRITE, EnglishTip, TipFields, TipTexts, is_tip_file
from handbook.content.trees import OURS
from handbook.errors import Fault, said_again
from handbook.language.typography import typeset_alternatives, typeset_html
from handbook.source import front_matter
from handbook.source.allowed import INVISIBLE, invisible_faults
from handbook.source.clock import today
from handbook.source.fields import validate
from handbook.source.markdown_reader import MarkdownReader
from handbook.source.markdown_text import MarkdownText, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.blocks.block import ReadBlock
    from handbook.content.links import Catalogue
    from handbook.source.front_matter import FrontMatter

Found = TypeVar("Found")

ORIGINAL = "fr"
"""The language that every file is first written in."""
LANGUAGES = ("fr", "en")
READER = MarkdownReader(BLOCK_NAMES, WITH_MARKDOWN, WITH_BLANKS)
MOST_KEPT = 50_000
STILL_TO_WRITE = re.compile(rf"{TO_WRITE}(?! ?[»…])")
"""What a page may not say, but may quote."""
CARD_ONLY = frozenset(("summary", "say", "avoid"))
"""Fields by which a card is known, wherever it lies."""
SHOWN_FIELDS = ("title", "nav_title", "question", "description", "promise", "summary", "say", "avoid")
"""What readers see of a front matter, word for word."""


@dataclass(frozen=True, eq=False)
class Document:
    """One Markdown file: its fields, its text and its structure.

    It is equal to itself alone, and read once for one text: what is found in it alone is found once as well, whatever
    changes around it while serving.
    """

    shown_as: str
    """The path that editors know, docs/fr/…, or organisation/pages/fr/…"""
    language: str
    file: str
    """The path below the language's folder, the same in both languages."""
    fields: PageTexts | TipTexts | None
    front: FrontMatter
    content: MarkdownText
    blocks: tuple[ReadBlock, ...] = ()
    html: str = ""
    """Its text as readers see it, but for the places of its blocks and of the lists it asks for."""
    is_sound: bool = True
    """Whether its text was read whole: what leans on a text that was not keeps quiet."""
    typed: FrontMatter | None = None
    """Its fields and its text as its author typed them, where it is shown with the word of a trade."""

    @property
    def as_typed(self) -> FrontMatter:
        """Its fields and its text as its author typed them."""
        return self.typed or self.front

    @property
    def is_own(self) -> bool:
        """Tell whether the file is an organisation's, laid over the general handbook."""
        return not self.shown_as.startswith(f"{OURS}/")

    @property
    def is_tip(self) -> bool:
        """Tell whether the file is a card."""
        return is_tip_file(self.file)

    @property
    def is_stray_tip(self) -> bool:
        """Tell whether the file is a card that lies among pages."""
        return not self.is_tip and set(self.front.fields) >= CARD_ONLY

    @property
    def section(self) -> str:
        """The folder the file stands in, or nothing at the root."""
        return self.file.rpartition("/")[0]

    @cached_property
    def digest(self) -> str:
        """What tells it from any other file, or from itself as it was or as it is shown otherwise."""
        return sha256(repr((self.shown_as, self.is_sound, self.front, self.html)).encode()).hexdigest()

    @cached_property
    def anchors(self) -> set[str]:
        """The ids that a link into this page can name."""
        return {heading.id for heading in self.content.headings} | {block.id for block in self.blocks if block.id}

    def block_at(self, anchor: str) -> ReadBlock | None:
        """Return the block that has an id, if there is one."""
        return next((block for block in self.blocks if block.id == anchor), None)

    def blocks_named(self, name: str) -> list[ReadBlock]:
        """Return its blocks of one kind, in order."""
        return [block for block in self.blocks if block.kind.name == name]


def found_once(
    kind: str, find: Callable[..., Iterable[Found]], *documents: Document, also: str = ""
) -> tuple[Found, ...]:
    """Return what is found in one file, or in a pair, by this build or by one before: `kind` names what is found.

    `also` says what else it depends on.
    """
    made_from = (*(document.digest for document in documents), also)
    return CACHE.result(kind, made_from, lambda: tuple(find(*documents)))


def unread_document(file: str, *, language: str, tree: str = OURS) -> Document:
    """Return what stands for a file that could not be read at all."""
    empty = front_matter.FrontMatter({})
    return Document(f"{tree}/{language}/{file}", language, file, None, empty, MarkdownText(), is_sound=False)


@lru_cache(maxsize=MOST_KEPT)
def document_read(
    text: str, *, file: str, language: str, catalogue: Catalogue, tree: str = OURS
) -> tuple[Document, tuple[Fault, ...]]:
    """Return a file read as by read_document(), which is done once for one text, by this build or one before.

    While serving, a file that has not changed is the same document again.
    """
    made_from = _made_from(text, file, language, catalogue, tree)
    read = partial(read_document, text, file=file, language=language, catalogue=catalogue, tree=tree)
    return CACHE.result("documents", made_from, read)


def is_known(text: str, *, file: str, language: str, catalogue: Catalogue, tree: str) -> bool:
    """Tell whether a build before this one has read the same file: document_read() is then soon done."""
    return CACHE.holds("documents", _made_from(text, file, language, catalogue, tree))


def _made_from(text: str, file: str, language: str, catalogue: Catalogue, tree: str) -> tuple[str, ...]:
    """Return all that a file read depends on: the dates that it says may lie in the future."""
    return (text, file, language, tree, catalogue.listed, str(today()))


def read_document(
    text: str, *, file: str, language: str, catalogue: Catalogue, tree: str = OURS
) -> tuple[Document, tuple[Fault, ...]]:
    """Return a file read, with every fault found in it alone."""
    shown_as = f"{tree}/{language}/{file}"
    faults = invisible_faults(text, path=shown_as)
    front, found = front_matter.parse(INVISIBLE.sub("", text), path=shown_as)
    faults += found
    fields: Any = None
    if not found and not front.fields:
        problem, remedy = (
            "L'en-tête est vide.",
            "Écrivez ses champs entre les deux lignes ---, par exemple « title: … ».",
        )
        faults.append(Fault(shown_as, 1, problem, remedy))
    elif not found and not is_tip_file(file) and set(front.fields) >= CARD_ONLY:
        remedy = f"Déplacez-la dans {tree}/{language}/{tips.FOLDER}/."
        faults.append(Fault(shown_as, 1, "Cette fiche de truc n'est pas avec les autres.", remedy))
    elif not found:
        fields, found = validate(_model(file, language), front.fields, path=shown_as, line_of=front.line_of)
        faults += [*found, *field_text_faults(front, path=shown_as)]
    if not front.body_line:
        document = Document(shown_as, language, file, None, front, MarkdownText(), is_sound=False)
        return document, (*faults, *_card_faults(document))
    document = Document(shown_as, language, file, fields, front, MarkdownText())
    document, found = _with_text(document, catalogue)
    lines = {fault.line for fault in found}
    titles = [fault for fault in _title_faults(document) if fault.line not in lines]
    found += [*titles, *_id_faults(document), *_page_faults(document)]
    return document, (*faults, *found, *_card_faults(document))


def _with_text(document: Document, catalogue: Catalogue) -> tuple[Document, list[Fault]]:
    """Return a file whose text is that of its front matter, read, and every fault of that text."""
    path, front, language = document.shown_as, document.front, document.language
    address_of = partial(catalogue.address_of, file=document.file)
    content, found = READER.read(front.body, path=path, first_line=front.body_line, address_of=address_of)
    blocks = []
    for source in content.blocks:
        block, own = read_block(source, path=path, language=language)
        blocks += [block] if block else []
        found += own
    html = typeset_alternatives(with_named_cells(typeset_html(content.html, language)), language)
    sound = not found and len(blocks) == len(content.blocks)
    return replace(document, content=content, blocks=tuple(blocks), html=html, is_sound=sound), found


def with_body(document: Document, body: str, catalogue: Catalogue) -> Document:
    """Return a file with another text in the place of its own, of as many lines."""
    return _with_text(replace(document, front=replace(document.front, body=body)), catalogue)[0]


def field_text_faults(front: FrontMatter, *, path: str) -> list[Fault]:
    """Return a fault for each blank, or words still to write, in a field that readers see."""
    faults: list[Fault] = []
    for name in SHOWN_FIELDS:
        text = front.text(name)
        if name == "say":
            faults += blank_faults([Row(front.line_of(name), text)], path=path)
            faults += hole_faults(text, path=path, line=front.line_of(name))
        elif BRACES.search(text):
            problem = f"Le champ « {name} » a un champ à remplir, {{{{ }}}}."
            faults.append(Fault(path, front.line_of(name), problem, "Retirez les accolades."))
        if TO_WRITE in text:
            problem = f"Le champ « {name} » est encore à écrire."
            faults.append(Fault(path, front.line_of(name), problem, REPLACE_IT, spares_page=True))
    return faults


def _model(file: str, language: str) -> type[PageTexts | TipTexts]:
    if is_tip_file(file):
        return TipFields if language == ORIGINAL else EnglishTip
    if is_path_file(file):
        return PathFields if language == ORIGINAL else EnglishPath
    return PageFields if language == ORIGINAL else EnglishPage


def _page_faults(document: Document) -> list[Fault]:
    """Return a fault when a page has two « En bref », or nothing to read."""
    remedy = "Gardez-en un seul par page."
    faults = [
        Fault(document.shown_as, line, f"« En bref » est déjà à la ligne {first}.", remedy)
        for _, line, first in said_again((block.kind.name, block.line) for block in document.blocks_named("bref"))
    ]
    has_own_page = bool(getattr(document.fields, "template", None)) or document.file == "index.md"
    if not document.is_tip:
        faults += [
            Fault(document.shown_as, row.line, "Cette ligne est encore à écrire.", REPLACE_IT, spares_page=True)
            for row in document.content.rows
            if STILL_TO_WRITE.search(row.text)
        ]
    if document.is_sound and not (document.is_tip or has_own_page or document.html.strip()):
        faults.append(Fault(document.shown_as, 1, "Cette page est vide.", "Écrivez son texte sous l'en-tête."))
    return faults


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
    if document.language == ORIGINAL:
        faults += tips.text_faults(front, path=path)
    return faults + tips.shape_faults(document.content, path=path)
