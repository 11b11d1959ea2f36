"""A rebuild of `make serve`: in this process, or in another when our own code has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

from handbook.checks.configuration import check_configuration
from handbook.site.later import LATER
from handbook.site.restart import check_code, read_code, restart

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from handbook.site.one_build import Languages
    from handbook.site.serving import FaultScreen


@dataclass(frozen=True)
class Rebuild:
    """Builds the site again each time it is called, and shows in the browser what stopped it."""

    builder: Callable[[], None]
    screen: FaultScreen
    config: MkDocsConfig
    languages: Languages
    code_at_start: object = field(default_factory=read_code)

    def __call__(self) -> None:
        """Build the site again."""
        try:
            if (code := read_code()) != self.code_at_start:
                check_code(code)
                restart(self.config.site_dir)
            environment = {"SITE_URL": self.config.site_url or "", **os.environ}
            check_configuration(Path(self.config.config_file_path), environment)
            with LATER.building():
                self.builder()
        except SyntaxError as error:
            self.screen.show(error)
        except MkDocsException as error:
            self.screen.show(self.languages.error or error)
        else:
            self.screen.clear()
