"""The figures of builds in the editors' guide."""

import datetime
from pathlib import Path

import pytest

from tools.bench_build import Builds, Cost
from tools.bench_build_page import HEADINGS, NEXT, PAGE, SIGN, WORDS, builds_text, write_builds
from tools.bench_guide import ROOT

DAY = datetime.date(2026, 11, 28)
STOCK, OURS = Cost(4.5, 9, 50, 21), Cost(12.25, 20, 280, 52)
AGAIN = Cost(8, 5, 200, 52)
FOUND = [
    Builds(109, [STOCK] * 3, [OURS, OURS, Cost(90, 90, 900, 52)], [AGAIN] * 3, 2.25),
    Builds(10_000, [STOCK], [OURS], [AGAIN], 8),
]


def test_the_figures_are_the_medians_of_the_builds():
    text = builds_text(FOUND, day=DAY, language="fr")
    assert text.startswith("Le 28 novembre 2026")
    assert text.splitlines()[-2:] == [
        "| 109 | 9,0 (4,5) | 20,0 (12,2) | 5,0 (8,0) | 280 | 52 | 2,2 |",
        "| 10 000 | 9,0 (4,5) | 20,0 (12,2) | 5,0 (8,0) | 280 | 52 | 8,0 |",
    ]
    assert FOUND[0].times_stock == pytest.approx(12.25 / 4.5)
    assert FOUND[0].times_stock_on_the_clock == pytest.approx(20 / 9)
    assert FOUND[0].again_times_stock_on_the_clock == pytest.approx(5 / 9)


def test_the_figures_stand_before_the_promises_in_place_of_the_last_ones(tmp_path: Path):
    text = f"---\n---\n\n## Les commandes {{ #commandes }}\n\nUn.\n\n## Promis {NEXT}\n\nDeux.\n\n## Fin\n"
    for language in WORDS:
        assert NEXT in (ROOT / PAGE.format(language)).read_text(encoding="utf-8")
        (tmp_path / PAGE.format(language)).parent.mkdir(parents=True)
        (tmp_path / PAGE.format(language)).write_text(text, encoding="utf-8")
    write_builds(FOUND, day=datetime.date(2026, 1, 1), root=tmp_path)
    write_builds(FOUND, day=DAY, root=tmp_path)
    for language, heading in HEADINGS.items():
        section = f"{heading}{SIGN}{builds_text(FOUND, day=DAY, language=language)}\n\n"
        written = (tmp_path / PAGE.format(language)).read_text(encoding="utf-8")
        assert written == text.replace("## Promis", f"{section}## Promis")


def test_a_page_without_a_place_for_them_is_left_alone(tmp_path: Path):
    for language in WORDS:
        (tmp_path / PAGE.format(language)).parent.mkdir(parents=True)
        (tmp_path / PAGE.format(language)).write_text("## Autre chose\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        write_builds(FOUND, day=DAY, root=tmp_path)
    assert (tmp_path / PAGE.format("fr")).read_text(encoding="utf-8") == "## Autre chose\n"
