"""A rebuild of `make serve`: in this process, or in another when our own code has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

from handbook.checks.configuration import check_configuration
from handbook.organisation.reading import organisation_folder
from handbook.site.later import LATER
from handbook.site.live_reload import allowing_reload
from handbook.site.meanwhile import Meanwhile
from handbook.site.own_folder import watch_own_folder
from handbook.site.page_first import page_first
from handbook.site.restart import check_code, read_code, restart
from handbook.site.serving import FaultScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from handbook.site.one_build import Build, Languages
    from handbook.site.page_first import PageFirst


@dataclass(frozen=True)
class Rebuild:
    """Builds the site again each time it is called, and shows in the browser what stopped it.

    A page whose text alone was saved is shown before; the server is then asked for the whole build.
    """

    builder: Callable[[], None]
    screen: FaultScreen
    config: MkDocsConfig
    languages: Languages
    first: PageFirst
    meanwhile: Meanwhile
    code_at_start: object = field(default_factory=read_code)

    def __call__(self) -> None:
        """Build the site again, or show first what was saved."""
        try:
            if (code := read_code()) != self.code_at_start:
                check_code(code)
                restart(self.config.site_dir)
            environment = {"SITE_URL": self.config.site_url or "", **os.environ}
            check_configuration(Path(self.config.config_file_path), environment)
            if self.screen.page is None and self.first.shows():
                self.meanwhile.ask_for_build()
                return
            with LATER.building(), self.first.building(), self.meanwhile.building():
                self.builder()
        except SyntaxError as error:
            self.screen.show(error)
        except MkDocsException as error:
            self.screen.show(self.languages.error or error)
        else:
            self.screen.clear()


def rebuild_on(
    server: LiveReloadServer,
    config: MkDocsConfig,
    builder: Callable[[], None],
    languages: Languages,
    last: Callable[[], Build],
) -> None:
    """Have a server build so, and show in the browser what it serves or what is to be mended.

    `last` gives the last build.
    """
    site = Meanwhile(server, LATER.done_before(allowing_reload(server.serve_request)), config.docs_dir)
    screen = FaultScreen(site)
    server.set_app(screen)
    watch_own_folder(server, organisation_folder(Path(config.docs_dir)))
    server.builder = Rebuild(builder, screen, config, languages, page_first(last, config), site)
