"""The figures of how fast pages come, in the editors' guide."""

import datetime
from pathlib import Path

import pytest

from tools.bench_guide import ROOT
from tools.bench_speed import PAGES, Speed
from tools.bench_speed_page import PAGE, SIGN, WORDS, speeds_text, write_speeds
from tools.page_weight import Weight

DAY = datetime.date(2026, 11, 28)
HEAVY = Weight(first=116, requests=8, next=20.6)
LIGHT = Weight(first=87.4, requests=7, next=10.4)
SPEEDS = {"trucs": Speed(HEAVY, cold=1234.4, warm=600, shift=0.0123, lag=88)}
WEIGHTS = {"trucs/": HEAVY, "trucs/1-merci/": LIGHT}


def test_the_figures_stand_under_what_is_promised():
    text = speeds_text(SPEEDS, WEIGHTS, day=DAY, language="fr")
    assert text.startswith("Le 28 novembre 2026, sur une ligne")
    assert "Chaque page est ouverte 3 fois : les temps sont des médianes." in text
    assert "| promis, au plus | 100 | 12 | 15 | 1200 | 1200 | 0,01 | 100 |\n| trucs | 116 | 8 | 21 |" in text
    assert "Sur 2 pages, plus lourdes que promis : 1 à la première visite et 1 à la suivante." in text
    assert text.endswith("Avec trop de requêtes : 0.")


def test_the_figures_are_said_in_english_as_well():
    text = speeds_text(SPEEDS, WEIGHTS, day=DAY, language="en")
    assert text.startswith("On November 28, 2026, on a slow")
    assert "| tips | 116 | 8 | 21 | 1234 | 600 | 0.01 | 88 |" in text


def test_the_figures_replace_those_of_the_last_run(tmp_path: Path):
    pages = [tmp_path / PAGE.format(language) for language in WORDS]
    for page in pages:
        page.parent.mkdir(parents=True)
        page.write_text(f"Avant.\n## Titre{SIGN}Vieux.\n\n## Suite\nAprès.\n", encoding="utf-8")
    write_speeds(SPEEDS, WEIGHTS, day=DAY, root=tmp_path)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"Avant.\n## Titre{SIGN}")
        assert text.endswith("\n\n## Suite\nAprès.\n")
        assert "Vieux" not in text
    pages[1].write_text("Rien.\n", encoding="utf-8")
    kept = pages[0].read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        write_speeds({}, WEIGHTS, day=DAY, root=tmp_path)
    assert pages[0].read_text(encoding="utf-8") == kept


@pytest.mark.parametrize("language", WORDS)
def test_the_guide_has_a_place_for_the_figures(language: str):
    assert SIGN in (ROOT / PAGE.format(language)).read_text(encoding="utf-8")


def test_every_kind_of_page_is_measured_once():
    assert len(set(PAGES.values())) == len(PAGES)
