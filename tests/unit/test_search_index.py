"""The index: what the build writes for the browser."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from handbook.content.synonyms import read_synonyms
from handbook.language.word_forms import analysis_of
from handbook.search.entries import Entry, Part
from handbook.search.index import FEWEST_COMMON, TEXTS_A_FILE, WHOLE, Index, build_index, rounded
from handbook.search.numbers import DIGITS, packed
from handbook.search.passages import page_text
from handbook.search.word_families import common_start
from handbook.site import search_files
from handbook.site.search_files import write_index

FRENCH = analysis_of("fr")


def entry(title: str, *, text: str = "", url: str = "a/") -> Entry:
    part = Part("", "page", "", {"title": title, "text": text})
    return Entry(url=url, title=title, kind="page", section="", teaser="", parts=(part,))


def families(core: dict[str, Any]) -> list[str]:
    """Return the starts of the families of words that share no letters with the one before."""
    return [written.partition("|")[0].removeprefix("0") for written in core["words"].split(" ")]


def test_the_words_of_a_family_follow_each_other_after_what_they_share_with_the_one_before():
    # Read back by tests/javascript/search.test.mjs.
    core = build_index([entry("La plainte", text="Des plaintes, un plat, un rabais.")], FRENCH, ()).core
    assert core["words"] == "0plainte||s 3t| 0rabais|"


def test_synonyms_are_found_by_words_that_no_page_has_and_find_those_that_a_page_has():
    groups, _ = read_synonyms("a: {fr: [plainte, faire grief], en: [complaint]}\n")
    core = build_index([entry("La plainte")], FRENCH, groups).core
    complaint, grievance, own = map(families(core).index, ("complaint", "grief", "plainte"))
    assert core["synonyms"] == f"{own} -{grievance} -{complaint}"


def test_a_foreign_synonym_is_found_by_what_is_left_of_it_here():
    groups, _ = read_synonyms("a: {fr: [attente], en: [put on hold]}\n")
    core = build_index([entry("L'attente")], FRENCH, groups).core
    own, hold, put = map(families(core).index, ("attente", "hold", "put"))
    assert core["synonyms"] == f"{own} -{put}.{hold}"


def test_a_one_way_synonym_is_found_and_does_not_find():
    groups, _ = read_synonyms("a: {fr: [plainte, grief, souci →]}\n")
    core = build_index([entry("La plainte, le grief, le souci")], FRENCH, groups).core
    assert core["synonyms"] == "1 0 +2"


def test_a_word_that_most_texts_hold_is_not_said_to_stand_in_them():
    pages = [entry("", text=f"Un client{' et un devis' * (place < 2)}.") for place in range(FEWEST_COMMON + 1)]
    alone, common = (build_index(own, FRENCH, ()).core for own in (pages[:-1], pages))
    client, quote = (2 * families(alone).index(word) + 1 for word in ("client", "devis"))
    counted = [len(fields) for fields in postings_of(alone)]
    assert (counted[client], counted[quote]) == (FEWEST_COMMON, 2)
    left = [len(fields) for fields in postings_of(common)]
    assert (left[client], left[quote]) == (0, 2)


def test_expressions_are_kept_where_a_text_holds_them():
    groups, _ = read_synonyms("a: {fr: [mettre en attente, patienter]}\n")
    pages = [entry("Mettre la cliente en attente"), entry("L'attente. Mettre")]
    core = build_index(pages, FRENCH, groups).core
    hold = ".".join(str(families(core).index(word)) for word in ("mettre", "attente"))
    assert core["expressions"] == hold
    assert postings_of(core)[-1] == [1]


def test_words_that_are_of_the_other_language_only_are_told():
    core = build_index([entry("Remboursement, refund, service, backup")], FRENCH, ()).core
    assert core["words"].split(" ") == ["0backup|", "0refund|", "2mboursement|", "0service|"]
    assert core["foreignWords"] == packed([0, 1])


def test_forms_are_told_apart_in_a_title_and_together_in_a_text():
    core = build_index([entry("La plainte"), entry("Les plaintes", text="Une plainte.")], FRENCH, ()).core
    assert core["words"] == "0plainte||s"
    in_title = in_text = 1  # each the first of its fields
    singular, plural, both = postings_of(core)[:3]
    assert singular == plural == [in_title]
    assert both == [in_text]


def postings_of(core: dict[str, Any]) -> list[list[int]]:
    """Return the fields of each posting of an index whose entries are of one part."""
    counts, _, fields = core["postings"].split("\n")
    left = iter(map(DIGITS.index, fields))
    return [list(islice(left, DIGITS.index(count))) for count in counts]


def test_numbers_are_written_short():
    # Read back by tests/javascript/search.test.mjs.
    assert packed([0, 75, 76, 1063, 1064, 17100]) == "#qr#~qrr#ruu#"
    assert [len(packed([number])) for number in (0, 75, 76, 1063, 1064)] == [1, 1, 2, 2, 3]


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


def test_an_index_is_made_again_only_when_a_page_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made: list[list[Entry]] = []

    def build(entries: list[Entry], *_: object) -> Index:
        made.append(entries)
        return Index({})

    monkeypatch.setattr(search_files, "build_index", build)
    for text in ("Un", "Un", "Deux"):
        write_index(tmp_path, "fr", [entry("Titre", text=text)], groups=(), labels={})
    assert made == [[entry("Titre", text="Un")], [entry("Titre", text="Deux")]]


def test_a_page_is_read_passage_by_passage():
    html = """<p>Haut.</p><h2 id="avant">Avant</h2><p>Texte <em>un</em>.</p>
    <handbook-checklist id="ma-liste"><fieldset><legend class="hb-checklist__title">Ma liste</legend>
    <ul><li>Dire</li></ul></fieldset><button>Copier</button></handbook-checklist><p>Suite.</p>
    <div class="hb-avoid">À éviter</div><section data-search-exclude>Trucs</section>"""
    top, before, checklist = page_text(html).passages
    assert (top.text, before.title, before.text) == ("Haut.", "Avant", "Texte un . Suite. À éviter")
    assert (checklist.id, checklist.kind, checklist.title, checklist.text) == ("ma-liste", "list", "Ma liste", "Dire")


def test_the_words_of_two_cells_are_kept_apart():
    (top,) = page_text("<table><tr><td>courriel</td><td>ligne</td></tr></table>").passages
    assert top.text == "courriel ligne"


def test_what_a_result_may_quote_is_kept_line_by_line_sentences_to_say_apart():
    html = """<p>Un <strong>mot</strong>, un
    autre.</p><ul><li>Écoutez.</li></ul><div class="hb-say"><p class="hb-say__label">À dire</p>
    <p class="hb-say__text">Bonjour, <span data-blank="prénom">prénom</span>.</p></div>
    <div class="hb-avoid"><p class="hb-avoid__text">Calmez-vous.</p></div>
    <table><tr><td>Pas cela</td></tr></table><handbook-quiz><p>Ni cela.</p></handbook-quiz>"""
    (top,) = page_text(html).passages
    assert top.lines.split("\n") == ["Un mot, un autre.", "Écoutez.", "\tBonjour, [prénom]."]


def test_texts_to_quote_are_shared_out_beside_the_index_and_found_by_the_number_of_their_entry():
    entries = [
        Entry(url="", title="", kind="page", section="", teaser="", parts=(Part("", "page", "", {}, "x" * size),))
        for size in (TEXTS_A_FILE, 1, 1)
    ]
    index = build_index(entries, FRENCH, ())
    assert index.core["textStarts"] == packed([0, 2])
    assert index.files["t0"] == [["x" * TEXTS_A_FILE], ["x"]]
    assert index.files["t1"] == [["x"]]


def test_checklists_and_models_are_told_from_other_passages():
    parts = tuple(Part("", kind, "", {}) for kind in ("page", "heading", "list", "model"))
    (own,) = [Entry(url="", title="", kind="page", section="", teaser="", parts=parts)]
    assert build_index([own], FRENCH, ()).core["partKinds"] == packed([0, 0, 1, 2])


def test_a_result_may_quote_the_blanks_of_a_sentence_to_say():
    html = '<p class="hb-say__text">« À <handbook-blank class="hb-blank">10 h</handbook-blank>. »</p>'
    (top,) = page_text(html).passages
    assert top.lines == "\t« À {10 h}. »"
    assert "{" not in top.text
