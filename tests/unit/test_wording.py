"""How a page is worded is told by the build, in French, on the line: each rule on a page that keeps all the others."""

from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.checks.wording import FEWEST, MOST
from tests.support.editors import card, english_page, page, write_docs

FILE = "docs/fr/telephone/rappeler.md"
FIRST = 8
"""The line on which the text of the page starts."""
BRIEF = "/// bref\n- Rappelez avant midi.\n///\n\n"
ONWARD = "\nLa suite : [Conclure](conclure.md).\n"
WORDS = "Rappelez la personne avant midi. " * 64
SECTION = page("[Rappeler](rappeler.md), puis [Conclure](conclure.md).\n", title="Au téléphone")


def wording(folder: Path, text: str, **others: str) -> list[tuple[int, str]]:
    """Return the lines and the problems of one page of the small handbook."""
    files = {"docs/fr/telephone/index.md": SECTION, FILE: text, **others}
    _, faults = check_library(write_docs(folder, files), wording=True)
    return [(fault.line, fault.problem) for fault in sorted(faults) if fault.path == FILE]


def good(body: str = "", *, brief: str = BRIEF, words: str = WORDS, onward: str = ONWARD, **fields: str | None) -> str:
    return page(f"{brief}{words}\n\n{body}{onward}", **{"title": "Rappeler", **fields})


def test_a_page_that_keeps_every_rule_has_no_fault(tmp_path: Path):
    assert wording(tmp_path, good()) == []


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        pytest.param(good(words="Court."), FIRST, "Cette page compte 7 mots.", id="too short"),
        pytest.param(good(words=WORDS * 3), FIRST, "Cette page compte 966 mots.", id="too long"),
        pytest.param(good(brief=""), FIRST, "La page ne commence pas par sa réponse.", id="no brief"),
        pytest.param(good(question=None), 1, "La page ne dit pas à quelle question elle répond.", id="no question"),
        pytest.param(good(sources=None), 1, "La page ne nomme aucune source.", id="no source"),
        pytest.param(good("## Redire\n"), FIRST + 6, "Ce titre n'a pas d'identifiant.", id="no id"),
        pytest.param(good(onward="Fin.\n"), FIRST + 6, "Cette page ne mène à aucune autre.", id="leads nowhere"),
        pytest.param(good("Écrivez ici la suite.\n"), FIRST + 6, "Cette ligne est encore à écrire.", id="blank line"),
        pytest.param(
            good(description="Écrivez ici ce qu'elle dit."),
            4,
            "Le champ « description » est encore à écrire.",
            id="field",
        ),
        pytest.param(good("L’appel.\n"), FIRST + 6, "Une apostrophe courbe est tapée ici.", id="apostrophe"),
        pytest.param(good("À 9\u00a0h.\n"), FIRST + 6, "Une espace insécable est tapée ici.", id="no-break space"),
        pytest.param(good("Ça va ?\n"), FIRST + 6, "Une espace précède ; ! ou ?", id="space"),
        pytest.param(good("Bravo!\n"), FIRST + 6, "Le manuel ne s'exclame pas.", id="exclamation"),
        pytest.param(good("Des client(e)s.\n"), FIRST + 6, "« client(e)s » se lit mal à voix haute.", id="brackets"),
        pytest.param(
            good("Au 418 656-1234.\n"),
            FIRST + 6,
            "Le numéro 418 656-1234 pourrait être celui de quelqu'un.",
            id="number",
        ),
        pytest.param(
            good(title="Conclure, un appel!"),
            2,
            "Ce titre est déjà celui de docs/fr/telephone/conclure.md.",
            id="title",
        ),
    ],
)
def test_each_rule_is_told_on_its_line(text: str, line: int, problem: str, tmp_path: Path):
    assert (line, problem) in wording(tmp_path, text)


def test_only_one_rule_is_broken_at_a_time(tmp_path: Path):
    assert wording(tmp_path, good("Des client(e)s.\n")) == [(FIRST + 6, "« client(e)s » se lit mal à voix haute.")]


def test_a_guide_may_name_what_a_blank_page_holds(tmp_path: Path):
    assert wording(tmp_path, good("Remplacez « Écrivez ici » et `Écrivez ici la raison`.\n")) == []


def test_a_phrase_or_a_quotation_may_exclaim(tmp_path: Path):
    assert wording(tmp_path, good("/// phrases\n- Dire : « Bravo! »\n///\n\nDites « Bravo! » aussi.\n")) == []


def test_a_page_that_only_the_menu_leads_to_is_told_where_to_link_it(tmp_path: Path):
    alone = {"docs/fr/telephone/index.md": page("[Conclure](conclure.md)\n", title="Au téléphone")}
    _, faults = check_library(write_docs(tmp_path, {FILE: good(nav_title="Rappeler"), **alone}), wording=True)
    assert [str(fault) for fault in faults if fault.path == FILE] == [
        f"{FILE}:1: Aucune page ne mène ici, sauf le menu. "
        "Liez-la depuis docs/fr/telephone/index.md, ou une page voisine : [Rappeler](rappeler.md)."
    ]


def test_english_has_typing_rules_of_its_own(tmp_path: Path):
    files = {"docs/en/telephone/conclure.md": english_page("## Say { #saluer }\n\nSay “hello”. Then : go.\n")}
    _, faults = check_library(write_docs(tmp_path, files), wording=True)
    found = [fault.problem for fault in faults if fault.path == "docs/en/telephone/conclure.md"]
    assert "Des guillemets courbes ou français sont dans un texte anglais." in found
    assert "Une espace précède le deux-points, en anglais." in found


def test_what_is_said_on_a_card_may_exclaim(tmp_path: Path):
    files = {"docs/fr/trucs/201-faire-attendre.md": card(say="Merci!", summary="Merci!")}
    _, faults = check_library(write_docs(tmp_path, files), wording=True)
    assert [fault.line for fault in faults if "s'exclame" in fault.problem] == [4]


def test_every_fault_of_wording_leaves_the_page_in_view(tmp_path: Path):
    _, faults = check_library(write_docs(tmp_path, {FILE: good("L’appel! ?\n", question=None)}), wording=True)
    assert all(fault.spares_page for fault in faults)


def test_the_guide_and_the_build_say_the_same_length():
    assert (FEWEST, MOST) == (300, 700)
