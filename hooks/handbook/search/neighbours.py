"""Which pages are near each other: those that one links to, in its text or among the tips that it shows."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from handbook.search.numbers import packed
from handbook.search.passages import MOST_KEPT, page_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook.search.entries import Entry

SITE = "https://handbook.invalid/"
"""Where the site would be: links are read as a browser reads them."""
MOST_LINKS = 40
"""A page that links to more is a list of pages: being on it says nothing."""


@lru_cache(maxsize=MOST_KEPT)
def linked_pages(html: str, *, url: str) -> tuple[str, ...]:
    """Return the addresses below the site's root of the pages that a page at `url` links to, each once."""
    targets = (urljoin(SITE + url, href) for href in page_text(html).links)
    own = (urlsplit(target).path.removeprefix("/") for target in targets if target.startswith(SITE))
    return tuple(dict.fromkeys(own))


def pack_neighbours(entries: Sequence[Entry]) -> str:
    """Write for each entry how many of those after it are its neighbours, then the distance from one to the next."""
    ranks = {entry.url: rank for rank, entry in enumerate(entries)}
    after: list[set[int]] = [set() for _ in entries]
    for rank, entry in enumerate(entries):
        others = [ranks[url] for url in entry.links if url in ranks and url != entry.url]
        for other in others if len(others) <= MOST_LINKS else ():
            after[min(rank, other)].add(max(rank, other))
    return packed(number for rank, others in enumerate(after) for number in _written(rank, sorted(others)))


def _written(rank: int, others: Sequence[int]) -> Iterator[int]:
    yield len(others)
    yield from (other - before for before, other in pairwise([rank, *others]))
