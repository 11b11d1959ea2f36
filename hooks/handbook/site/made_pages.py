"""Pages that several processes make and write at once, before MkDocs asks for them one by one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.utils import write_file

from handbook.processes import several_processes, together
from handbook.site.tip_parts import LIST, is_further_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from handbook.site.assets import SiteAssets
    from handbook.site.booklets import Booklets
    from handbook.site.search_files import SiteSearch
    from handbook.site.tip_rows import TipRows


OURS = {"i18n", "hooks/events.py"}
"""The plugins and hooks that may be asked in several processes: they keep nothing of a page, or give it to Gathered."""


def shares_pages(config: MkDocsConfig) -> bool:
    """Tell whether several processes may make the pages; not if another plugin may keep what it sees of one."""
    return several_processes() and set(config.plugins) <= OURS


@dataclass(frozen=True)
class Gathered:
    """What pages leave to what is written once all are made."""

    search: SiteSearch
    booklets: Booklets
    assets: SiteAssets
    tip_rows: TipRows

    def take(self, other: Gathered, page: Page) -> None:
        """Keep what another process has gathered of a page."""
        _, _, file = page.file.src_uri.partition("/")
        self.search.take(other.search, url=page.url)
        self.booklets.take(other.booklets, file=file)
        self.assets.take(other.assets)
        if file == LIST or is_further_part(page.file.dest_uri):
            self.tip_rows.take(other.tip_rows)


@dataclass
class PageMaker:
    """Makes the pages of one language as MkDocs does: the same events, in the same order.

    Source: mkdocs.commands.build, https://www.mkdocs.org/dev-guide/plugins/#page-events
    """

    env: jinja2.Environment
    config: MkDocsConfig
    nav: Navigation
    files: Files
    gathered: Gathered
    """What the events of each page add to."""

    def written(self) -> dict[str, Gathered]:
        """Make and write the pages; return, by their addresses, what the processes that made them have gathered."""
        pages = [file.page for file in self._pages if file.page is not None]
        gathered = together([partial(self._written, page) for page in pages])
        return {page.url: one for page, one in zip(pages, gathered, strict=True)}

    def made(self, page: Page) -> str:
        """Return a whole page as it is published."""
        plugins, config = self.config.plugins, self.config
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self.files)
        context = get_context(self.nav, self._pages, config, page)
        context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        return plugins.on_post_page(template.render(context), page=page, config=config)

    @property
    def _pages(self) -> Sequence[File]:
        return self.files.documentation_pages()

    def _written(self, page: Page) -> Gathered:
        write_file(self.made(page).encode(errors="xmlcharrefreplace"), page.file.abs_dest_path)
        return self.gathered


def write_no_more(page: Page) -> None:
    """Have MkDocs, which asks for each page in turn and writes what it is given, leave a page as it is written."""
    page.file.abs_dest_path = os.devnull
