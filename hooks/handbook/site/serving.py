"""What `make serve` shows of faults, in the browser: on the pages of the files, or in place of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from handbook.content.links import relative_url
from handbook.errors import HandbookError
from handbook.site.templates import fragment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.content.documents import Document
    from handbook.site.preview import Preview

    Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PAGES = ("/", ".html")
"""How the addresses of pages end."""


@dataclass
class FaultScreen:
    """Stands before the served site: shows it, or what is to be mended in it."""

    site: Application
    page: bytes | None = None
    """The page that says what is to be mended; None while nothing is."""

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request (WSGI, https://peps.python.org/pep-3333/)."""
        if self.page is None or not str(environ["PATH_INFO"]).endswith(PAGES):
            return self.site(environ, start_response)
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        start_response("200 OK", [*headers, ("Content-Length", str(len(self.page)))])
        return [self.page]

    def show(self, error: Exception) -> None:
        """Show what stopped a build."""
        self.page = fault_page(error).encode()

    def clear(self) -> None:
        """Show the site again."""
        self.page = None


def faults_html(preview: Preview, document: Document, *, page_url: str) -> Markup:
    """Return what a page says, while the handbook is being written, of its own faults and of those elsewhere."""
    if not preview.to_mend:
        return Markup("")
    own = preview.faults_of(document)
    others = [file for file in preview.to_mend.values() if file is not own]
    addresses = {file.shown_as: relative_url(file.url, page_url) for file in others if file.url is not None}
    homeless = [fault for file in others if file.url is None for fault in file.faults]
    return fragment("faults/page-faults.html", {"own": own, "addresses": addresses, "homeless": homeless})


def fault_page(error: Exception) -> str:
    """Return the page that tells what stopped a build: each fault with its file and line, or the words of the error."""
    if isinstance(error, HandbookError):
        count = len(error.faults)
        title = f"{count} problème à corriger" if count == 1 else f"{count} problèmes à corriger"
        return fragment("faults/faults.html", {"title": title, "faults": error.faults, "message": ""})
    values = {"title": "La construction s'est arrêtée", "faults": (), "message": str(error)}
    return fragment("faults/faults.html", values)
