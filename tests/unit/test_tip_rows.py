import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from handbook.content.tips import Tip
from handbook.site.tip_parts import count_parts, parts_from, tips_of_part
from handbook.site.tip_rows import TipRows, tip_index
from tests.support.editors import card, make_edition

CARDS: dict[str, str | bytes] = {
    "docs/fr/trucs/3-un.md": card(number="3", channel="[telephone]"),
    "docs/fr/trucs/4-deux.md": card(number="4", channel="[courriel]"),
    "docs/fr/trucs/9-trois.md": card(number="9", channel="[telephone]", situation="[suivi]"),
}


def row(number: int) -> str:
    return f'<article class="hb-tip hb-tip--row" data-tip="{number}">Truc {number}</article>'


def test_the_index_of_the_list_says_by_rank_which_card_has_each_facet(tmp_path: Path):
    # Read back by tests/javascript/tip-index.test.mjs.
    tips = make_edition(tmp_path, files=CARDS).tips[:3]
    index = tip_index(tips, "fr")
    assert (index["numbers"], index["french"]) == ("'$)", "")
    assert index["facets"]["channel"] == {"telephone": "#%", "courriel": "$"}


def test_rows_are_written_a_few_a_file_as_their_pages_show_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("handbook.site.tip_rows.ROWS_A_FILE", 2)
    edition, rows = make_edition(tmp_path, files=CARDS), TipRows()
    rows.add(edition, f"<main>{row(9)}</main>")
    rows.add(edition, f"<main>{row(3)} et {row(4)}</main>")
    rows.write(tmp_path, [edition])
    name = json.loads((tmp_path / "search/tips.json").read_text())["fr"]
    assert json.loads((tmp_path / f"search/{name}/r0.json").read_text()) == [row(3), row(4)]
    assert json.loads((tmp_path / f"search/{name}/r1.json").read_text()) == [row(9)]


def test_every_tip_is_on_one_part_and_any_part_is_a_few_presses_away():
    tips = numbered(10_000)
    count = count_parts(tips)
    assert [tip for part in range(1, count + 1) for tip in tips_of_part(tips, part)] == tips
    ways = {part: {near.number for near in parts_from(tips, part)} for part in range(1, count + 1)}
    assert max(map(len, ways.values())) <= 11
    reached, presses = {1}, 0
    while len(reached) < count:
        reached |= set[int]().union(*(ways[part] for part in reached))
        presses += 1
    assert presses <= 10


def test_the_only_part_leads_to_no_other():
    assert parts_from(numbered(1), 1) == ()


def numbered(count: int) -> list[Tip]:
    """Return tips of which nothing but their numbers is told."""
    return [cast("Tip", SimpleNamespace(number=number)) for number in range(1, count + 1)]
