"""The index: what the build writes for the browser."""

import json
from pathlib import Path

from handbook.search.analysis import analysis_of
from handbook.search.entries import Entry, Part
from handbook.search.families import common_start
from handbook.search.index import WHOLE, build_index, rounded
from handbook.search.numbers import packed
from handbook.search.passages import read_passages
from handbook.search.site import write_index
from handbook.search.synonyms import read_synonyms

FRENCH = analysis_of("fr")


def entry(title: str, *, text: str = "", url: str = "a/") -> Entry:
    part = Part("", "page", "", {"title": title, "text": text})
    return Entry(url=url, title=title, kind="page", section="", teaser="", parts=(part,))


def test_the_words_of_a_family_follow_each_other():
    core = build_index([entry("La plainte", text="Des plaintes, un rabais.")], FRENCH, ()).core
    assert core["words"].split("\n") == ["plainte||s", "rabais|"]


def test_synonyms_bring_words_that_no_page_has():
    groups, _ = read_synonyms("a: {fr: [plainte, faire grief], en: [complaint]}\n")
    core = build_index([entry("La plainte")], FRENCH, groups).core
    words = core["words"].split("\n")
    complaint, grievance, own = words.index("complaint|"), words.index("grief|"), words.index("plainte|")
    assert core["synonyms"] == f"{own} {grievance} {complaint}>{own} {grievance}"


def test_numbers_are_written_short():
    # Read back by tests/javascript/search.test.mjs.
    assert packed([0, 59, 60, 1799, 1800, 104400]) == "#ab#~abb#cb~#"
    assert [len(packed([number])) for number in (0, 59, 60, 1799, 1800)] == [1, 1, 2, 2, 3]


def test_lengths_are_rounded():
    assert [rounded(length) for length in (0, 1, 3, 5, 7, 13, 100)] == [0, 1, 3, 4, 6, 12, 96]


def test_a_common_start_is_all_letters_that_words_share():
    assert common_start(["appel", "appeler", "appels"]) == "appel"
    assert common_start(["dit", "parle"]) == ""


def test_a_small_index_is_one_file_and_a_large_one_is_shared_out():
    small = build_index([entry("Un titre")], FRENCH, ())
    assert not small.files
    many = [entry(f"mot{'abcdefghij'[n % 10] * 9}", text="x" * 30, url="y" * 200) for n in range(WHOLE // 200)]
    large = build_index(many, FRENCH, ())
    assert "postings" not in large.core
    assert {name[0] for name in large.files} == {"p", "s"}


def test_the_name_of_an_index_changes_with_its_content(tmp_path: Path):
    names = {write_index(tmp_path, "fr", [entry(title)], groups=(), labels={}) for title in ("Un", "Deux", "Un")}
    assert len(names) == 2
    assert all(json.loads((tmp_path / f"{name}.json").read_text())["language"] == "fr" for name in names)


def test_a_page_is_read_passage_by_passage():
    html = """<p>Haut.</p><h2 id="avant">Avant</h2><p>Texte <em>un</em>.</p>
    <handbook-checklist id="ma-liste"><fieldset><legend class="hb-checklist__title">Ma liste</legend>
    <ul><li>Dire</li></ul></fieldset><button>Copier</button></handbook-checklist><p>Suite.</p>
    <div class="hb-avoid">À éviter</div><section data-search-exclude>Trucs</section>"""
    top, before, checklist = read_passages(html)
    assert (top.text, before.title, before.text, before.aside) == ("Haut.", "Avant", "Texte un . Suite.", "À éviter")
    assert (checklist.id, checklist.kind, checklist.title, checklist.text) == ("ma-liste", "list", "Ma liste", "Dire")
