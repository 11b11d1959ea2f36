"""The build's table of contents: every MkDocs event the handbook takes part in, and what one build remembers."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.toc import get_toc

from handbook.build_cache import CACHE
from handbook.checks.configuration import read_configuration
from handbook.checks.published import check_hosting
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.library import with_own_questions
from handbook.content.own_menu import with_own_pages
from handbook.language.strings import load_strings
from handbook.language.typography import typeset
from handbook.processes import allow_processes, begun, processors
from handbook.settings import read_settings
from handbook.site.api import LICENCE
from handbook.site.assets import SiteAssets
from handbook.site.blocks import answers_html, with_blocks
from handbook.site.command import is_serving, remember_command
from handbook.site.files_shown import files_shown, files_with_own, listing_published
from handbook.site.home_page import with_home_parts
from handbook.site.icons import icon
from handbook.site.kept_pages import KEPT, WRITTEN, PageTemplate
from handbook.site.learning import with_path_bars
from handbook.site.left_out import kept_menu, unlinked
from handbook.site.made_pages import write_no_more
from handbook.site.menu import menu_html
from handbook.site.moved_pages import with_old_anchors
from handbook.site.not_found import NOT_FOUND
from handbook.site.offline import WORKER
from handbook.site.one_build import Build, Languages
from handbook.site.overrides_read import forget_overrides
from handbook.site.own_country import local_numbers, local_strings
from handbook.site.own_icons import own_icons
from handbook.site.own_look import own_pictures, own_style, theme_colours
from handbook.site.own_word import with_own_word
from handbook.site.page_context import lost_view, page_view, related_views
from handbook.site.page_lists import with_lists
from handbook.site.preview import read_handbook
from handbook.site.rebuild import rebuild_on
from handbook.site.script_bundles import OFFLINE, bundle_address
from handbook.site.search_worker import worker_address
from handbook.site.serving import faults_html
from handbook.site.site_dir import check_site_dir
from handbook.site.sitemap import translated_only, updated
from handbook.site.stylesheet import read_styles
from handbook.site.templates import DATA, CompiledTemplates, Renderer, is_ours
from handbook.site.tip_parts import with_part_named, with_parts
from handbook.site.tool_first import tool_and_text, with_tool_first
from handbook.site.typefaces import published_faces
from handbook.site.whole_page import SITUATIONS, WHOLE_MENU
from handbook.site.written_site import WrittenSite
from handbook.terminal import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


log = get_plugin_logger("handbook")
SELDOM = (50_000, 20, 50)
"""The collector's thresholds: a build makes trees without circles, of which few searches among all are worth it."""

AFTER_I18N = -200
"""static-i18n acts at -100: what needs its language or its files comes after."""

_build: Build
_languages = Languages()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether the site is published, or shown while it is written; have the collector search seldom."""
    remember_command(command)
    allow_processes(processors() if command == "build" else 1)
    gc.set_threshold(*SELDOM)
    CACHE.open()


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the whole handbook once, before the first language."""
    global _build
    _languages.error = None
    if _languages.depth == 0:
        configuration = read_configuration(Path(config.config_file_path), os.environ)
        check_site_dir(Path(config.site_dir))
        settings = read_settings(config.extra, site_url=config.site_url, line_of=configuration.line_of)
        forget_overrides()
        text, wording = Path(config.config_file_path).read_text(encoding="utf-8"), settings.check_wording
        menu = {"nav": config.nav, "configuration_text": text}
        preview = read_handbook(Path(config.docs_dir), menu, strict=not is_serving(), wording=wording)
        own = preview.library.organisation
        check_hosting(own, config.site_url or "", root=Path(config.docs_dir).parent)
        styles = begun(partial(read_styles, own_style(own)))
        KEPT.start(own)
        preview, strings, told = with_own_word(preview, local_strings(load_strings(), own))
        preview = replace(preview, library=with_own_questions(preview.library))
        _build = Build(preview, strings, settings, config.site_url or "")
        _build.assets = SiteAssets(not is_serving(), styles(), own_pictures(own) | own_icons(own))
        for line in (*_build.told(), *filter(None, [told])):
            log.info(line)
    config.nav = kept_menu(with_own_pages(config.nav or [], _build.library.own), _build.library)
    listing_published(config.theme)
    config.markdown_extensions.clear()  # there is no Markdown left for MkDocs to convert: see on_page_markdown
    return config


def _with_own_pages(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Give static-i18n an organisation's pages with ours."""
    return files_with_own(files, _build.library, config)


@event_priority(AFTER_I18N)
def _only_ours(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Publish what pages ask for, and no more; the list of tips is in parts."""
    return with_parts(files_shown(files, _build, config), _build.edition(config), config)


on_files: CombinedEvent[..., Files] = CombinedEvent(_with_own_pages, _only_ours)


@event_priority(AFTER_I18N)
def on_nav(nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the pages."""
    _build.keep_nav(_build.edition(config), nav, config)
    return nav


@event_priority(AFTER_I18N)
def on_env(env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give every template our words and icons."""
    strings = _build.edition(config).strings
    env.bytecode_cache = CompiledTemplates("page")
    env.template_class = PageTemplate
    env.autoescape = is_ours
    env.policies.update(DATA)
    env.filters.update(typeset=typeset)
    env.globals.update(t=strings, strings=strings.group, icon=icon, licence=LICENCE)
    env.globals.update(theme_colours=theme_colours(_build.library.organisation))
    env.globals.update(stylesheet=_build.assets.stylesheet, faces=tuple(published_faces().values()))
    env.globals.update(search_worker=worker_address(strings.language), offline_script=bundle_address(OFFLINE))
    env.globals.update(service_worker=WORKER if _keeps_copies() else None)
    _build.names[strings.language] = str(config.site_name)
    _build.make_pages(env, config, files)
    return env


@event_priority(AFTER_I18N)
def on_template_context(context: dict[str, Any], /, *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Tell the 404 page of the site's sections, and give it the words of every language, its own first."""
    edition = _build.edition(config)
    context["hb"] = replace(lost_view(edition), situations_url=str(edition.kept[SITUATIONS]))
    context["lost"] = sorted(_build.strings.values(), key=lambda strings: strings.language != edition.language)
    return context


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    """Spare MkDocs the reading of a file that has been read: its fields and its text are in the library."""
    return ""


@event_priority(AFTER_I18N)
def on_page_markdown(markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name the page and choose its template; its text has been read already, MkDocs has none to convert."""
    document = _build.document(page.file)
    if template := getattr(_build.library.original(document.file).fields, "template", None):
        page.meta["template"] = template
    page.update_date = updated(_build.library, document) or page.update_date
    page.title = getattr(document.fields, "nav_title", None) or getattr(document.fields, "title", page.title)
    return ""


@event_priority(AFTER_I18N)
def on_page_content(html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page its text, with its blocks and the lists of other pages that it asks for; a card is its fields."""
    edition, document = _build.edition(config), _build.document(page.file)
    if _build.ahead or _build.preview.hides(document):
        return ""
    page.toc = get_toc(list(document.content.contents))  # type: ignore[arg-type]  # the tokens of Python-Markdown
    if document.is_tip:
        html = Renderer(edition).tip(edition.tip(document.file), page_url=page.url, on_its_page=True)
    else:
        html = with_blocks(with_tool_first(document), edition, document, page_url=page.url)
        html = with_lists(html, edition, page_url=page.url, language=document.language)
        html = unlinked(html, edition.library, language=edition.language, page_url=page.url)
    html = local_numbers(html, edition.organisation)
    if not document.is_tip:
        html = _build.booklets.add(document, edition, html, answers_html(edition, document, page_url=page.url))
    html = with_old_anchors(html, edition, document, page_url=page.url)
    return with_path_bars(html, edition, document, page_url=page.url)


@event_priority(AFTER_I18N)
def on_page_context(context: dict[str, Any], /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Tell the template what it needs of the page."""
    edition, document = _build.edition(config), _build.document(page.file)
    if gathered := _build.made.get(page.url):
        _build.gathered.take(gathered, page)
        write_no_more(page)
        return {**context, WRITTEN: page.file.src_uri}
    renderer = Renderer(edition)
    view = with_part_named(page_view(edition, document, url=page.url), edition, page_url=page.url)
    cards_html = renderer.page_tips(document, page_url=page.url)
    if not (_build.preview.hides(document) or view.is_further_part):
        _build.search.add(document, edition, url=page.url, html=f"{page.content}{cards_html}")
    tool_html, page.content = tool_and_text(page.content or "")
    if view.kind == "home":
        view = with_home_parts(view, edition, page_url=page.url)
    context["hb"] = replace(
        view,
        tool_html=tool_html,
        cards_html=cards_html,
        related=related_views(edition, _build.related.get(document.file, ())),
        menu_html=menu_html(edition, file=document.file, page_url=page.url),
        menu_url=str(edition.kept[WHOLE_MENU]),
        situations_url=str(edition.kept[SITUATIONS]),
        faults_html=faults_html(_build.preview, document, page_url=page.url),
    )
    return context


@event_priority(AFTER_I18N)
def on_post_page(output: str, /, *, page: Page, config: MkDocsConfig) -> str:
    """Give the whole page its final form."""
    return output if page.url in _build.made else _build.finished(output, page, _build.edition(config))


@event_priority(AFTER_I18N)
def on_post_template(output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
    """Keep the 404 page of each language, which overwrites that of another; and one sitemap of what is translated."""
    edition = _build.edition(config)
    if template_name == "sitemap.xml":
        return translated_only(output, edition.library, site_url=edition.site_url)
    if template_name == NOT_FOUND:
        _build.not_found.add(edition, output)
    return output


def _before_other_languages(*, config: MkDocsConfig) -> None:
    """Note that static-i18n is about to build the other languages, each within this event of the one before."""
    _languages.depth += 1


@event_priority(AFTER_I18N)
def _after_other_languages(*, config: MkDocsConfig) -> None:
    """Write the search and the assets once every language is built, and say in one line how much was built."""
    _languages.depth -= 1
    if _languages.depth == 0:
        folders = (Path(config.site_dir), Path(config.docs_dir))
        WrittenSite(_build, *folders, devices_keep_it=_keeps_copies()).write()
        french, english = (len(list(_build.library.of(language))) for language in LANGUAGES)
        log.info(f"{french} fichiers français, {english} anglais, {len(_build.library.tips[ORIGINAL])} trucs.")


on_post_build: CombinedEvent[..., None] = CombinedEvent(
    _before_other_languages,  # type: ignore[arg-type]  # MkDocs thinks of methods; a hook has functions
    _after_other_languages,  # type: ignore[arg-type]
)


def on_build_error(*, error: Exception) -> None:
    """Forget the build that failed, whatever its language, and keep why for the screen of `make serve`.

    Raise MachineError, which MkDocs prints without a traceback, for what the system refuses.
    """
    _languages.depth = 0
    _languages.error = refusal(error) if isinstance(error, OSError) else error
    if isinstance(error, OSError):
        raise _languages.error from error


def on_serve(server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Build again in this process, or start another when our own code has changed; show faults in the browser."""
    rebuild_on(server, config, builder, _languages, lambda: _build)
    return server


def _keeps_copies() -> bool:
    """Tell whether readers' devices keep the pages: never those shown while they are written."""
    return _build.settings.offline and not is_serving()
