"""Pages that several processes make at once, before MkDocs asks for them one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context

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


@dataclass(frozen=True)
class MadePage:
    """A whole page as it is published, and what the process that made it has gathered, of this page and of others."""

    html: str
    gathered: Gathered


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

    def pages(self) -> dict[str, MadePage]:
        """Return the pages, by their addresses."""
        all_files = self.files.documentation_pages()
        pages = [file.page for file in all_files if file.page is not None]
        made = together([partial(self._made, page, all_files) for page in pages])
        return {page.url: one for page, one in zip(pages, made, strict=True)}

    def made(self, page: Page) -> str:
        """Return one page."""
        return self._made(page, self.files.documentation_pages()).html

    def _made(self, page: Page, all_files: Sequence[File]) -> MadePage:
        plugins, config = self.config.plugins, self.config
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self.files)
        context = get_context(self.nav, all_files, config, page)
        context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        html = plugins.on_post_page(template.render(context), page=page, config=config)
        return MadePage(html, self.gathered)
