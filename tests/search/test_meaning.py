"""What is typed is not taken for something else: real words are not corrected, negations are not forgotten."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from handbook.language.word_forms import analysis_of
from tests.support.site import Site
from tools.search_judging import name_of
from tools.search_workers import Worker, our_worker

HERE = Path(__file__).parent
REAL_WORDS = [line for line in (HERE / "real_words.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
NEGATIONS = yaml.safe_load((HERE / "negations.yml").read_text(encoding="utf-8"))
FRENCH = analysis_of("fr")


WHO = {
    "je pleure après l'appel": "clients-agressifs/apres-lincident truc:247",
    "j'ai braillé dans les toilettes": "clients-agressifs/apres-lincident truc:247",
    "la cliente pleure": "clients-difficiles/larmes-et-deuil truc:264",
    "le monsieur braille au comptoir": "clients-difficiles/larmes-et-deuil truc:264",
}
"""The same verb, of the person who serves or of the one who is served, and the pages that are for either."""


@pytest.fixture(scope="module")
def worker(real_site: Site, server: str, browser: Browser) -> Worker:
    page = browser.new_page()
    page.goto(server)
    return our_worker(page, "fr")


def test_no_real_word_is_corrected(worker: Worker):
    told = {word: answer.notice for word, answer in zip(REAL_WORDS, worker.ask(*REAL_WORDS), strict=True)}
    assert len(told) == 300
    assert [word for word, notice in told.items() if "corrigé" in notice] == []


def test_what_is_denied_never_names_the_first_page(worker: Worker):
    queries = {query: word for word, own in NEGATIONS.items() for query in own}
    assert len(queries) >= 40
    denied = {query: FRENCH.stem(word) for query, word in queries.items()}
    named = {
        query: answer.title
        for (query, stem), answer in zip(denied.items(), worker.ask(*denied), strict=True)
        if "négation" not in answer.notice or stem in FRENCH.stems(answer.title)
    }
    assert named == {}


def test_the_tears_of_the_person_who_serves_are_not_those_of_the_client(worker: Worker):
    first = {query: name_of(answer.pages[0]) for query, answer in zip(WHO, worker.ask(*WHO), strict=True)}
    assert {query: name for query, name in first.items() if name not in WHO[query].split()} == {}
