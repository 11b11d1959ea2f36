"""Every address ever published, docs/data/addresses.txt, and where those that are gone lead: docs/data/redirects.yml.

Both editions have the same pages at the same addresses and the same anchors: one line stands for both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handbook.content.documents import ORIGINAL
from handbook.content.links import page_path
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from handbook.content.library import Library
    from handbook.errors import Fault

ADDRESSES, REDIRECTS = "addresses.txt", "redirects.yml"
PUBLISHED_AS, REDIRECTS_AS = f"docs/data/{ADDRESSES}", f"docs/data/{REDIRECTS}"
EXAMPLE = "/telephone/ancienne-page/: /telephone/conclure/"


@dataclass(frozen=True)
class Redirects:
    """Where old addresses lead, as typed, and the line of each."""

    targets: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def of_page(self, page: str) -> dict[str, str]:
        """Return the old anchors of a page, each with the address it leads to now."""
        start = f"{page}#"
        return {old[len(start) :]: new for old, new in self.targets.items() if old.startswith(start)}


def address(file: str, anchor: str = "") -> str:
    """Return the address of a page, or of a place in it, counted from the root of an edition: /telephone/#conclure."""
    return f"/{page_path(file)}" + (f"#{anchor}" if anchor else "")


def pages_by_address(library: Library) -> dict[str, str]:
    """Return the file of each page, by its address."""
    return {address(document.file): document.file for document in library.of(ORIGINAL)}


def addresses_of(library: Library) -> set[str]:
    """Return the address of each page, and of each place in it that a link can name."""
    return {
        place
        for document in library.of(ORIGINAL)
        for place in (address(document.file), *(address(document.file, anchor) for anchor in document.anchors))
    }


def load_published(data_dir: Path) -> tuple[dict[str, int], list[Fault]]:
    """Return every address ever published, with its line; none before anything was."""
    if not (data_dir / ADDRESSES).is_file():
        return {}, []
    text, faults = read_text(data_dir / ADDRESSES, shown_as=PUBLISHED_AS)
    rows = enumerate((text or "").splitlines(), 1)
    return {row.strip(): line for line, row in rows if row.strip()}, faults


def load_redirects(data_dir: Path) -> tuple[Redirects, list[Fault]]:
    """Return where old addresses lead, as typed, and what keeps the file from being read."""
    if not (data_dir / REDIRECTS).is_file():
        return Redirects(), []
    text, faults = read_text(data_dir / REDIRECTS, shown_as=REDIRECTS_AS)
    values, lines, found = load_mapping(text or "", path=REDIRECTS_AS)
    return Redirects({str(old): str(new) for old, new in values.items()}, lines), [*faults, *found]


def with_addresses(known: Iterable[str], current: Iterable[str]) -> str:
    """Return the text of addresses.txt once these are published too: in order, nothing ever taken out."""
    return "".join(f"{place}\n" for place in sorted({*known, *current}))
