"""What Lighthouse gives is written beside what is promised; a speed is the median of several runs."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from tools import bench_lighthouse
from tools.bench_guide import ROOT
from tools.bench_lighthouse import Scores, measure_scores, print_scores
from tools.bench_lighthouse_page import PAGE, SIGN, WORDS, scores_text

SCORES = {"": Scores(100, 100, 100, 99), "trucs/": Scores(98, 100, 100, 91), "en/trucs/": Scores(100, 100, 100)}
DAY = datetime.date(2026, 11, 29)


def test_the_lowest_score_and_the_pages_below_stand_beside_the_promise(capsys: pytest.CaptureFixture[str]):
    french = scores_text(SCORES, day=DAY, language="fr")
    assert french.startswith("Le 29 novembre 2026, Lighthouse 12.2.3")
    assert "a noté 3 pages" in french
    assert "| accessibilité | 100 | 98 | 1 |\n| bonnes pratiques | 100 | 100 | 0 |" in french
    assert "| vitesse, en français | 98 | 91 | 1 |" in french
    assert "| speed, in French | 98 | 91 | 1 |" in scores_text(SCORES, day=DAY, language="en")
    print_scores(SCORES)
    assert "| promised | 100 | 100 | 100 | 98 |\n| / | 100 | 100 | 100 | 99 |" in capsys.readouterr().out


def test_a_page_is_timed_several_times_and_judged_as_it_means_to_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "index.html").write_text('<meta name="robots" content="noindex">', encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").touch()
    slow, asked = iter([90, 98, 94]), []

    def judged(url: str, categories: list[str], *options: str) -> dict[str, int]:
        asked.append((url.partition("/le-bon-ton/")[2], *options))
        speed = {"speed": next(slow)} if categories == ["performance"] else {}
        return speed or {"accessibility": 100, "practices": 100, "findable": 100}

    monkeypatch.setattr(bench_lighthouse, "PAGES", {"accueil": ""})
    monkeypatch.setattr(bench_lighthouse, "MORE", ())
    monkeypatch.setattr(bench_lighthouse, "ask", lambda _: "12.2.3")
    monkeypatch.setattr(bench_lighthouse, "judged", judged)
    assert measure_scores(tmp_path) == {"": Scores(100, 100, 100, 94), "en/": Scores(100, 100, 100)}
    assert asked == [("", "--skip-audits=is-crawlable"), ("",), ("",), ("",), ("en/",)]


def test_where_it_cannot_be_fetched_the_bench_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def refuse(_: Any) -> None:
        raise OSError("no npm here")

    monkeypatch.setattr(bench_lighthouse, "ask", refuse)
    assert measure_scores(tmp_path) == {}
    assert "ne s’installe pas ici" in capsys.readouterr().err


@pytest.mark.parametrize("language", WORDS)
def test_the_guide_has_a_place_for_the_scores(language: str):
    assert SIGN in (ROOT / PAGE.format(language)).read_text(encoding="utf-8")
