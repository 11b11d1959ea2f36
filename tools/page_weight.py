"""What a page weighs for whoever opens it: first of all pages, and next after another."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.site.card_embed import FOLDER
from tools.pages_server import BASE_PATH, TEXT_TYPES, kind_of, zipped

ASKED = {
    "link[rel=stylesheet]": "href",
    "link[rel=modulepreload]": "href",
    "link[rel=preload]": "href",
    "link[rel=icon]": "href",
    "script[src]": "src",
    "use[href]": "href",
    "img[src]:not([loading=lazy])": "src",
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


PROMISED = Weight(first=100, requests=12, next=15)
"""What no page should exceed."""


def weigh_pages(site: Path) -> dict[str, Weight]:
    """Return the weight of each page of a site, by its address; a frame made for other sites is none."""
    files = (file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html")))
    addresses = (name.removesuffix("index.html") for name in files if not name.endswith(f"/{FOLDER}index.html"))
    return {address: weigh_page(site, address) for address in addresses}


def over(weights: Iterable[Weight]) -> tuple[int, int, int]:
    """Return how many pages exceed what is promised: a first page, its requests, and the next."""
    rows = [(one.first > PROMISED.first, one.requests > PROMISED.requests, one.next > PROMISED.next) for one in weights]
    first, requests, after = (sum(column) for column in zip(*rows, strict=True))
    return first, requests, after


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
            address = (node.attributes[attribute] or "").partition("#")[0]
            if address and not address.startswith("data:"):
                is_whole = address.startswith(BASE_PATH)
                at = posixpath.join(posixpath.dirname(page_file(url)), address)
                yield address.removeprefix(BASE_PATH) if is_whole else posixpath.normpath(at)


def _kilobytes(site: Path, names: list[str]) -> float:
    return sum(_travelling(site / name) for name in names) / 1000


def _travelling(file: Path) -> int:
    return len(zipped(file)) if kind_of(file).startswith(TEXT_TYPES) else file.stat().st_size
