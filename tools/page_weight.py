"""What a page weighs for whoever opens it: first of all pages, and next after another."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tools.pages_server import BASE_PATH, TEXT_TYPES, kind_of, zipped

ASKED = {
    "link[rel=stylesheet]": "href",
    "link[rel=modulepreload]": "href",
    "link[rel=preload]": "href",
    "link[rel=icon]": "href",
    "script[src]": "src",
    "img[src]": "src",
}
FROM = ""
"""The page that readers come from, when they come from another: the home page."""


@dataclass(frozen=True)
class Weight:
    """What a page asks of a line: kilobytes as they travel, and requests."""

    first: float
    """Of whoever has nothing of the handbook yet."""
    requests: int
    next: float
    """Of whoever comes from the home page."""


def weigh_page(site: Path, url: str) -> Weight:
    """Return what the page at an address, relative to the home page's, weighs with all that it asks for at once."""
    page, own = page_file(url), dict.fromkeys(files_of(site, url))
    had = set(files_of(site, FROM))
    return Weight(
        first=_kilobytes(site, [page, *own]),
        requests=1 + len(own),
        next=_kilobytes(site, [page, *(name for name in own if name not in had)]),
    )


def page_file(url: str) -> str:
    """Return the file of a page in its site."""
    return url if url.endswith(".html") else f"{url}index.html"


def files_of(site: Path, url: str) -> Iterator[str]:
    """Yield the files that a page asks for at once."""
    tree = LexborHTMLParser((site / page_file(url)).read_text(encoding="utf-8"))
    for selector, attribute in ASKED.items():
        for node in tree.css(selector):
            address = node.attributes[attribute] or ""
            if not address.startswith("data:"):
                is_whole = address.startswith(BASE_PATH)
                at = posixpath.join(posixpath.dirname(page_file(url)), address)
                yield address.removeprefix(BASE_PATH) if is_whole else posixpath.normpath(at)


def _kilobytes(site: Path, names: list[str]) -> float:
    return sum(_travelling(site / name) for name in names) / 1000


def _travelling(file: Path) -> int:
    return len(zipped(file)) if kind_of(file).startswith(TEXT_TYPES) else file.stat().st_size
