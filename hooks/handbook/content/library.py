"""The whole handbook as editors wrote it, read and checked before anything is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.blocks.registry import BLOCK_NAMES, block_faults
from handbook.content import tips
from handbook.content.learning_paths import LearningPath, PathFields, PathTexts, is_path_file
from handbook.content.pages import PageFields, PageTexts
from handbook.content.synonyms import Group, load_synonyms
from handbook.content.tips import Tip, TipFields, TipTexts
from handbook.content.vocabulary import Vocabulary, load_vocabulary
from handbook.errors import Fault, not_utf8
from handbook.source import front_matter
from handbook.source import markdown_source as markup
from handbook.source.fields import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ORIGINAL = "fr"
"""The language that every file is first written in."""
LANGUAGES = ("fr", "en")
TIP_SCHEME = "truc:"


@dataclass(frozen=True)
class Document:
    """One Markdown file: its fields, its text and its structure."""

    shown_as: str
    """The path that editors know, docs/fr/…"""
    language: str
    file: str
    """The path below the language's folder, the same in both languages."""
    fields: PageTexts | TipTexts | None
    front: front_matter.FrontMatter
    content: markup.Markup

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
        ids = {heading.id for heading in self.content.headings}
        return ids | {block.options["id"] for block in self.content.blocks if block.options.get("id")}


@dataclass(frozen=True)
class Library:
    """Every file of the handbook, by language and path, with the vocabulary they share."""

    vocabulary: Vocabulary
    documents: Mapping[tuple[str, str], Document]
    tips: Mapping[str, tuple[Tip, ...]] = field(default_factory=dict)
    """The cards of each edition by number; the French text stands in for a missing English one."""
    paths: Mapping[str, tuple[LearningPath, ...]] = field(default_factory=dict)
    """The learning paths of each edition in their order, once everything is checked."""
    synonyms: tuple[Group, ...] = ()
    """What a search takes for the same, in both languages."""

    def original(self, file: str) -> Document:
        """Return the French file at a path; raise KeyError when there is none."""
        return self.documents[ORIGINAL, file]

    def shown(self, language: str, file: str) -> Document:
        """Return the file that an edition shows at a path: its own, or else the French one."""
        return self.documents.get((language, file)) or self.original(file)

    def of(self, language: str) -> Iterator[Document]:
        """Yield the files of one language in the order of their paths."""
        return (document for (own, _), document in sorted(self.documents.items()) if own == language)

    def card_choice(self, file: str) -> Mapping[str, tuple[str, ...]]:
        """Return the facets by which a page chooses its cards; nothing when it shows none."""
        fields = self.original(file).fields
        return fields.cards if isinstance(fields, PageFields) else {}

    def matching_tips(self, language: str, wanted: Mapping[str, tuple[str, ...]]) -> list[Tip]:
        """Return the cards of an edition that fit the facets, the most particular to them first."""
        found = [tip for tip in self.tips[language] if tips.matches(tip.facets, wanted)]
        return sorted(found, key=lambda tip: (_breadth(tip, wanted), tip.number))


def _breadth(tip: Tip, wanted: Mapping[str, tuple[str, ...]]) -> int:
    """Count what a tip covers beyond the facets asked for: one for the phone alone precedes one for any channel."""
    return sum(len(set(tip.facets[name]) - set(values)) for name, values in wanted.items())


def is_tip_file(file: str) -> bool:
    """Tell whether a path below a language's folder is that of a card."""
    return file.startswith(f"{tips.FOLDER}/") and file != f"{tips.FOLDER}/index.md"


def read_library(docs_dir: Path) -> tuple[Library, list[Fault]]:
    """Read docs/ whole; return what could be read, and the faults of each file by itself.

    checks.load_library() adds the faults that only show between files, and is what a build calls.
    """
    vocabulary, faults = load_vocabulary(docs_dir / "data")
    synonyms, found = load_synonyms(docs_dir / "data" / "synonyms.yml")
    faults += found
    documents: dict[tuple[str, str], Document] = {}
    for language in LANGUAGES:
        for file in sorted((docs_dir / language).rglob("*.md")):
            document, found = _read(file, docs_dir=docs_dir, language=language)
            documents[language, document.file] = document
            faults += found
    library = Library(vocabulary, documents)
    tips_of = {language: _tips(library, language) for language in LANGUAGES}
    return Library(vocabulary, documents, tips_of, synonyms=synonyms), faults


def _read(file: Path, *, docs_dir: Path, language: str) -> tuple[Document, list[Fault]]:
    name = file.relative_to(docs_dir / language).as_posix()
    shown_as = f"docs/{language}/{name}"
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        empty = Document(shown_as, language, name, None, front_matter.FrontMatter({}), markup.Markup())
        return empty, [not_utf8(shown_as)]
    front, faults = front_matter.parse(text, path=shown_as)
    fields: Any = None
    if not faults:
        model = _model(name, language)
        fields, faults = validate(model, front.fields, path=shown_as, line_of=front.line_of)
    content, found = markup.scan(front.body, path=shown_as, first_line=front.body_line, known_blocks=BLOCK_NAMES)
    faults += found
    for block in content.blocks:
        faults += block_faults(block, path=shown_as, language=language)
    faults += [
        Fault(
            shown_as,
            heading.line,
            "Un titre de premier niveau est dans le texte.",
            "Écrivez le titre dans le champ title et commencez ici par ##.",
        )
        for heading in content.headings
        if heading.level == 1
    ]
    if is_tip_file(name):
        number = front.fields.get("number")
        faults += tips.file_name_faults(file.name, number, path=shown_as, line=front.line_of("number"))
        if isinstance(fields, TipFields):
            faults += tips.text_faults(fields, front, path=shown_as)
    return Document(shown_as, language, name, fields, front, content), faults


def _model(name: str, language: str) -> type[PageTexts | TipTexts]:
    if is_tip_file(name):
        return TipFields if language == ORIGINAL else TipTexts
    if is_path_file(name):
        return PathFields if language == ORIGINAL else PathTexts
    return PageFields if language == ORIGINAL else PageTexts


def _tips(library: Library, language: str) -> tuple[Tip, ...]:
    found = [_tip(library, document, language) for document in library.of(ORIGINAL) if document.is_tip]
    return tuple(sorted((tip for tip in found if tip), key=lambda tip: tip.number))


def _tip(library: Library, original: Document, language: str) -> Tip | None:
    """Return a card as an edition shows it, or None when its file could not be read."""
    document = library.shown(language, original.file)
    fields, texts = original.fields, document.fields
    if not isinstance(fields, TipFields) or not isinstance(texts, TipTexts):
        return None
    facets = tips.facets_of(fields)
    return Tip(
        number=fields.number,
        slug=Path(original.file).stem,
        language=document.language,
        title=texts.title,
        summary=texts.summary,
        say=texts.say,
        avoid=texts.avoid,
        body=document.front.body.strip(),
        keywords=texts.keywords,
        asked=texts.asked,
        facets=facets,
        section=tips.section_of(facets, library.vocabulary.sections),
        reviewed=fields.reviewed,
    )


def blocks_named(library: Library, language: str, name: str) -> Iterator[tuple[Document, markup.SourceBlock]]:
    """Yield every block of a kind that an edition shows, with its page, in the order of the French paths."""
    for original in library.of(ORIGINAL):
        document = library.shown(language, original.file)
        yield from ((document, block) for block in document.content.blocks if block.name == name)
