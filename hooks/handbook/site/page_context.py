"""What the templates know of the page they show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.content.behind import count_behind
from handbook.content.documents import ORIGINAL
from handbook.content.learning_paths import is_path_file
from handbook.content.links import edition_root, page_path
from handbook.content.pages import PageFields, PageTexts
from handbook.content.reading_time import reading_minutes
from handbook.content.reviews import last_review, next_review
from handbook.content.tips import TipFields, section_of
from handbook.content.tips import facets_of as tip_facets
from handbook.language.typography import typeset
from handbook.site.crisis import crisis_view
from handbook.site.forge_links import forge_links
from handbook.site.kept_pages import KEPT
from handbook.site.moved_parts import moved_views
from handbook.site.own_look import own_brand
from handbook.site.page_views import EditionLink, FacetValueView, NavTitle, PageView, RelatedPage, SectionView
from handbook.site.registers import ShownFigure, shown_figure, shown_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.library import Library
    from handbook.source.fields import Bilingual

CALL_PAGE = "en-ligne-maintenant.md"
"""What to say during a call: nothing stands before its buttons."""
LANGUAGE_NAMES = {"fr": "Français", "en": "English"}


def section_views(edition: Edition) -> tuple[SectionView, ...]:
    """Return the sections in the order of docs/data/sections.yml, each with its address below the site's root."""
    language = edition.language
    return tuple(
        SectionView(
            id=name,
            title=_printed(section.title, language),
            situation=_printed(section.situation, language),
            inside=_printed(section.inside, language),
            url=f"{edition.root}{name}/",
            icon=name,
            booklet_url=f"{edition.root}{name}/livret/" if section.tips else "",
        )
        for name, section in edition.library.vocabulary.sections.items()
    )


def _printed(words: Bilingual | None, language: str) -> str:
    """Return words in a language as they are printed, or nothing when there are none."""
    return typeset(words.in_language(language), language) if words else ""


def site_view(edition: Edition) -> PageView:
    """Return what every page knows, and those outside of the documents, such as 404, know alone."""
    if "site" not in edition.kept:
        edition.kept["site"] = KEPT.same(_site_view(edition), "site", edition.language)
    return edition.kept["site"]  # type: ignore[no-any-return]


def lost_view(edition: Edition) -> PageView:
    """Return what the page of addresses that do not exist knows: the site, and where it starts in each language."""
    return replace(site_view(edition), languages=_edition_links(edition, edition.root or "", "index.md"))


def _site_view(edition: Edition) -> PageView:
    return PageView(
        strings=edition.strings,
        sections=section_views(edition),
        root=edition.root,
        home_url=edition.root or ".",
        tips_url=f"{edition.root}trucs/",
        online_url=f"{edition.root}{page_path(CALL_PAGE)}",
        team_url=f"{edition.root}equipe/",
        figures_url=f"{edition.root}equipe/chiffres/",
        crisis=crisis_view(edition),
        own=own_brand(edition.organisation, edition.language),
        nav_titles=_nav_titles(edition),
        language=edition.language,
    )


def facet_values(edition: Edition, facet: str) -> tuple[FacetValueView, ...]:
    """Return the values of a facet that some tips have."""
    counts = Counter(value for tip in edition.tips for value in tip.facets[facet])
    values = edition.library.vocabulary.facets[facet].values
    return tuple(
        FacetValueView(facet, name, _printed(label, edition.language), counts[name])
        for name, label in values.items()
        if counts[name]
    )


def _nav_titles(edition: Edition) -> dict[str, NavTitle]:
    """Return the title of each page in menus, by its path below the folder of its language."""
    titles = {}
    for original in edition.library.of(ORIGINAL):
        document = edition.library.shown(edition.language, original.file)
        if (texts := document.fields) is not None:
            title = getattr(texts, "nav_title", None) or texts.title
            titles[original.file] = NavTitle(typeset(title, document.language), document.language)
    return titles


def page_view(edition: Edition, document: Document, *, url: str) -> PageView:
    """Return what the template of a page knows: the fields of its original, the words of the text shown."""
    library, strings, settings = edition.library, edition.strings, edition.settings
    original = library.original(document.file)
    fields, texts = original.fields, document.fields
    if not isinstance(fields, PageFields | TipFields) or texts is None:
        raise TypeError(f"{document.shown_as} has no checked fields")
    site, section = site_view(edition), _section_id(library, original)
    is_page = isinstance(texts, PageTexts)
    return replace(
        site,
        languages=_edition_links(edition, url, document.file),
        kind=_kind(original),
        section=next((view for view in site.sections if view.id == section), None),
        language=document.language,
        untranslated=document.language != strings.language,
        behind=count_behind(library, document),
        moved=moved_views(library, document, strings),
        title=typeset(texts.title, document.language),
        question=typeset(texts.question or "", document.language) if isinstance(texts, PageTexts) else "",
        description=typeset(texts.description if isinstance(texts, PageTexts) else texts.summary, document.language),
        number=fields.number if isinstance(fields, TipFields) else None,
        minutes=reading_minutes(document) if is_page and not is_path_file(document.file) else None,
        owner=typeset(fields.owner or settings.owner.get(strings.language, ""), strings.language),
        reviewed=last_review(fields, texts),
        next_review=next_review(fields, texts, months=settings.review_months),
        to_validate=fields.to_validate,
        sources=tuple(shown_source(library.vocabulary.sources[name], strings.language) for name in fields.sources),
        figures=tuple((name, _figure(library, name, strings.language)) for name in fields.figures),
        **forge_links(settings, document, language=strings.language, page_address=edition.site_url + url),
    )


def _figure(library: Library, name: str, language: str) -> ShownFigure:
    figure = library.vocabulary.figures[name]
    return shown_figure(figure, library.vocabulary.sources[figure.source], language)


def related_views(edition: Edition, files: Iterable[str]) -> tuple[RelatedPage, ...]:
    """Return pages to read next, by their files, with their addresses below the site's root."""
    sections = edition.library.vocabulary.sections
    views = []
    for file in files:
        document = edition.library.shown(edition.language, file)
        section = sections.get(file.partition("/")[0])
        views.append(
            RelatedPage(
                title=typeset(document.fields.title, document.language) if document.fields else "",
                language=document.language,
                url=edition.root + page_path(file),
                section=_printed(section.title, edition.language) if section else "",
            )
        )
    return tuple(views)


def _edition_links(edition: Edition, url: str, file: str) -> tuple[EditionLink, ...]:
    """Return the addresses of a page in every language."""
    documents = edition.library.documents
    path = url.removeprefix(edition.root)
    return tuple(
        EditionLink(code, name, edition_root(code) + path, code == edition.language, (code, file) in documents)
        for code, name in LANGUAGE_NAMES.items()
    )


def _section_id(library: Library, original: Document) -> str:
    if isinstance(original.fields, TipFields):
        return section_of(tip_facets(original.fields), library.vocabulary.sections)
    return original.file.partition("/")[0] if "/" in original.file else ""


def _kind(original: Document) -> str:
    if original.file == "index.md":
        return "home"
    if original.is_tip:
        return "card"
    if original.file == CALL_PAGE or original.blocks_named("gestes"):
        return "call"
    if original.file == "trucs/index.md":
        return "tips"
    if original.file.startswith("equipe/"):
        return "team"
    return "section" if original.file.endswith("/index.md") else "page"
