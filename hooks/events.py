"""The build's table of contents: every MkDocs event the handbook takes part in, and what one build remembers."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.config_options import Hooks
from mkdocs.plugins import event_priority, get_plugin_logger

from handbook.checks.files import load_library
from handbook.content.library import LANGUAGES, ORIGINAL, Library
from handbook.content.tip_links import with_tip_links
from handbook.language.strings import Strings, load_strings
from handbook.language.typography import typeset_html
from handbook.search.related_pages import further_pages
from handbook.settings import HandbookSettings, read_settings
from handbook.site.assets import SiteAssets, is_published
from handbook.site.edition import Edition
from handbook.site.learning import changed_pages, path_views, resume, with_learning
from handbook.site.live_reload import allowing_reload
from handbook.site.markdown_blocks import HandbookBlocks
from handbook.site.page_context import further_views, page_view, site_view
from handbook.site.page_lists import latest_changes, with_overviews
from handbook.site.policy import with_policy
from handbook.site.search_files import SiteSearch
from handbook.site.search_worker import with_search
from handbook.site.serving import is_serving, remember_command
from handbook.site.table_alignment import TableAlignment
from handbook.site.templates import Renderer, forget_icons, icon
from handbook.site.theme_mends import mend_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from handbook.content.library import Document

log = get_plugin_logger("handbook")

AFTER_I18N = -200
"""static-i18n acts at -100: what needs its language or its files comes after."""
KEPT_MODULE = "handbook.site.serving"
"""What a rebuild still knows: which command runs."""


@dataclass
class Build:
    """What one build remembers, both languages together."""

    library: Library
    strings: dict[str, Strings]
    settings: HandbookSettings
    site_url: str
    assets: SiteAssets
    blocks: HandbookBlocks = field(default_factory=HandbookBlocks)
    search: SiteSearch = field(default_factory=SiteSearch)

    @cached_property
    def further(self) -> dict[str, tuple[str, ...]]:
        """The pages that each card leads to, by their files."""
        return further_pages(self.library)

    def edition(self, config: MkDocsConfig) -> Edition:
        """Return the handbook in the language being built."""
        return Edition(self.library, self.strings[str(config.theme["language"])], self.settings, self.site_url)

    def document(self, file: File) -> Document:
        """Return what we know of a file of MkDocs."""
        language, _, path = file.src_uri.partition("/")
        return self.library.documents[language, path]


_build: Build


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether the site is published, or shown while it is written."""
    remember_command(command)


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the whole handbook once, before the first language; give Markdown our blocks."""
    global _build
    if not _is_later_language(config):
        settings = read_settings(config.extra, site_url=config.site_url)
        forget_icons()
        configuration_text = Path(config.config_file_path).read_text(encoding="utf-8")
        library = load_library(Path(config.docs_dir), nav=config.nav, configuration_text=configuration_text)
        assets = SiteAssets(minified=not is_serving())
        _build = Build(library, load_strings(), settings, config.site_url or "", assets)
    ours = (HandbookBlocks.__name__, TableAlignment.__name__)
    config.markdown_extensions[:] = [e for e in config.markdown_extensions if type(e).__name__ not in ours]
    config.markdown_extensions.extend([_build.blocks, TableAlignment()])  # type: ignore[list-item]  # objects will do
    return config


@event_priority(AFTER_I18N)
def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Publish, of what lies in the folders of the theme and of overrides/, only what pages ask for."""
    for file in [file for file in files if file.src_dir in config.theme.dirs and not is_published(file.src_uri)]:
        files.remove(file)
    return files


@event_priority(AFTER_I18N)
def on_env(env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give every template our words and icons."""
    strings = _build.edition(config).strings
    env.filters["with_search"] = with_search
    env.globals.update(t=strings, strings=strings.group, icon=icon, stylesheet=_build.assets.stylesheet)
    return env


@event_priority(AFTER_I18N)
def on_template_context(context: dict[str, Any], /, *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Tell the 404 page of the site's sections."""
    context["hb"] = site_view(_build.edition(config))
    return context


@event_priority(AFTER_I18N)
def on_page_markdown(markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set the words of the page's blocks, and turn links to a card's number into links to its file."""
    document = _build.document(page.file)
    _build.blocks.strings = _build.strings[document.language]
    if template := getattr(_build.library.original(document.file).fields, "template", None):
        page.meta["template"] = template
    page.title = getattr(document.fields, "nav_title", None) or getattr(document.fields, "title", page.title)
    return with_tip_links(markdown, file=document.file, library=_build.library)


@event_priority(AFTER_I18N)
def on_page_content(html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the page of a card from its fields; put lists of other pages where a page asks for them."""
    edition, document = _build.edition(config), _build.document(page.file)
    if document.is_tip:
        html = Renderer(edition).tip(edition.tip(document.file), page_url=page.url, on_its_page=True)
    else:
        html = with_overviews(html, edition, page_url=page.url, language=document.language)
    return with_learning(html, edition, document, page_url=page.url)


@event_priority(AFTER_I18N)
def on_page_context(context: dict[str, Any], /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Tell the template what it needs of the page."""
    edition, document = _build.edition(config), _build.document(page.file)
    renderer = Renderer(edition)
    view = page_view(edition, document, url=page.url)
    cards_html = renderer.page_tips(document, page_url=page.url)
    _build.search.add(document, edition, url=page.url, html=f"{page.content}{cards_html}")
    if view.kind == "home":
        home_tips = renderer.tips(edition.tip_of_each_section(), page_url=page.url)
        changes = latest_changes(edition)
        view = replace(
            view,
            home_tips_html=tuple(home_tips),
            paths=path_views(edition),
            resume_html=resume(edition, page.url),
            changes_html=changed_pages(edition, page.url, changes),
        )
    further = further_views(edition, _build.further.get(document.file, ()))
    context["hb"] = replace(view, cards_html=cards_html, further=further)
    return context


@event_priority(AFTER_I18N)
def on_post_page(output: str, /, *, page: Page, config: MkDocsConfig) -> str:
    """Give the whole page its final form."""
    return _finished(output, str(config.theme["language"]))


@event_priority(AFTER_I18N)
def on_post_template(output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
    """Keep one 404 page: each language build overwrites it."""
    if template_name != "404.html":
        return output
    return _finished(output, ORIGINAL) if config.theme["language"] == ORIGINAL else ""


@event_priority(AFTER_I18N)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the search and the assets once both languages are built, and say in one line how much was built."""
    if not _is_later_language(config):
        _build.search.write(Path(config.site_dir), groups=_build.library.synonyms, minified=_build.assets.minified)
        _build.assets.write(Path(config.site_dir))
        french, english = (len(list(_build.library.of(language))) for language in LANGUAGES)
        log.info(f"{french} fichiers français, {english} anglais, {len(_build.library.tips[ORIGINAL])} trucs.")


def on_serve(server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Let pages reload, and import the hooks afresh before each rebuild: MkDocs keeps them for good (mkdocs#3993)."""

    def rebuild() -> None:
        Hooks._load_hook.cache_clear()
        for name in [name for name in sys.modules if name.partition(".")[0] == "handbook"]:
            if name != KEPT_MODULE:
                del sys.modules[name]
        builder()

    server.builder = rebuild
    server.set_app(allowing_reload(server.serve_request))
    return server


def _finished(html: str, language: str) -> str:
    """Mend the theme, and apply the typography of a language; ask for scripts, and keep the page to itself."""
    html = typeset_html(mend_theme(html), language)
    return with_policy(_build.assets.with_scripts(html))


def _is_later_language(config: MkDocsConfig) -> bool:
    """Tell whether static-i18n is building another language than the first, within the same build."""
    return bool(getattr(config.plugins["i18n"], "building", False))
