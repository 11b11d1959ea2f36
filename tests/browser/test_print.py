"""What comes out of the printer: the text alone, on as few sheets as it needs, tagged for those who listen to it."""

import math

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.support.browser import kept_under
from tests.support.faults import fail_on
from tests.support.paper import SIZES, on_paper

CARDS_ON_A_SHEET = 8
STUB = "() => { window.print = () => {} }"
OVERFLOWING = """() => [...document.querySelectorAll(".hb-tips__list > .hb-tip")]
    .filter((card) => card.scrollHeight > card.clientHeight).map((card) => card.dataset.tip)"""
NARROWEST: ViewportSize = {"width": 703, "height": 900}
"""A sheet of A4 between its margins, in pixels."""


@pytest.mark.parametrize(
    ("url", "most"),
    [
        pytest.param("clients-agressifs/desescalade/", 4, id="a page"),
        pytest.param("telephone/", 10, id="a section"),
        pytest.param("trucs/119-faire-attendre/", 1, id="a card"),
        pytest.param("courriel/modeles/", 8, id="models"),
        pytest.param("en-ligne-maintenant/", 6, id="in the middle of a call"),
        pytest.param("parcours/premiere-journee/", 7, id="a path"),
        pytest.param("en/parcours/ecrit/", 16, id="a path with every exercise, in English"),
        pytest.param("parcours/ma-progression/", 1, id="progress"),
        pytest.param("choisir-le-canal/", 5, id="tables"),
        pytest.param("", 2, id="home"),
    ],
)
def test_a_page_comes_out_clean(url: str, most: int, page: Page, server: str):
    page.goto(server + url)
    paper = on_paper(page)
    faults = list(paper.faults())
    if len(paper.sheets) > most:
        faults.append(f"{len(paper.sheets)} sheets, more than {most}")
    fail_on(faults)


@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_section_is_printed_as_one_booklet(edition: str, page: Page, server: str):
    page.goto(f"{server}{edition}negociation/")
    page.get_by_role("contentinfo").or_(page.locator(".hb-foot")).get_by_role("link", name="section").click()
    page.wait_for_url("**/livret/")  # nothing of a booklet waits for a script: it may be read before it is whole
    chapters = page.locator(".hb-booklet__contents ol > li").all_inner_texts()
    pages, cards = page.locator(".hb-booklet__page"), page.locator(".hb-tip")
    assert pages.count() >= len(chapters) > 1
    assert page.locator("script:not([type=module])").count() == 0
    paper = on_paper(page)
    fail_on(paper.faults())
    assert len(paper.sheets) >= len(chapters) + 2
    for chapter in chapters:
        assert paper.text.count(" ".join(chapter.split())) >= 2
    assert paper.text.count("Truc nº" if not edition else "Tip no.") == cards.count()
    assert "http://127.0.0.1/le-bon-ton/" in paper.text


@pytest.mark.parametrize("size", SIZES)
def test_a_list_is_printed_alone_on_one_sheet_that_says_where_it_comes_from(size: str, page: Page, server: str):
    page.goto(server + "telephone/liste-appel-complet/")
    page.evaluate(STUB)
    boxes = page.get_by_role("checkbox")
    boxes.first.check()
    page.get_by_role("button", name="Imprimer").click()
    paper = on_paper(page, size)
    fail_on(paper.faults())
    assert len(paper.sheets) == 1
    assert boxes.count() >= 10
    for text in boxes.evaluate_all("boxes => boxes.map((box) => box.labels[0].textContent)"):
        assert " ".join(text.split()) in paper.text
    assert "✓" in paper.text
    assert paper.text.startswith("1 / 1 ")
    assert paper.text.endswith("/telephone/liste-appel-complet/")
    assert "Relue le" in paper.text
    assert "Sources" not in paper.text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Sources" in on_paper(page, size).text


@pytest.mark.parametrize("size", SIZES)
def test_filtered_cards_are_printed_alone_eight_to_a_sheet(size: str, page: Page, server: str):
    page.goto(server + "trucs/?channel=texto")
    shown = page.locator(".hb-tips__list > .hb-tip:visible")
    expect(page.get_by_role("status").filter(has_text="truc")).not_to_have_text("109 trucs")
    label = page.get_by_role("checkbox", name="Texto").locator("xpath=..")
    expect(shown).to_have_count(int(label.inner_text().split()[-1]))
    numbers = shown.evaluate_all("cards => cards.map((card) => card.dataset.tip)")
    paper = on_paper(page, size)
    fail_on(paper.faults())
    assert len(paper.sheets) == math.ceil(len(numbers) / CARDS_ON_A_SHEET)
    assert "Trucs et astuces" not in paper.text
    assert paper.text.count("Truc nº") == len(numbers)


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_card_fits_between_its_cut_marks(edition: str, page: Page, server: str):
    page.set_viewport_size(NARROWEST)
    page.goto(server + edition + "trucs/")
    page.emulate_media(media="print")
    assert page.evaluate(OVERFLOWING) == []


def test_an_attestation_is_one_sheet_and_nothing_else(page: Page, server: str):
    page.goto(server + "parcours/ma-progression/")
    path = page.locator("handbook-progress").evaluate("(it) => JSON.parse(it.dataset.paths)[0]")
    done = {path["id"]: {step["id"]: "2026-11-28" for step in path["steps"]}}
    page.evaluate("([key, done]) => localStorage.setItem(key, JSON.stringify(done))", [kept_under("progress"), done])
    page.reload()
    page.evaluate(STUB)
    page.get_by_label("Votre nom").fill("Amina Diallo")
    page.get_by_role("button", name="Imprimer l’attestation").click()
    paper = on_paper(page)
    fail_on(paper.faults())
    assert len(paper.sheets) == 1
    assert "Amina Diallo" in paper.text
    assert "Ma progression" not in paper.text
