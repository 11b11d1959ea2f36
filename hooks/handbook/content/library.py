"""The whole handbook as editors wrote it, read and checked before anything is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.content import tips
from handbook.content.contraries import Contrary, load_contraries
from handbook.content.documents import LANGUAGES, ORIGINAL, Document
from handbook.content.learning_paths import LearningPath
from handbook.content.links import Catalogue, catalogue_of
from handbook.content.machine_clock import check_clock
from handbook.content.own_questions import read_questions, with_questions
from handbook.content.pages import PageFields
from handbook.content.source_files import SourceFile, all_read
from handbook.content.synonyms import Group, load_synonyms
from handbook.content.tips import Tip, TipFields, TipTexts
from handbook.content.trees import OWN_PAGES, Tree
from handbook.content.vocabulary import Vocabulary, load_vocabulary
from handbook.errors import Fault
from handbook.organisation.reading import organisation_folder, read_organisation, shown_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.blocks.block import ReadBlock
    from handbook.content.own_questions import AddedQuestions
    from handbook.organisation.model import Organisation


@dataclass(frozen=True)
class Library:
    """Every file of the handbook, by language and path, with the vocabulary they share."""

    vocabulary: Vocabulary
    documents: Mapping[tuple[str, str], Document]
    catalogue: Catalogue
    tips: Mapping[str, tuple[Tip, ...]] = field(default_factory=dict)
    """The cards of each edition by number; the French text stands in for a missing English one."""
    paths: Mapping[str, tuple[LearningPath, ...]] = field(default_factory=dict)
    """The learning paths of each edition in their order, once everything is checked."""
    synonyms: tuple[Group, ...] = ()
    """What a search takes for the same, in both languages."""
    contraries: tuple[Contrary, ...] = ()
    """What a search takes for the contrary of each other."""
    data_dir: Path = Path()
    """The folder of what editors keep beside the pages."""
    organisation: Organisation | None = None
    """What an organisation has made its own; None in the general handbook."""
    left_out: frozenset[str] = frozenset()
    """The files that it does without."""
    own: Tree | None = None
    """The pages that an organisation lays over the others."""
    replaced: Mapping[tuple[str, str], Document] = field(default_factory=dict)
    """The pages of the general handbook in whose place the organisation has its own."""
    questions: Mapping[tuple[str, str], AddedQuestions] = field(default_factory=dict)
    """The questions that it adds to the quizzes of others."""

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What the editions have in common, made for the first of them."""
        return {}

    def original(self, file: str) -> Document:
        """Return the French file at a path; raise KeyError when there is none."""
        return self.documents[ORIGINAL, file]

    def shown(self, language: str, file: str) -> Document:
        """Return the file that an edition shows at a path: its own, or else the French one."""
        return self.documents.get((language, file)) or self.original(file)

    def of(self, language: str) -> Iterator[Document]:
        """Yield the files of one language in the order of their paths."""
        return iter(self._by_language.get(language, ()))

    @cached_property
    def _by_language(self) -> dict[str, list[Document]]:
        found: dict[str, list[Document]] = {}
        for (language, _), document in sorted(self.documents.items()):
            found.setdefault(language, []).append(document)
        return found

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


def read_library(docs_dir: Path) -> tuple[Library, list[Fault]]:
    """Read docs/ whole, and the pages laid over it; return what could be read, and the faults of each file by itself.

    checks.files.load_library() adds the faults that only show between files, and is what a build calls.
    Raises MachineError when it is the clock of the machine that is wrong, rather than the dates of hundreds of files.
    """
    vocabulary, faults = load_vocabulary(docs_dir / "data")
    synonyms, found = load_synonyms(docs_dir / "data" / "synonyms.yml")
    faults += found
    contraries, found = load_contraries(docs_dir / "data" / "contraries.yml")
    faults += found
    organisation, found = read_organisation(organisation_folder(docs_dir), root=docs_dir.parent)
    faults += found
    own = own_tree(docs_dir)
    trees = [Tree(docs_dir), *([own] if own else [])]
    places = {(language, name): tree for tree in trees for language in LANGUAGES for name in tree.pages(language)}
    catalogue = catalogue_of(
        tuple(sorted(name for language, name in places if language == ORIGINAL)),
        tuple(sorted({name for tree in trees for name in tree.assets(ORIGINAL)})),
    )
    in_order = sorted(places, key=lambda place: (LANGUAGES.index(place[0]), place))
    read = all_read({place: SourceFile(places[place], place[1], place[0], catalogue) for place in in_order})
    documents = {place: document for place, (document, _) in read.items()}
    faults += [fault for _, found in read.values() for fault in found]
    check_clock(documents.values())
    words = Library(
        vocabulary,
        {},
        catalogue,
        synonyms=synonyms,
        contraries=contraries,
        data_dir=docs_dir / "data",
        organisation=organisation,
    )
    if own is None:
        return with_documents(words, documents), faults
    replaced = _replaced(documents, trees[0], catalogue=catalogue)
    shown = {key: document for key, document in documents.items() if document.is_own or key not in replaced}
    questions, found = read_questions(own, catalogue, shown)
    return with_documents(replace(words, own=own, replaced=replaced, questions=questions), shown), [*faults, *found]


def own_tree(docs_dir: Path) -> Tree | None:
    """Return the pages that an organisation lays over those of docs/, if it has any."""
    folder = organisation_folder(docs_dir) / OWN_PAGES
    return Tree(folder, shown_as(folder, root=docs_dir.parent)) if folder.is_dir() else None


def _replaced(
    documents: Mapping[tuple[str, str], Document], ours: Tree, *, catalogue: Catalogue
) -> dict[tuple[str, str], Document]:
    """Return the pages of docs/ that are not shown: an organisation's stand in their place, or of their original.

    A translation renders its original: it goes with it.
    """
    gone = {}
    for (language, name), document in documents.items():
        original = documents.get((ORIGINAL, name))
        if document.is_own and ours.path(language, name).is_file():
            gone[language, name], _ = SourceFile(ours, name, language, catalogue).read()
        elif not document.is_own and original is not None and original.is_own:
            gone[language, name] = document
    return gone


def with_own_questions(library: Library) -> Library:
    """Return a library whose quizzes end with the questions that the organisation adds to them.

    It is done last: what reads a page again, from what was typed, would lose them.
    """
    longer = {
        key: with_questions(library.documents[key], added)
        for key, added in library.questions.items()
        if key in library.documents
    }
    return replace(library, documents={**library.documents, **longer}) if longer else library


def with_documents(library: Library, documents: Mapping[tuple[str, str], Document]) -> Library:
    """Return a library that holds these files in place of its own, its cards read anew."""
    held = replace(library, documents=documents)
    return replace(held, tips={language: _tips(held, language) for language in LANGUAGES})


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
        body_html=document.html,
        keywords=texts.keywords,
        asked=texts.asked,
        facets=facets,
        section=tips.section_of(facets, library.vocabulary.sections),
        reviewed=fields.reviewed,
    )


def blocks_named(library: Library, language: str, name: str) -> Iterator[tuple[Document, ReadBlock]]:
    """Yield every block of a kind that an edition shows, with its page, in the order of the French paths."""
    for original in library.of(ORIGINAL):
        document = library.shown(language, original.file)
        yield from ((document, block) for block in document.blocks_named(name))
