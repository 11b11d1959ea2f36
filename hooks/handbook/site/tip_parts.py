"""The list of tips in parts of so many, each a page beside the first: no page grows with the number of tips."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from handbook.content.documents import LANGUAGES
from handbook.content.links import edition_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from handbook.content.edition import Edition
    from handbook.content.tips import Tip
    from handbook.site.page_views import PageView

LIST = "trucs/index.md"
"""The page whose list is in parts; all stand in its folder, so that what leads from a row is the same in each."""
MOST = 20
"""Tips of a part: what a phone lays out while nobody waits."""
NAME = "partie-{}.html"
PART = re.compile(r"(?:^|/)partie-(\d+)\.html$")
FEW = 12
"""Parts that are all led to from each."""
STEPS = (1, 2, 10, 100)
"""How many parts further or back one of many leads, beside the first and the last: any is a few presses away."""


@dataclass(frozen=True)
class Part:
    """A part as the others lead to it: its address from them, the numbers of its first and last tips."""

    number: int
    url: str
    first: int
    last: int


def part_number(page_url: str) -> int:
    """Return which part of the list the page at an address shows: any other page shows the first."""
    found = PART.search(page_url)
    return int(found[1]) if found else 1


def is_further_part(page_url: str) -> bool:
    """Tell whether a page is a part of the list beside the page that an editor wrote."""
    return part_number(page_url) > 1


def tips_of_part(tips: Sequence[Tip], number: int) -> Sequence[Tip]:
    """Return the tips of a part, numbered from 1."""
    return tips[(number - 1) * MOST : number * MOST]


def parts_from(tips: Sequence[Tip], number: int) -> tuple[Part, ...]:
    """Return the parts that one leads to, itself among them, in order; none when it is the only one."""
    last = count_parts(tips)
    near = {number + step * way for step in STEPS for way in (-1, 1)}
    wanted = range(1, last + 1) if last <= FEW else {1, last, number, *near}
    shown = (_part(tips, other) for other in sorted(wanted) if 1 <= other <= last)
    return tuple(shown) if last > 1 else ()


def count_parts(tips: Sequence[Tip]) -> int:
    """Return how many parts hold all tips."""
    return math.ceil(len(tips) / MOST)


def _part(tips: Sequence[Tip], number: int) -> Part:
    own = tips_of_part(tips, number)
    return Part(number, "./" if number == 1 else NAME.format(number), own[0].number, own[-1].number)


def with_part_named(view: PageView, edition: Edition, *, page_url: str) -> PageView:
    """Return what is known of a page; a further part says by its title which tips it shows."""
    if not is_further_part(page_url):
        return view
    part = _part(edition.tips, part_number(page_url))
    title = edition.strings("tips.part_title", title=view.title, first=part.first, last=part.last)
    return replace(view, title=title, is_further_part=True)


def with_parts(files: Files, edition: Edition, config: MkDocsConfig) -> Files:
    """Return the files of MkDocs with those of the further parts of an edition's list."""
    for file in _part_files(edition, config):
        files.append(file)
    return files


def _part_files(edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files of MkDocs for the further parts of an edition's list, as static-i18n would make them.

    Their text is that of the list: see Build.document. No menu and no sitemap names them.
    """
    for number in range(2, count_parts(edition.tips) + 1):
        files = {code: _file(config, code, number) for code in LANGUAGES}
        for file in files.values():
            file.alternates = files  # type: ignore[attr-defined]  # what static-i18n puts there
        yield files[edition.language]


def _file(config: MkDocsConfig, language: str, number: int) -> File:
    folder, name = LIST.rpartition("/")[0], NAME.format(number)
    file = File.generated(
        config,
        f"{language}/{folder}/{name.replace('.html', '.md')}",
        content="",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.dest_uri = file.url = f"{edition_root(language)}{folder}/{name}"
    file.locale = file.localization = file.locale_alternate_of = language  # type: ignore[attr-defined]
    file.norm_src_uri = f"{folder}/{name}"  # type: ignore[attr-defined]
    return file
