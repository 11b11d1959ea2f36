"""The judged queries, asked of the real worker in a browser, find at least what they found."""

import pytest
from playwright.sync_api import Browser

from tests.support.site import Site
from tools.bench import known_names
from tools.search_judging import Score, read_queries, score, summary
from tools.search_workers import finder, our_worker

FLOORS = {
    "exact": 0.92,
    "accents": 0.92,
    "elision": 0.88,
    "typo": 0.93,
    "inflection": 0.87,
    "synonym": 0.86,
    "question": 0.80,
    "prefix": 0.92,
}
"""Recall among the first five, by category: what the search must never fall below."""


@pytest.fixture(scope="module")
def scores(real_site: Site, server: str, browser: Browser) -> list[Score]:
    """Ask every judged query once."""
    names = known_names(real_site.folder)
    page = browser.new_page()
    page.goto(server)
    workers = {language: our_worker(page, language) for language in names}
    found = [score(query, finder(workers[query.language]), keys=False) for query in read_queries(names)]
    page.close()
    return found


@pytest.mark.parametrize(("category", "floor"), FLOORS.items())
def test_right_answers_are_among_the_first_five(category: str, floor: float, scores: list[Score]):
    own = [one for one in scores if one.query.category == category]
    assert summary(own).recall >= floor, [one.query.text for one in own if one.recall < 1]


def test_no_query_is_left_without_a_result(scores: list[Score]):
    assert [one.query.text for one in scores if one.is_empty] == []
