"""What is wrong between files: numbers, identifiers, links, translations, facets, sources, figures, menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from handbook.checks.addresses import lost_address_faults
from handbook.checks.channel_choice import channel_choice_faults
from handbook.checks.editions import edition_faults
from handbook.checks.figures import figure_faults
from handbook.checks.glossary import glossary_faults
from handbook.checks.house_rule_faults import house_rule_faults
from handbook.checks.learning import learning_faults
from handbook.checks.links import link_faults
from handbook.checks.menu import menu_faults
from handbook.checks.organisation import organisation_faults
from handbook.checks.own_pages import own_page_faults
from handbook.checks.places import place_faults, use_faults
from handbook.checks.published import published_faults
from handbook.checks.urgent import urgent_faults
from handbook.checks.wording import wording_faults
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.left_out import without
from handbook.content.library import Library, read_library
from handbook.content.list_names import LIST_NAMES
from handbook.content.own_menu import with_own_pages
from handbook.content.pages import PageFields
from handbook.content.path_steps import learning_paths
from handbook.content.tips import matches
from handbook.content.trees import Tree
from handbook.content.vocabulary import FACETS
from handbook.errors import Fault, HandbookError, did_you_mean, listed
from handbook.processes import together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from handbook.content.documents import Document


def load_library(docs_dir: Path, *, nav: object = None, configuration_text: str = "", wording: bool = False) -> Library:
    """Read and check docs/ whole, with the menu if there is one; raise HandbookError with every fault found."""
    library, faults = check_library(docs_dir, nav=nav, configuration_text=configuration_text, wording=wording)
    if faults:
        raise HandbookError(faults)
    return with_paths(library)


def check_library(
    docs_dir: Path, *, nav: object = None, configuration_text: str = "", wording: bool = False
) -> tuple[Library, list[Fault]]:
    """Read and check docs/ whole, with the menu if there is one; return it without its paths, and every fault found."""
    library, faults = read_library(docs_dir)
    for tree in (Tree(docs_dir), library.own):
        faults += place_faults(tree) if tree else []
    data, root = docs_dir / "data", docs_dir.parent
    checks: list[Callable[[], Iterable[Fault]]] = [
        *(partial(check, library, data) for check in CHECKS_OF_DATA),
        *(partial(check, library) for check in _checks(wording=wording)),
        partial(organisation_faults, library, root=root),
        partial(published_faults, library, root=root),
    ]
    faults += [fault for found in together([partial(_all, check) for check in checks]) for fault in found]
    if nav is not None:
        typed = [document for document in library.of(ORIGINAL) if document.front.fields]
        pages = [document.file for document in typed if not (document.is_tip or document.is_stray_tip)]
        cards = {document.file for document in library.of(ORIGINAL) if document.is_tip}
        if isinstance(nav, list):
            nav = with_own_pages(nav, library.own)
        aside = {path.relative_to(docs_dir / ORIGINAL).as_posix() for path in (docs_dir / ORIGINAL).rglob("*.md")}
        faults += menu_faults(nav, pages=pages, configuration_text=configuration_text, set_aside=aside - cards)
    return library, faults


def faults_of(library: Library, places: Iterable[tuple[str, str]], *, wording: bool) -> set[tuple[str, str, str]]:
    """Return what is wrong in some files, wherever it stands in them: the others are read only where these lead.

    What needs all of them to be read may then be said wrongly, of these files as they were too.
    """
    alone = replace(library, documents=_Among(library.documents, places))
    names = {library.documents[place].shown_as for place in places}
    faults = (fault for check in _checks(wording=wording) for fault in check(alone) if fault.path in names)
    return {(fault.path, fault.problem, fault.remedy) for fault in faults}


def _checks(*, wording: bool) -> tuple[Callable[[Library], Iterable[Fault]], ...]:
    """Return what checks a library by itself, its wording too if it is checked; what takes long comes first."""
    return (wording_faults, *CHECKS) if wording else CHECKS


class _Among(Mapping[tuple[str, str], "Document"]):
    """Files of which only some are seen by who goes through them, and each is found by who asks for it."""

    def __init__(self, documents: Mapping[tuple[str, str], Document], places: Iterable[tuple[str, str]]) -> None:
        self._documents = documents
        self._places = tuple(places)

    def __getitem__(self, place: tuple[str, str]) -> Document:
        return self._documents[place]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _all(check: Callable[[], Iterable[Fault]]) -> list[Fault]:
    return list(check())


def with_paths(library: Library) -> Library:
    """Return a library in which nothing is wrong, without what an organisation leaves out, with its learning paths."""
    own = library.organisation
    shown = without(library, own.values.left_out) if own else library
    return replace(shown, paths={language: learning_paths(shown, language) for language in LANGUAGES})


def _figure_faults(library: Library) -> list[Fault]:
    words = library.vocabulary
    if words.named.get("figures") is None:
        return []
    return [
        fault
        for (_, file), document in library.documents.items()
        if (original := library.documents.get((ORIGINAL, file)))
        for fault in figure_faults(document, original, words)
    ]


def _field_faults(library: Library) -> list[Fault]:
    """Return a fault for each facet, source or figure that docs/data does not have, whatever else a file has wrong."""
    words, faults = library.vocabulary, []
    for document in library.of(ORIGINAL):
        path, front = document.shown_as, document.front
        lines = front.lines
        if document.is_tip:
            facets = {name: front.words(name) for name in FACETS if name in front.fields}
            faults += words.facet_faults(facets, path=path, lines=lines)
        elif isinstance(document.fields, PageFields):
            faults += words.facet_faults(document.fields.cards, path=path, lines=lines, prefix="cards.")
        faults += words.source_faults(front.words("sources"), path=path, lines=lines)
        faults += [
            Fault(
                path,
                lines.get(f"figures.{k}", 1),
                f"Chiffre inconnu « {name} ».",
                f"{did_you_mean(name, words.figures)}Ajoutez-le dans docs/data/figures.yml ou corrigez son nom.",
            )
            for k, name in enumerate(front.words("figures"))
            if words.lacks("figures", name)
        ]
    return faults


def _number_faults(library: Library) -> list[Fault]:
    first: dict[int, Document] = {}
    faults = []
    for document in library.of(ORIGINAL):
        number = document.front.fields.get("number")
        if not document.is_tip or not isinstance(number, int):
            continue
        if number in first:
            faults.append(
                Fault(
                    document.shown_as,
                    document.front.line_of("number"),
                    f"Le numéro {number} est déjà pris par {first[number].shown_as}.",
                    "Prenez le prochain numéro libre : make truc le donne.",
                )
            )
        first.setdefault(number, document)
    return faults


def _identifier_faults(library: Library) -> list[Fault]:
    """Return a fault for each checklist, model or position whose id another one has in the same language."""
    faults = []
    for language in LANGUAGES:
        first: dict[str, str] = {}
        for document in library.of(language):
            for block in document.blocks:
                slug = block.id
                line = block.source.option_lines.get("id", block.line)
                if slug and slug in first:
                    faults.append(
                        Fault(
                            document.shown_as,
                            line,
                            f"L'identifiant « {slug} » est déjà pris ({first[slug]}).",
                            "Choisissez-en un autre : il est unique dans tout le manuel.",
                        )
                    )
                first.setdefault(slug, f"{document.shown_as}:{line}")
    return faults


def _marker_faults(library: Library) -> list[Fault]:
    """Return a fault for each marker that names no list the build can make."""
    return [
        Fault(
            document.shown_as,
            marker.line,
            f"Liste inconnue « handbook:{marker.name} ».",
            f"{did_you_mean(marker.name, LIST_NAMES)}Listes permises : {listed(LIST_NAMES)}.",
        )
        for document in library.documents.values()
        for marker in document.content.markers
        if marker.name not in LIST_NAMES
    ]


def _card_choice_faults(library: Library) -> list[Fault]:
    """Return a fault for each page whose facets, all known, choose no card."""
    return [
        Fault(
            document.shown_as,
            document.front.line_of("cards"),
            "Aucun truc n'a ces facettes.",
            "Retirez-en une, ou écrivez le truc qui manque.",
        )
        for document in library.of(ORIGINAL)
        if isinstance(document.fields, PageFields)
        and document.fields.cards
        and not library.vocabulary.is_shaken
        and not any(_may_fit(other, document.fields.cards) for other in library.of(ORIGINAL))
        and not library.vocabulary.facet_faults(document.fields.cards, path="", lines={})
        and not library.matching_tips(ORIGINAL, document.fields.cards)
    ]


def _may_fit(document: Document, wanted: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a card that did not read may have these facets once it is mended."""
    if not document.is_tip or document.fields is not None:
        return False
    return not document.front.fields or matches({name: document.front.words(name) for name in FACETS}, wanted)


CHECKS_OF_DATA = (house_rule_faults, glossary_faults, channel_choice_faults, lost_address_faults)
"""What is checked with the files of docs/data; what takes long first, as below."""
CHECKS = (
    edition_faults,
    _figure_faults,
    link_faults,
    own_page_faults,
    use_faults,
    _field_faults,
    _number_faults,
    _identifier_faults,
    _marker_faults,
    _card_choice_faults,
    learning_faults,
    urgent_faults,
)
"""What is checked of a library by itself."""
