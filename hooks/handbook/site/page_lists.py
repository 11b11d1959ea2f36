"""Lists that the build makes of other pages, put where a page asks for them: <!-- handbook:NAME -->."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from handbook.blocks.message_template import TEMPLATE_TYPES
from handbook.blocks.text_message_cost import LIMITS
from handbook.checks.mistakes import load_mistakes
from handbook.content.behind import count_behind
from handbook.content.documents import ORIGINAL
from handbook.content.library import blocks_named
from handbook.content.links import page_path
from handbook.content.pages import PageFields
from handbook.content.reviews import last_review, next_review
from handbook.content.tips import TipFields
from handbook.site import learning, tools
from handbook.site.board import board
from handbook.site.channel_choice import channel_choice
from handbook.site.draft_check import draft_check
from handbook.site.kept_pages import KEPT
from handbook.site.own_places import own_keys, own_places
from handbook.site.registers import shown_figure, shown_source
from handbook.site.templates import Renderer, base_of
from handbook.site.workbench import GROUPS, workbench
from handbook.source.markdown_grammar import MARKER_PLACE

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from handbook.blocks.message_template import MessageTemplate
    from handbook.content.documents import Document
    from handbook.content.edition import Edition

PLACE = re.compile(re.escape(MARKER_PLACE).replace(re.escape("{}"), r"(\S+)"))
WRAPPER = Markup('<div lang="{}">{}</div>')


@dataclass(frozen=True)
class Entry:
    """A page or a card in a list of pages."""

    title: str
    language: str
    url: str
    reviewed: datetime.date
    next_review: datetime.date
    owner: str
    translated: bool
    behind: int = 0
    """How much of its original its translation has not yet."""
    changed: datetime.date | None = None
    reason: str = ""
    to_validate: tuple[str, ...] = ()

    @property
    def date(self) -> datetime.date | None:
        """The day of its last change that readers should know of."""
        return self.changed


def with_lists(html: str, edition: Edition, *, page_url: str, language: str = "") -> str:
    """Return a page with each marker replaced by its list; raise KeyError on a marker that names none.

    A list is made in the words of the edition, and says so in a page whose text is in another language.
    """

    def overview(match: re.Match[str]) -> str:
        made = LISTS[match[1]](edition, page_url)
        return made if language in ("", edition.language) else WRAPPER.format(edition.language, made)

    return PLACE.sub(overview, html)


def entries(edition: Edition) -> tuple[Entry, ...]:
    """Return every page and card of the handbook as an edition shows it."""
    if "entries" not in edition.kept:
        edition.kept["entries"] = tuple(_entries(edition))
    return edition.kept["entries"]  # type: ignore[no-any-return]


def _entries(edition: Edition) -> Iterator[Entry]:
    library, settings = edition.library, edition.settings
    for original in library.of(ORIGINAL):
        document, fields = library.shown(edition.language, original.file), original.fields
        if not isinstance(fields, PageFields | TipFields) or document.fields is None:
            continue
        yield Entry(
            title=document.fields.title,
            language=document.language,
            url=page_path(original.file),
            reviewed=last_review(fields, document.fields),
            next_review=next_review(fields, document.fields, months=settings.review_months),
            owner=fields.owner or settings.owner.get(edition.language, ""),
            translated=("en", original.file) in library.documents,
            behind=count_behind(library, library.shown("en", original.file)),
            changed=fields.updated.date if fields.updated else None,
            reason=fields.updated.reason.in_language(edition.language) if fields.updated else "",
            to_validate=fields.to_validate,
        )


def latest_changes(edition: Edition, *, most: int | None = None) -> tuple[Entry, ...]:
    """Return the pages and cards whose editors said what changed, the latest first."""
    changed = [(entry.changed, entry) for entry in entries(edition) if entry.changed]
    return tuple(entry for _, entry in sorted(changed, key=lambda row: (row[0], row[1].title), reverse=True))[:most]


def _tips(edition: Edition, page_url: str) -> Markup:
    return Renderer(edition).tip_list(page_url=page_url)


def _figures(edition: Edition, page_url: str) -> Markup:
    words, language = edition.library.vocabulary, edition.language
    figures = {
        name: shown_figure(figure, words.sources[figure.source], language) for name, figure in words.figures.items()
    }
    return Renderer(edition).fragment("figure-list/figure-list.html", page_url=page_url, figures=figures)


def _sources(edition: Edition, page_url: str) -> Markup:
    sources = {
        name: shown_source(source, edition.language) for name, source in edition.library.vocabulary.sources.items()
    }
    return Renderer(edition).fragment("source-list/source-list.html", page_url=page_url, sources=sources)


def _reviews(edition: Edition, page_url: str) -> Markup:
    rows = sorted(entries(edition), key=lambda entry: (entry.next_review, entry.title))
    return Renderer(edition).fragment("review-list/review-list.html", page_url=page_url, entries=rows)


def _validations(edition: Edition, page_url: str) -> Markup:
    rows = sorted((entry for entry in entries(edition) if entry.to_validate), key=lambda entry: entry.title)
    return Renderer(edition).fragment("validation-list/validation-list.html", page_url=page_url, entries=rows)


def _translations(edition: Edition, page_url: str) -> Markup:
    rows = entries(edition)
    missing = [entry for entry in rows if not entry.translated]
    return Renderer(edition).fragment(
        "translation-list/translation-list.html",
        page_url=page_url,
        missing=missing,
        behind=[entry for entry in rows if entry.behind],
        total=len(rows),
        done=len(rows) - len(missing),
    )


def _changes(edition: Edition, page_url: str) -> Markup:
    return Renderer(edition).fragment("change-log/change-log.html", page_url=page_url, entries=latest_changes(edition))


def _kept(
    name: str, edition: Edition, page_url: str, found: list[tuple[Document, Any]], make: Callable[[], str]
) -> Markup:
    """Return a list made of the blocks of pages, as it was while none of them, nor the name of its page, changes."""
    made_from = [(document.file, document.language, document.fields, content) for document, content in found]
    sections = edition.library.vocabulary.sections
    return Markup(KEPT.part((edition.language, name, page_url), (made_from, sections), make))


def _models(edition: Edition, page_url: str) -> Markup:
    found = [(document, block.content) for document, block in blocks_named(edition.library, edition.language, "modele")]
    make = partial(_model_list, edition, page_url, found)
    return _kept("models", edition, page_url, found, make)


def _model_list(edition: Edition, page_url: str, found: list[tuple[Document, Any]]) -> Markup:
    return Renderer(edition).fragment(
        "message-template-list/message-template-list.html",
        page_url=page_url,
        models=found,
        page_path=page_path,
        kinds=TEMPLATE_TYPES,
    )


def _composer(edition: Edition, page_url: str) -> Markup:
    groups: dict[str, tuple[Document, list[MessageTemplate]]] = {}
    for document, block in blocks_named(edition.library, edition.language, "modele"):
        if block.content.cost:
            groups.setdefault(document.file, (document, []))[1].append(block.content)
    room, _ = LIMITS["GSM-7"]
    return Renderer(edition).fragment(
        "text-composer/text-composer.html", page_url=page_url, groups=groups.values(), room=room
    )


def _incident(edition: Edition, page_url: str) -> Markup:
    return Renderer(edition).fragment("incident-note/incident-note.html", page_url=page_url)


def _checklists(edition: Edition, page_url: str) -> Markup:
    found = [(document, block.content) for document, block in blocks_named(edition.library, edition.language, "liste")]
    return _kept("checklists", edition, page_url, found, partial(_checklist_index, edition, page_url, found))


def _checklist_index(edition: Edition, page_url: str, found: list[tuple[Document, Any]]) -> Markup:
    return Renderer(edition).fragment(
        "checklist-index/checklist-index.html",
        page_url=page_url,
        checklists=found,
        sections=edition.library.vocabulary.sections,
        page_path=page_path,
    )


def _situations(edition: Edition, page_url: str) -> Markup:
    found = list(blocks_named(edition.library, edition.language, "situation"))
    return Renderer(edition).fragment(
        "situation/situation-grid.html",
        page_url=page_url,
        language=found[0][0].language if found else edition.language,
        situations=[block.content for _, block in found],
    )


def favourites(edition: Edition, page_url: str, *, is_page: bool = False) -> Markup:
    """Return the place of the reader's favourites: on their own page, it says so while there are none."""
    root = base_of(edition, page_url)
    return Renderer(edition).fragment("favourites/favourites.html", page_url=page_url, root=root, is_page=is_page)


def _tool(template: str) -> Callable[[Edition, str], Markup]:
    """Return what shows a tool that needs nothing of the handbook but its words."""
    return lambda edition, page_url: Renderer(edition).fragment(template, page_url=page_url)


def _mistakes(edition: Edition, page_url: str) -> Markup:
    mistakes = load_mistakes(edition.library.data_dir)
    return Renderer(edition).fragment("mistake-list/mistake-list.html", page_url=page_url, mistakes=mistakes)


LISTS: dict[str, Callable[[Edition, str], Markup]] = {
    "tips": _tips,
    "figures": _figures,
    "sources": _sources,
    "reviews": _reviews,
    "validations": _validations,
    "translations": _translations,
    "board": board,
    "own-keys": own_keys,
    "own-places": own_places,
    "changes": _changes,
    "draft-check": draft_check,
    "channel-choice": channel_choice,
    "models": _models,
    "composer": _composer,
    "incident": _incident,
    "checklists": _checklists,
    "situations": _situations,
    "erase": _tool("erase/erase.html"),
    "offline": _tool("offline-copy/offline-copy.html"),
    "shared-desk": _tool("shared-desk/shared-desk.html"),
    **{f"tools-{group}": partial(workbench, group=group) for group in GROUPS},
    "favourites": favourites,
    "favourites-page": partial(favourites, is_page=True),
    "hold": _tool("hold-companion/hold-companion.html"),
    "keys": _tool("moves/keys.html"),
    "unanswered": _tool("unanswered/unanswered.html"),
    "mistakes": _mistakes,
    **learning.LISTS,
    **tools.LISTS,
}
