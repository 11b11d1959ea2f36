"""What the search worker reads of the list of tips: which facets each has, and its row as the list shows it."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from handbook.search.numbers import packed
from handbook.site.search_files import FOLDER, write_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from handbook.content.edition import Edition
    from handbook.content.tips import Tip

NAMES = "tips.json"
"""The names of the lists of each edition: they change with what is published, which pages do not know yet."""
ROWS_A_FILE = 10
ROW = re.compile(r'<article class="hb-tip hb-tip--row" data-tip="(\d+)".*?</article>', re.DOTALL)


@dataclass
class TipRows:
    """Gathers the rows of the lists while their pages are built, as those show them; written once all are."""

    rows: dict[str, dict[int, str]] = field(default_factory=partial(defaultdict, dict))
    """Each row, by edition and by number."""

    def add(self, edition: Edition, page: str) -> None:
        """Keep the rows of a finished page of the list."""
        self.rows[edition.language].update((int(found[1]), found[0]) for found in ROW.finditer(page))

    def take(self, other: TipRows) -> None:
        """Keep what another process has gathered."""
        for language, rows in other.rows.items():
            self.rows[language].update(rows)

    def write(self, site_dir: Path, editions: Iterable[Edition]) -> None:
        """Write what is known of the tips of each edition, under names that say what they hold."""
        names = {edition.language: self._write(site_dir / FOLDER, edition) for edition in editions}
        write_json(site_dir / FOLDER / NAMES, names)

    def _write(self, folder: Path, edition: Edition) -> str:
        rows = self.rows[edition.language]
        tips = [tip for tip in edition.tips if tip.number in rows]
        index = tip_index(tips, edition.language)
        shown = [rows[tip.number] for tip in tips]
        digest = hashlib.sha256(json.dumps([index, shown], ensure_ascii=False).encode()).hexdigest()[:10]
        name = f"{edition.language}-tips.{digest}"
        write_json(folder / f"{name}.json", index)
        for rank, start in enumerate(range(0, len(shown), ROWS_A_FILE)):
            write_json(folder / name / f"r{rank}.json", shown[start : start + ROWS_A_FILE])
        return name


def tip_index(tips: Sequence[Tip], language: str) -> dict[str, Any]:
    """Return the numbers of tips, then which of them each facet value has and which are in French, by their ranks.

    Numbers and ranks grow: each is written as its distance from the one before.
    """
    facets: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for rank, tip in enumerate(tips):
        for name, values in tip.facets.items():
            for value in values:
                facets[name][value].append(rank)
    return {
        "rowsSize": ROWS_A_FILE,
        "numbers": _growing(tip.number for tip in tips),
        "french": _growing(rank for rank, tip in enumerate(tips) if tip.language != language),
        "facets": {name: {value: _growing(ranks) for value, ranks in own.items()} for name, own in facets.items()},
    }


def _growing(numbers: Iterable[int]) -> str:
    return packed(_steps(numbers))


def _steps(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number
