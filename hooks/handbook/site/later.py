"""What `make serve` makes only once it is asked for: what stands in no page, the index of the search first of all."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from handbook.site.serving import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook.site.serving import Application

SHOWN_ELSEWHERE = ("/cadre/", "/images/social/")
"""What other sites show: the frames of cards, the pictures of networks."""
AT_ONCE = ("/assets/", "/parts/", "/livereload/", ".webmanifest")
"""What a page asks for itself, or the script that reloads it: there as soon as pages are."""


class Later:
    """Keeps what the last build has left to write, until a file that is no page is asked for."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._work: Callable[[], None] | None = None

    def put(self, work: Callable[[], None]) -> None:
        """Leave some work for later, in place of what was left."""
        with self._lock:
            self._work = work

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let nobody ask for a file for a while; what is left stays so."""
        with self._lock:
            yield

    @contextmanager
    def building(self) -> Iterator[None]:
        """Forget what is left, and let nobody ask for a file, while the site is built again."""
        with self._lock:
            self._work = None
            yield

    def done_before(self, application: Application) -> Application:
        """Return a WSGI application that answers as another, what it is asked for having been written."""

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path = str(environ["PATH_INFO"])
            is_at_once = path.endswith(PAGES) or any(place in path for place in AT_ONCE)
            if not is_at_once or any(place in path for place in SHOWN_ELSEWHERE):
                with self._lock:
                    work, self._work = self._work, None
                    if work:
                        work()
            return application(environ, start_response)

        return answer


LATER = Later()
