"""What one build remembers, from its first event to its last."""

from __future__ import annotations

from contextlib import contextmanager
from copy import copy, deepcopy
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from handbook.content.edition import Edition
from handbook.content.renditions import replaced_since
from handbook.processes import begun
from handbook.search.related_pages import related_pages
from handbook.site.booklets import Booklets
from handbook.site.command import is_serving
from handbook.site.made_pages import Gathered, PageMaker, shares_pages
from handbook.site.menu import MENU, keep_menu
from handbook.site.not_found import NotFound
from handbook.site.search_files import SiteSearch
from handbook.site.tip_parts import LIST, is_further_part
from handbook.site.tip_rows import TipRows
from handbook.site.whole_page import SITUATIONS, WHOLE_MENU, as_its_edition, finished, situations_part, whole_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.language.strings import Strings
    from handbook.settings import HandbookSettings
    from handbook.site.assets import SiteAssets
    from handbook.site.preview import Preview


@dataclass
class Build:
    """What one build remembers, both languages together."""

    preview: Preview
    strings: dict[str, Strings]
    settings: HandbookSettings
    site_url: str
    assets: SiteAssets = field(init=False)
    search: SiteSearch = field(default_factory=SiteSearch)
    booklets: Booklets = field(default_factory=Booklets)
    not_found: NotFound = field(default_factory=NotFound)
    tip_rows: TipRows = field(default_factory=TipRows)
    editions: dict[str, Edition] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """The name of the site, by language."""
    ahead: Navigation | None = None
    """The menu of the language being built, when several processes are about to make its pages."""
    made: dict[str, Gathered] = field(default_factory=dict)
    """What they have gathered of the pages that they have written, by the addresses of these."""
    makers: dict[str, PageMaker] = field(default_factory=dict)
    """What makes a page of each language again, while serving."""
    nav: Navigation | None = None
    """The menu of the language being built."""

    @property
    def library(self) -> Library:
        """The handbook; while it is being written, what can be shown of it."""
        return self.preview.library

    def __post_init__(self) -> None:
        self._related = begun(partial(related_pages, self.library))

    @cached_property
    def related(self) -> dict[str, tuple[str, ...]]:
        """The pages that each card leads to, by their files."""
        return self._related()

    @property
    def gathered(self) -> Gathered:
        """What pages leave to what is written once all are made."""
        return Gathered(self.search, self.booklets, self.assets, self.tip_rows)

    def keep_nav(self, edition: Edition, nav: Navigation, config: MkDocsConfig) -> None:
        """Keep the menu of the language being built."""
        keep_menu(edition, nav.items)
        for name, make in ((WHOLE_MENU, whole_menu), (SITUATIONS, situations_part)):
            part = make(edition)
            self.assets.parts[part.address] = part.html
            edition.kept[name] = part.address
        self.nav, self.ahead = nav, nav if shares_pages(config) else None

    def make_pages(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
        """Make the pages of the language being built, if several processes can; while serving, keep what makes one."""
        if is_serving() and self.nav is not None:
            maker = PageMaker(env, as_it_is(config), self.nav, files, self.gathered)
            self.makers[self.edition(config).language] = maker
        if self.ahead is None:
            return
        so_far, nav, self.ahead = (self.search, self.booklets, self.tip_rows), self.ahead, None
        self.search, self.booklets, self.tip_rows = (
            SiteSearch(),
            Booklets(),
            TipRows(),
        )  # each process sends back what it adds, no more
        _ = self.related  # known to all of them
        self.made = PageMaker(env, config, nav, files, self.gathered).written()
        self.search, self.booklets, self.tip_rows = so_far

    @contextmanager
    def showing(self, library: Library) -> Iterator[Callable[[], bool]]:
        """Make pages of another library for a while, as those of this one, and remember nothing of them.

        Give what tells whether they ask for anything that no page asked for.
        """
        before, editions = dict(vars(self)), self.editions
        self.preview = replace(self.preview, library=library)
        self.editions = {language: replace(edition, library=library) for language, edition in editions.items()}
        for language, edition in editions.items():
            self.editions[language].kept.update({name: edition.kept[name] for name in (MENU, WHOLE_MENU, SITUATIONS)})
        self.search, self.booklets, self.tip_rows, self.assets = SiteSearch(), Booklets(), TipRows(), copy(self.assets)
        known, assets = (set(self.assets.asked), dict(self.assets.sheets)), self.assets
        assets.asked, assets.sheets = set(known[0]), dict(known[1])
        try:
            yield lambda: (assets.asked, assets.sheets) != known
        finally:
            vars(self).update(before)

    def finished(self, html: str, page: Page, edition: Edition) -> str:
        """Return a whole page in its final form; what the search shows of tips is what their list shows."""
        whole = finished(as_its_edition(html, edition, page.url), page.url, self.assets)
        if self.document(page.file).file == LIST:
            self.tip_rows.add(edition, whole)
        return whole

    def told(self) -> Iterator[str]:
        """Yield what is said while building: what is to be mended, and what an organisation's pages have missed."""
        yield from map(str, self.preview.faults)
        for document in self.library.documents.values():
            if parts := replaced_since(self.library, document):
                yield f"{document.shown_as} remplace une page qui a changé depuis : {', '.join(parts)}."

    def edition(self, config: MkDocsConfig) -> Edition:
        """Return the handbook in the language being built."""
        language = str(config.theme["language"])
        if language not in self.editions:
            self.editions[language] = Edition(self.library, self.strings[language], self.settings, self.site_url)
        return self.editions[language]

    def document(self, file: File) -> Document:
        """Return what we know of a file of MkDocs."""
        if is_further_part(file.dest_uri):
            return self.library.shown(str(file.src_uri).partition("/")[0], LIST)
        language, _, path = file.src_uri.partition("/")
        return self.library.documents[language, path]

    def holds(self, file: File) -> bool:
        """Tell whether a file of MkDocs is one of ours."""
        return tuple(file.src_uri.split("/", 1)) in self.library.documents


def as_it_is(config: MkDocsConfig) -> MkDocsConfig:
    """Return a configuration that static-i18n will not change for its next language."""
    kept = copy(config)
    kept.theme, kept.extra = deepcopy(config.theme), deepcopy(config.extra)
    return kept


@dataclass
class Languages:
    """How many languages are being built, each within the one before, and why the last build failed."""

    depth: int = 0
    error: Exception | None = None
