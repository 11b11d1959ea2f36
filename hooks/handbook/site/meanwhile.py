"""The site as it stands, served while it is built again: a page that was shown first is read meanwhile."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import ObservedWatch

from handbook.site.live_reload import allowing_reload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook.site.serving import Application

NEWS = "/livereload/"
"""Where pages ask whether they are to be loaded again."""
ANSWERED = ("200", "302")
"""How the status starts of what is there."""


@dataclass
class Meanwhile:
    """Stands before the served site: from a page shown first to the end of the build after it, gives what was there."""

    server: LiveReloadServer
    site: Application
    """What answers else: it has whoever asks wait for the end of a build."""
    watched: str
    """A folder at whose changes the server builds."""
    standing: LiveReloadServer | None = None
    """What answers with the files of the last build."""
    moving: Lock = field(default_factory=Lock)
    """Held while they are looked for, or moved."""

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request (WSGI, https://peps.python.org/pep-3333/)."""
        told: list[tuple[str, list[tuple[str, str]]]] = []
        with self.moving:
            if self.standing and not str(environ["PATH_INFO"]).startswith(NEWS):
                answer = allowing_reload(self.standing.serve_request)
                blocks = answer(environ, lambda status, headers: told.append((status, headers)))
        if not told or not told[0][0].startswith(ANSWERED):
            return self.site(environ, start_response)
        start_response(*told[0])
        return blocks

    def ask_for_build(self) -> None:
        """Have the server build once more, and answer in its place until it has.

        To pages that ask for news, those given so come after what the server gave, and before what it will give.
        """
        self._stand(LiveReloadServer(self.server.builder, "", 0, self.server.root, self.server.mount_path))
        changed = FileModifiedEvent(self.watched), ObservedWatch(self.watched, recursive=True)
        self.server.observer.event_queue.put(changed)

    @contextmanager
    def building(self) -> Iterator[None]:
        """Answer during a build that was asked for, with the site moved aside; put it back if the build fails."""
        if self.standing is None:
            yield
            return
        site = Path(self.server.root)
        aside = site.with_name(f"{site.name}-aside")
        with self.moving:
            site.rename(aside)
            site.mkdir(mode=0o700)  # as MkDocs makes it
            self.standing.root = str(aside)
        is_built = False
        try:
            yield
            is_built = True
        finally:
            self._stand(None)
            shutil.rmtree(aside if is_built else site)
            if not is_built:
                aside.rename(site)

    def _stand(self, standing: LiveReloadServer | None) -> None:
        """Put what answers in the place of what did."""
        if standing:
            standing.watch(standing.root)  # it tells pages to ask for news if it watches anything
        with self.moving:
            self.standing, gone = standing, self.standing
        if gone:
            gone.server_close()
