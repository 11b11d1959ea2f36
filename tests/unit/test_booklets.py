"""A section as one document to print: what becomes of the text of a page in it."""

import re
from pathlib import Path

import pytest

from handbook.site.booklets import Address, Links, on_paper
from tests.support.editors import make_edition

HERE = "telephone/ouvrir/"


@pytest.fixture
def links(tmp_path: Path) -> Links:
    """Give the links of a booklet whose second chapter is the page on waiting."""
    edition = make_edition(tmp_path)
    return Links(edition, {f"{edition.site_url}{HERE}": "c1", f"{edition.site_url}telephone/attente/": "c2"})


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            '<h2 id="avant">Avant</h2><div aria-labelledby="a b">',
            '<h3 id="c1-avant">Avant</h3><div aria-labelledby="c1-a c1-b">',
            id="ids are those of the chapter, and titles stand below its own",
        ),
        pytest.param(
            '<handbook-quiz class="hb-quiz" data-i18n=\'{"a": 1}\'></handbook-quiz>',
            '<paper-quiz class="hb-quiz"></paper-quiz>',
            id="no element asks for its script",
        ),
        pytest.param('<a href="#avant">x</a>', '<a href="#c1-avant">x</a>', id="a place of the same page"),
        pytest.param(
            '<a href="../attente/#retour">x</a>',
            '<a href="#c2-retour">x</a> <span class="hb-chapter">(chap. 2)</span>',
            id="another chapter",
        ),
        pytest.param('<a href="tel:911">911</a>', '<a href="tel:911">911</a>', id="a number to call"),
    ],
)
def test_a_page_becomes_a_chapter(html: str, expected: str, links: Links):
    shown = links.chapter_html(html, id="c1", url=HERE, language="fr")
    assert shown.replace("\u00a0", " ") == expected


def test_the_address_of_a_link_that_leaves_the_booklet_is_written_out_once(links: Links):
    html = '<a href="../../courriel/?a=1&amp;b=2">Le <b>courriel</b></a> <a href="https://example.org/">x</a>'
    shown = links.chapter_html(f"{html}{html}", id="c1", url=HERE, language="fr")
    assert list(links.addresses.values()) == [
        Address("Le courriel", "fr", f"{links.edition.site_url}courriel/?a=1&b=2"),
        Address("x", "fr", "https://example.org/"),
    ]
    assert shown.count('<sup class="hb-note" translate="no">1</sup>') == 2
    assert f'href="{links.edition.site_url}courriel/?a=1&amp;b=2"' in shown


def test_a_card_keeps_its_links_without_a_note(links: Links):
    shown = links.card_html('<h3><a href="../../trucs/1-a/">A</a></h3>', url="telephone/livret/")
    assert shown == f'<h3><a href="{links.edition.site_url}trucs/1-a/">A</a></h3>'
    assert links.addresses == {}


def test_what_a_script_would_show_is_not_in_a_booklet():
    html = on_paper(
        "<!doctype html><html><body><p>À\u00a0dire</p><form hidden>x</form><p inert>y</p><template>z</template>"
        '<div class="hb-tip__tools"><paper-copy><button hidden>Copier</button></paper-copy></div>'
        "<paper-copy>« Oui »</paper-copy></body></html>"
    )
    assert html.endswith("<body><p>À\u00a0dire</p><paper-copy>« Oui »</paper-copy></body></html>")


def test_what_only_elements_are_told_is_not_in_a_booklet():
    html = on_paper('<html><body><p class="a" data-tip="7" data-section="b" data-paragraph>data-tip</p></body></html>')
    assert '<p class="a" data-section="b">data-tip</p>' in html


def test_only_the_ids_that_something_names_are_in_a_booklet():
    html = on_paper(
        '<html><body><h2 id="c1">A</h2><h3 id="c1-a">B</h3><p id="n">c</p><p id="m">d</p><p id="o">e</p>'
        '<a href="#c1">A</a><ul aria-labelledby="n m"></ul></body></html>'
    )
    assert re.findall(r'id="([^"]*)"', html) == ["c1", "n", "m"]
