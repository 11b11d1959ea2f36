"""Each section as one booklet to print: its pages as they were rendered, its cards, and where its links lead."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from handbook.content.links import edition_root, page_path, relative_url
from handbook.content.pages import PageFields
from handbook.language.typography import typeset
from handbook.site.assets import closed
from handbook.site.icons import with_icons
from handbook.site.in_french import with_french_said
from handbook.site.menu import MENU
from handbook.site.own_country import in_country
from handbook.site.page_context import LANGUAGE_NAMES, section_views
from handbook.site.templates import Renderer
from handbook.site.typefaces import published_faces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.site.assets import SiteAssets
    from handbook.site.page_views import SectionView

ELEMENT = re.compile(r"(</?)handbook-")
"""Nothing moves on paper: no script is asked for by an element of another name."""
NAMED = re.compile(r'(<section class="hb-brief") aria-label="[^"]*"')
"""A booklet has many answers in brief: none is a landmark, which must have a name of its own."""
HEADING = re.compile(r"(</?h)([2-5])\b")
FOR_SCRIPTS = re.compile(r"\sdata-(?:i18n|steps|path|here|copy)=(?:'[^']*'|\"[^\"]*\")")
REFERENCE = re.compile(r'(\s(?:id|for|list|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"')
NAMING = re.compile(r'\s(?:for|list|aria-labelledby|aria-describedby|aria-controls|href)="#?([^"]+)"')
"""What leads to an id, or names it: paper needs no other."""
UNSEEN = (
    *("choice", "question", "exercise", "list", "type", "tip"),
    *("blank", "paragraph", "subject", "cost", "segments", "search-exclude"),
)
"""What elements are told, which no style looks at."""
HIDDEN = "[hidden], [inert], template"
"""What a script would show."""
TOOLS = ".hb-tip__tools, paper-copy, paper-pin"
"""What holds nothing else."""
LINK = re.compile(r'(<a\s[^>]*?href=")([^"]*)("[^>]*>)(.*?)(</a>)', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Chapter:
    """A page of a section as its booklet holds it."""

    id: str
    title: str
    language: str
    html: Markup


@dataclass(frozen=True)
class Address:
    """Where a link of a booklet leads: the words that it was first seen under, and the address written out."""

    text: str
    language: str
    url: str


@dataclass
class Links:
    """Leads the links of a booklet to its own chapters, or numbers the addresses that paper must write out."""

    edition: Edition
    chapters: dict[str, str]
    """The ids of the chapters, by the addresses of their pages."""
    addresses: dict[str, Address] = field(default_factory=dict)

    def chapter_html(self, html: str, *, id: str, url: str, language: str) -> Markup:  # noqa: A002  # it is the id of the chapter
        """Return the text of a page as a chapter: under its title, its ids its own, its links led where they go."""
        html = _still(with_french_said(html, self.edition, page_url=url))
        html = HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html)
        html = REFERENCE.sub(lambda found: f'{found[1]}{_prefixed(found[2], id)}"', html)
        return Markup(
            LINK.sub(lambda link: self._led(link, id, url, language), html)
        )  # it was escaped when it was rendered

    def card_html(self, html: str, *, url: str) -> Markup:
        """Return a card whose links are whole: its number is enough to find it again."""
        said = _still(with_french_said(html, self.edition, page_url=url))
        whole = LINK.sub(lambda link: f"{link[1]}{escape(self._whole(link[2], url))}{link[3]}{link[4]}{link[5]}", said)
        return Markup(whole)

    def _whole(self, href: str, url: str) -> str:
        return urljoin(self.edition.site_url + url, unescape(href))

    def _led(self, link: re.Match[str], id: str, url: str, language: str) -> str:  # noqa: A002
        start, href, middle, text, end = link.groups()
        if href.startswith("#"):
            return f"{start}#{id}-{href[1:]}{middle}{text}{end}"
        whole = self._whole(href, url)
        page, anchor = urldefrag(whole)
        if chapter := self.chapters.get(page):
            mark = f"-{anchor}" if anchor else ""
            words = replace(self.edition.strings, language=language)
            where = escape(words("booklet.chapter", number=chapter.removeprefix("c")))
            return f'{start}#{chapter}{mark}{middle}{text}{end} <span class="hb-chapter">{where}</span>'
        if not whole.startswith(("https:", "http:")):
            return link[0]
        self.addresses.setdefault(whole, Address(unescape(TAG.sub("", text)).strip(), language, whole))
        number = list(self.addresses).index(whole) + 1
        return f'{start}{escape(whole)}{middle}{text}{end}<sup class="hb-note" translate="no">{number}</sup>'


def _still(html: str) -> str:
    """Return HTML whose elements ask for no script, and whose parts are no landmarks."""
    return FOR_SCRIPTS.sub("", NAMED.sub(r"\1", ELEMENT.sub(r"\1paper-", str(html))))


def on_paper(html: str) -> str:
    """Return a whole page without what only a script would show: a booklet runs none."""
    tree = LexborHTMLParser(html)
    for hidden in tree.css(HIDDEN):
        hidden.decompose()
    for tools in tree.css(TOOLS):
        if not tools.text(strip=True):
            tools.decompose()
    for name in UNSEEN:
        for part in tree.css(f"[data-{name}]"):
            del part.attrs[f"data-{name}"]
    named = {name for found in NAMING.findall(tree.html or "") for name in found.split()}
    for part in tree.css("[id]"):
        if part.attributes["id"] not in named:
            del part.attrs["id"]
    return (tree.html or "").replace("&nbsp;", "\u00a0")


def _prefixed(ids: str, chapter: str) -> str:
    return " ".join(f"{chapter}-{name}" for name in ids.split())


@dataclass
class Booklets:
    """Gathers the texts of pages while they are built; the booklets are made once all are."""

    texts: dict[str, dict[str, str]] = field(default_factory=partial(defaultdict, dict))
    """The HTML of each page, by edition and by file."""
    answers: dict[str, dict[str, str]] = field(default_factory=partial(defaultdict, dict))
    """The answers of its exercises, likewise: a booklet gives them at its end."""

    def add(self, document: Document, edition: Edition, html: str, answers: str) -> str:
        """Keep the text of a page, with its blocks and its lists; return it with its answers after it."""
        self.texts[edition.language][document.file] = html
        if answers:
            self.answers[edition.language][document.file] = answers
        return f"{html}{answers}"

    def take(self, other: Booklets, *, file: str) -> None:
        """Keep what another process has gathered of one page."""
        for mine, theirs in ((self.texts, other.texts), (self.answers, other.answers)):
            for language, texts in theirs.items():
                if file in texts:
                    mine[language][file] = texts[file]

    def write(self, site_dir: Path, editions: Iterable[Edition], assets: SiteAssets) -> None:
        """Write the booklets of each edition in a built site."""
        for edition in editions:
            for url, html in self.pages(edition, stylesheet=assets.paper_stylesheet).items():
                (site_dir / url).mkdir(parents=True, exist_ok=True)
                said = with_icons(in_country(on_paper(html), edition.organisation))
                (site_dir / url / "index.html").write_text(closed(said), encoding="utf-8")

    def pages(self, edition: Edition, *, stylesheet: str) -> dict[str, str]:
        """Return the booklets of an edition, by their addresses in the site."""
        menu = {section.id: section.files for section in edition.kept[MENU]}
        return {
            section.booklet_url: self._page(edition, section, menu[section.id], stylesheet)
            for section in section_views(edition)
            if section.booklet_url and section.id in menu
        }

    def _page(self, edition: Edition, section: SectionView, files: Iterable[str], stylesheet: str) -> str:
        url = section.booklet_url
        texts = self.texts[edition.language]
        shown = [edition.library.shown(edition.language, file) for file in files if file in texts]
        urls = {document.file: edition.root + page_path(document.file) for document in shown}
        ids = {document.file: f"c{number}" for number, document in enumerate(shown, 1)}
        links = Links(edition, {edition.site_url + urls[file]: name for file, name in ids.items()})
        chapters = [
            Chapter(
                id=ids[document.file],
                title=typeset(document.fields.title, document.language) if document.fields else "",
                language=document.language,
                html=links.chapter_html(
                    texts[document.file], id=ids[document.file], url=urls[document.file], language=document.language
                ),
            )
            for document in shown
        ]
        answers = [
            links.chapter_html(html, id=f"{ids[file]}r", url=urls[file], language=edition.language)
            for file, html in self.answers[edition.language].items()
            if file in ids
        ]
        tips = [tip for tip in edition.tips if tip.section == section.id]
        cards = Renderer(edition).tips(tips, page_url=url)
        originals = [edition.library.original(document.file).fields for document in shown]
        reviewed = sorted(fields.reviewed for fields in originals if isinstance(fields, PageFields))
        page = Renderer(edition).fragment(
            "booklet/booklet.html",
            page_url=url,
            section=section,
            chapters=chapters,
            answers=answers,
            cards=[links.card_html(card, url=url) for card in cards],
            addresses=list(links.addresses.values()),
            reviewed=reviewed,
            address=edition.site_url + url,
            section_address=edition.site_url + section.url,
            editions={
                code: edition.site_url + edition_root(code) + url.removeprefix(edition.root) for code in LANGUAGE_NAMES
            },
            root=relative_url("", url),
            stylesheet=stylesheet,
            faces=tuple(published_faces().values()),
        )
        return str(page)
