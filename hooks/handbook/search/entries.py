"""The pages and cards that a search can find, each with its texts sorted by weight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handbook.blocks.blanks import with_marks, without_braces
from handbook.content.list_names import TOOL_NAMES
from handbook.language.typography import typeset
from handbook.search.passages import Passage, page_text
from handbook.source.markdown_grammar import MARKER_PLACE

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.tips import Tip

FIELDS = ("title", "keywords", "lead", "heading", "text", "asked")
"""Where a word may stand: what names the page, what it says, what people ask of it."""
ABOUT_ITSELF = ("team", "path")
INSTRUMENTS = TOOL_NAMES | {"erase"}
"""What makes a page a tool wherever it stands, beside those of outils/."""


@dataclass(frozen=True)
class Part:
    """A passage of an entry as an index reads it; its link is the entry's own when it has no id."""

    id: str
    kind: str
    title: str
    texts: dict[str, str]
    lines: str = ""
    """What a result may quote of it: see Passage.lines."""


@dataclass(frozen=True)
class Entry:
    """A page or a card, in the language of one edition."""

    url: str
    title: str
    kind: str
    section: str
    teaser: str
    parts: tuple[Part, ...]
    number: int = 0
    say: str = ""
    name: str = ""
    """What the menus call it, when its title does not start so."""
    called: tuple[str, ...] = ()
    """What else people call it, when it is a tool: one asks for a tool by what it is for."""
    links: tuple[str, ...] = ()
    """The pages that it links to, by their addresses."""

    @cached_property
    def counts(self) -> dict[str, float]:
        """What each stem of it counts for, in the language that it is read in: filled in by who compares it."""
        return {}


def tip_entry(tip: Tip, edition: Edition) -> Entry:
    """Return a card as a search shows it: with the sentence to say."""
    facets = edition.library.vocabulary.facets
    labels = [
        facets[name].values[value].in_language(tip.language)
        for name in ("channel", "situation")
        for value in tip.facets[name]
        if value != "tous"
    ]
    texts = {
        "title": f"{tip.title} {tip.number}",
        "keywords": " / ".join(tip.keywords),
        "lead": f"{tip.summary} / {without_braces(tip.say)}",
        "heading": " / ".join([edition.strings("tips.number", number=tip.number), *labels]),
        "text": f"{tip.body} / {tip.avoid}",
        "asked": " / ".join(tip.asked),
    }
    return Entry(
        url=edition.root + tip.path,
        title=typeset(tip.title, tip.language),
        kind="tip",
        section=_section_title(edition, tip.section),
        teaser=typeset(tip.summary, tip.language),
        parts=(Part("", "tip", "", texts, page_text(tip.body_html).passages[0].lines),),
        number=tip.number,
        say=with_marks(typeset(tip.say, tip.language)),
    )


def page_entry(document: Document, *, url: str, html: str, edition: Edition) -> Entry:
    """Return a page as a search shows it, with the passages that a link can name."""
    fields = document.fields
    if fields is None:
        raise ValueError(f"{document.shown_as} could not be read")
    top, *passages = page_text(html).passages
    kind = _kind(document)
    section = _section_title(edition, document.file.partition("/")[0])
    question = getattr(fields, "question", None) or ""
    nav_title = getattr(fields, "nav_title", None) or ""
    first = {
        "title": f"{fields.title} {nav_title}",
        "keywords": " / ".join(fields.keywords),
        "lead": " / ".join((question, getattr(fields, "description", ""), section)),
        "asked": " / ".join(fields.asked),
        **_body(top, kind),
    }
    return Entry(
        url=url,
        title=typeset(fields.title, document.language),
        kind=kind,
        section=section,
        teaser=typeset(getattr(fields, "description", ""), document.language),
        name="" if fields.title.startswith(nav_title) else nav_title,
        called=fields.asked if kind == "tool" else (),
        parts=(
            Part("", "page", "", first, _lines(top, kind)),
            *(_part(passage, kind, document.language) for passage in passages),
        ),
    )


def _part(passage: Passage, kind: str, language: str) -> Part:
    field = "heading" if passage.kind == "heading" else "keywords"
    title = typeset(passage.title, language)
    texts = {field: passage.title, **_body(passage, kind)}
    return Part(passage.id, passage.kind, title, texts, _lines(passage, kind))


def _body(passage: Passage, kind: str) -> dict[str, str]:
    """Return what a passage says; pages about the handbook itself are found by their titles and headings only."""
    return {} if kind in ABOUT_ITSELF else {"text": passage.text}


def _lines(passage: Passage, kind: str) -> str:
    return "" if kind in ABOUT_ITSELF else passage.lines


def _kind(document: Document) -> str:
    folder, _, name = document.file.partition("/")
    if name != "index.md" and any(MARKER_PLACE.format(one) in document.html for one in INSTRUMENTS):
        return "tool"
    if folder == "equipe":
        return "team"
    if folder == "outils" and name != "index.md":
        return "tool"
    if folder == "parcours":
        return "path"
    return "section" if document.file.endswith("index.md") else "page"


def _section_title(edition: Edition, name: str) -> str:
    section = edition.library.vocabulary.sections.get(name)
    return section.title.in_language(edition.language) if section else ""
