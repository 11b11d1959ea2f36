"""Small handbooks built in the test's own process, strictly, and thrown away."""

import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.support.site import Site
from tools.pages_server import BASE_PATH

ROOT = Path(__file__).parents[2]
Command = Literal["build", "serve"]
MINIMAL = ROOT / "tests/sites/minimal"
REAL = {"base.yml": "mkdocs.yml", "hooks": "hooks", "overrides": "overrides"}
"""What a throw-away handbook shares with the real one."""


@dataclass(frozen=True)
class BuiltSite(Site):
    """A built site, and what the build complained of."""

    faults: list[str]


@dataclass(frozen=True)
class ThrowAwayProject:
    """A copy of the minimal handbook, with the real settings, hooks and templates."""

    folder: Path

    def build(self, files: Mapping[str, str | None], *, command: Command = "build") -> BuiltSite:
        """Write these files over the minimal handbook, and build it in both languages as a command of MkDocs does."""
        project = self.folder / "project"
        if not project.exists():
            shutil.copytree(MINIMAL, project)
            for name, shared in REAL.items():
                (project / name).symlink_to(ROOT / shared)
        write(project, files)
        return BuiltSite(self.folder / "site", faults=self._run(project, command))

    def _run(self, project: Path, command: Command) -> list[str]:
        with caught_warnings() as faults:
            config = load_config(
                str(project / "mkdocs.yml"),
                site_dir=str(self.folder / "site"),
                site_url=f"http://127.0.0.1{BASE_PATH}",
                strict=True,
            )
            config.plugins.on_startup(command=command, dirty=False)
            try:
                build(config)
            except Abort as error:
                if not faults:
                    faults.append(str(error))
            finally:
                config.plugins.on_shutdown()
        return faults


def write(project: Path, files: Mapping[str, str | None]) -> None:
    """Write each file where it belongs, or remove it."""
    for name, text in files.items():
        path = project / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


class _Collector(logging.Handler):
    """Keeps the messages that fail a strict build."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self._messages.append(record.getMessage())


@contextmanager
def caught_warnings() -> Iterator[list[str]]:
    """Give the list in which the warnings and errors of MkDocs appear while a block runs."""
    messages: list[str] = []
    logger, collector = logging.getLogger("mkdocs"), _Collector(messages)
    logger.addHandler(collector)
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
