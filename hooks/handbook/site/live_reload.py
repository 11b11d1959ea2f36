"""The script by which `mkdocs serve` reloads a page: it is written in each answer, so the policy must name it there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from handbook.site.policy import allow_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RELOADING = re.compile(r"<script>(\nvar livereload = (?:(?!</script>).)*)</script>", re.DOTALL)


def with_reloading(html: str) -> str:
    """Return a served page whose policy also allows the script that reloads it, and nothing else."""
    script = RELOADING.search(html)
    return allow_script(html, script[1]) if script else html


def allowing_reload(application: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """Return a WSGI application that answers as another, its pages allowed to reload."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        told: list[tuple[str, list[tuple[str, str]]]] = []
        blocks = application(environ, lambda status, headers: told.append((status, headers)))
        ((status, headers),) = told
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            page = with_reloading(b"".join(blocks).decode()).encode()
            kept = [header for header in headers if header[0] != "Content-Length"]
            status, headers, blocks = status, [*kept, ("Content-Length", str(len(page)))], [page]
        start_response(status, headers)
        return blocks

    return answer
