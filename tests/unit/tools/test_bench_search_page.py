"""The figures of the search in the editors' guide."""

import datetime
from pathlib import Path

import pytest

from tools.bench_guide import ROOT
from tools.bench_search_page import CATEGORIES, NEXT, PAGE, SIGN, WORDS, Measures, figures_text, write_figures
from tools.search_judging import Query, Score

DAY = datetime.date(2026, 11, 22)


def score(category: str, ndcg: float, *, kept: str = "own") -> Score:
    query = Query("x", kept, "fr", category, "x", {})
    return Score(query, ndcg, reciprocal=1, recall=1, is_empty=ndcg == 0, keys=1, ends_right=ndcg > 0.5)


MEASURES = Measures(weight=97.4, slowest=3.7, cards=10_000, agreement=0.748)
SCORES = {
    "thème": [score(name, 0) for name in CATEGORIES]
    + [score("typo", 0, kept="held"), score("everyday-slang", 0, kept="sealed")],
    "nôtre": [score(name, 0.75) for name in CATEGORIES]
    + [score("typo", 0.25, kept="held"), score("everyday-slang", 0.5, kept="sealed")],
}


def test_the_figures_are_those_of_the_scores():
    text = figures_text(SCORES, day=DAY, measures=MEASURES, language="fr")
    assert text.startswith("Le 22 novembre 2026, sur 10 requêtes")
    assert "| fautes de frappe | 0,00 | 0,50 |" in text
    assert "| questions | 0,00 | 0,75 |" in text
    assert "| bonne réponse parmi les trois premières | 0,00 | 0,80 |" in text
    assert "| aucun résultat | 1,00 | 0,00 |" in text
    assert "Les 1 requêtes gardées à part" in text
    assert (
        "Les 1 requêtes de tous les jours gardées à part, écrites comme on parle, obtiennent 0,50 : langue parlée 0,50."
        in text
    )
    assert "(kappa pondéré) est de 0,75." in text
    assert "pèse 97 ko" in text
    assert "Avec 10 000 trucs, une réponse prend presque toujours moins de 4 millisecondes." in text


def test_the_figures_are_said_in_english_as_well():
    text = figures_text(SCORES, day=DAY, measures=MEASURES, language="en")
    assert text.startswith("On November 22, 2026, over 10 queries")
    assert "| typos | 0.00 | 0.50 |" in text
    assert "get 0.50: spoken language 0.50." in text
    assert "With 10,000 tips, an answer almost always takes less than 4 milliseconds." in text


def write_pages(root: Path, *, below: str) -> list[Path]:
    pages = [root / PAGE.format(language) for language in WORDS]
    for page in pages:
        page.parent.mkdir(parents=True)
        page.write_text(f"Avant.\n### Titre{SIGN}Vieux.\n\n### Suite{below}\nAprès.\n", encoding="utf-8")
    return pages


def test_the_figures_replace_those_of_the_last_run(tmp_path: Path):
    pages = write_pages(tmp_path, below=NEXT)
    write_figures(SCORES, day=DAY, measures=MEASURES, root=tmp_path)
    for page, first in zip(pages, ("Le ", "On "), strict=True):
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"Avant.\n### Titre{SIGN}{first}")
        assert text.endswith(f"\n\n### Suite{NEXT}\nAprès.\n")
        assert "Vieux" not in text


def test_a_page_without_a_place_for_the_figures_is_left_alone(tmp_path: Path):
    pages = write_pages(tmp_path, below="")
    with pytest.raises(ValueError, match="no place"):
        write_figures(SCORES, day=DAY, measures=MEASURES, root=tmp_path)
    assert all("Vieux" in page.read_text(encoding="utf-8") for page in pages)


@pytest.mark.parametrize("language", WORDS)
def test_the_guide_has_a_place_for_the_figures(language: str):
    _, start, rest = (ROOT / PAGE.format(language)).read_text(encoding="utf-8").partition(SIGN)
    assert start
    assert NEXT in rest
