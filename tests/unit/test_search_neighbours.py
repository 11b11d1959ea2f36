"""Pages near each other, by the links between them."""

from itertools import chain

import pytest

from handbook.search.entries import Entry
from handbook.search.neighbours import linked_pages, pack_neighbours
from handbook.search.numbers import packed


def entry(url: str, *links: str) -> Entry:
    return Entry(url=url, title="", kind="page", section="", teaser="", parts=(), links=links)


def test_links_are_read_as_a_browser_reads_them():
    html = """<a href="../conclure/#resumer">Conclure</a> <a href="../conclure/">encore</a> <a href="#ici">ici</a>
    <a href="/hors/">hors du manuel</a> <a href="https://exemple.com/">ailleurs</a> <a href="../../?q=1">accueil</a>"""
    assert linked_pages(html, url="telephone/ouvrir/") == ("telephone/conclure/", "telephone/ouvrir/", "hors/", "")


def test_a_link_makes_two_neighbours_whichever_way_it_goes():
    # Read back by tests/javascript/search.test.mjs.
    entries = [entry("a/", "c/"), entry("b/"), entry("c/", "b/", "a/", "ailleurs/"), entry("d/", "d/")]
    assert pack_neighbours(entries) == packed([1, 2, 1, 1, 0, 0])


@pytest.mark.parametrize(("links", "neighbours"), [(40, 1), (41, 0)])
def test_a_page_that_links_to_more_than_forty_others_is_nobodys_neighbour(links: int, neighbours: int):
    others = [entry(f"{number}/") for number in range(links)]
    hub = entry("hub/", *(other.url for other in others))
    distances = [[1, links - place] if neighbours else [0] for place in range(links)]
    assert pack_neighbours([*others, hub]) == packed([*chain(*distances), 0])
