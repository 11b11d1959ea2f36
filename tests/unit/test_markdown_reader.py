"""An author's Markdown is read once, and every part of it still knows its line."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.source.markdown_reader import MarkdownReader, inline_html
from handbook.source.markdown_text import Heading, MarkdownText
from handbook.source.typed_code import without_code

READER = MarkdownReader(("bref", "liste", "quiz"), frozenset(("bref", "liste")))
SLOWEST = 1.0
"""Seconds: a reader that grows with the square of a line takes minutes for the longest."""


def read(text: str) -> MarkdownText:
    """Return the structure of a text of which nothing is lost."""
    found, faults = READER.read(text, path="x.md")
    assert [str(fault) for fault in faults] == []
    return found


def faults_of(text: str) -> list[str]:
    """Return the line and the problem of each fault, in order."""
    return [f"{fault.line}: {fault.problem}" for fault in sorted(READER.read(text, path="x.md")[1])]


def test_a_block_keeps_its_title_its_options_and_its_lines():
    block = read("Avant.\n\n/// liste | Relire\n    id: relire\n\n- Un\n- Deux,\n  la suite\n///\n").blocks[0]
    assert (block.line, block.last_line, block.name, block.title) == (3, 9, "liste", "Relire")
    assert (block.options, block.option_lines) == ({"id": "relire"}, {"id": 4})
    assert [(item.line, item.text) for item in block.text.items] == [(6, "Un"), (7, "Deux, la suite")]


def test_an_item_that_holds_a_list_is_the_words_before_it():
    text = "/// liste | L\n    id: l\n\n- Un *mot*\n    - Un et demi\n- Deux\n///\n"
    items = read(text).blocks[0].text.items
    assert [(item.html, item.nested) for item in items] == [("Un <em>mot</em>", 5), ("Deux", 0)]


def test_a_block_stands_in_the_page_under_its_line():
    html = read("Avant.\n\n/// quiz\nPerdu\n///\n\nAprès.\n\n/// quiz\nTrouvé\n///\n").html
    assert html == "<p>Avant.</p>\n<!-- handbook-block:3 -->\n<p>Après.</p>\n<!-- handbook-block:9 -->"


def test_blocks_headings_and_links_inside_code_are_none():
    text = "```\n/// perdu\n## Titre\n[a](b.md)\n```\n\nTapez `[a](b.md)` ou `/// perdu`.\n"
    found = read(text)
    assert (found.blocks, found.headings, found.links) == ((), (), ())
    assert [row.line for row in found.rows] == [6, 7, 8]


def test_a_fence_is_closed_only_by_a_longer_or_equal_one():
    assert [link.line for link in read("````\n```\n[a](b.md)\n````\n\n[c](d.md)\n").links] == [6]


def test_a_fence_followed_by_words_closes_nothing():
    text = "```\n``` pas la fin\n[a](b.md)\n```\n\n[c](d.md)\n"
    assert [(link.line, link.target) for link in read(text).links] == [(6, "d.md")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("a" * 10_000, [], id="as long as may be"),
        pytest.param(
            "a" * 10_001, ["2: Cette ligne est trop longue à lire : 10001 signes, 0 crochets."], id="too long"
        ),
        pytest.param(r"\[ " * 300, [], id="as many brackets as may be"),
        pytest.param(
            r"\[" * 301, ["2: Cette ligne est trop longue à lire : 602 signes, 301 crochets."], id="too many brackets"
        ),
    ],
)
def test_a_line_too_long_to_read_is_told_and_left_out(line: str, expected: list[str]):
    html = READER.read(f"Un\n{line}\n", path="x.md")[0].html
    assert faults_of(f"Un\n{line}\n") == expected
    assert (html == "<p>Un</p>") is bool(expected)


def test_code_with_a_language_is_coloured_as_it_would_be_alone():
    text = "```yaml\ntitle: Un\nlist: [a, b]\n```\n"
    assert '<span class="nt">title</span>' in read(text).html


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("## Avant d'arriver { #avant }", Heading(1, 2, "Avant d'arriver", "avant", True), id="explicit"),
        pytest.param("### Été à Québec", Heading(1, 3, "Été à Québec", "ete-a-quebec", False), id="derived"),
        pytest.param("## Trucs `code`", Heading(1, 2, "Trucs code", "trucs-code", False), id="code"),
        pytest.param("## 1. Nommez { #un }", Heading(1, 2, "1. Nommez", "un", True), id="number"),
    ],
)
def test_a_heading_has_the_id_that_the_page_gives_it(line: str, expected: Heading):
    found = read(line)
    assert found.headings == (expected,)
    assert f'id="{expected.id}"' in found.html
    assert found.contents[0]["name"] == expected.text


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        pytest.param("Voyez [un](a.md) et [deux](b.md#c).", ["a.md", "b.md#c"], id="two links"),
        pytest.param('[un](a.md "Titre")', ["a.md"], id="title"),
        pytest.param("[un [deux]](<a.md>)", ["a.md"], id="brackets"),
        pytest.param("![image](a.png)", [], id="image"),
        pytest.param("- Dire : [un](a.md)", ["a.md"], id="item"),
        pytest.param("| a |\n|---|\n| [un](a.md) |", ["a.md"], id="table"),
    ],
)
def test_links_are_found_by_their_target(line: str, targets: list[str]):
    assert [link.target for link in read(line).links] == targets


def test_each_link_has_its_own_line_in_blocks_too():
    text = "Un\n[a](a.md) et\nsuite [b](b.md)\n\n/// liste | L\n    id: l\n\n- [c](c.md)\n- d\n///\n\n[e](e.md)\n"
    assert [(link.line, link.target) for link in read(text).links] == [
        (2, "a.md"),
        (3, "b.md"),
        (8, "c.md"),
        (12, "e.md"),
    ]


def test_links_of_a_block_with_a_form_of_its_own_are_found_too():
    text = "[a](a.md)\n\n/// quiz\nPage : [b](b.md#un), ![c](c.png)\n///\n"
    assert [(link.line, link.target) for link in read(text).links] == [(1, "a.md"), (4, "b.md#un")]


def test_a_text_knows_nothing_of_the_one_read_before():
    READER.read("[un][un]\n\n[un]: a.md", path="x.md")
    assert read("## Titre\n").headings == read("## Titre\n").headings
    assert READER.read("[un][un]", path="x.md")[0].links == ()


def test_a_link_is_given_the_address_of_the_page():
    found, _ = READER.read("[a](a.md)", path="x.md", address_of=lambda target: f"../{target}/")
    assert found.html == '<p><a href="../a.md/">a</a></p>'


def test_a_column_is_aligned_by_a_class_since_the_policy_refuses_styles():
    html = read("| a | b |\n|---|--:|\n| 1 | 2 |\n").html
    assert '<td class="hb-align-right">2</td>' in html
    assert "style" not in html


def test_a_marker_stands_in_the_page_by_its_name():
    found = read("Un\n\n<!-- handbook:tips -->\n\nDeux\n")
    assert "<!-- handbook-list:tips -->" in found.html
    assert [(marker.line, marker.name) for marker in found.markers] == [(3, "tips")]


def test_each_marker_stands_in_its_own_place():
    html = read("<!-- handbook:tips -->\n\n/// quiz\nPerdu\n///\n\n<!-- handbook:figures -->\n").html
    assert html == "<!-- handbook-list:tips -->\n<!-- handbook-block:3 -->\n<!-- handbook-list:figures -->"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Un\n- deux\n- trois", ["2: Le signe -", "3: Le signe -"], id="list without its blank line"),
        pytest.param("Un\n1. deux", ["2: Le signe 1."], id="numbered list without its blank line"),
        pytest.param("Un\n| a | b |\n|---|---|\n| 1 | 2 |", ["2: Le signe |", "4: Le signe |"], id="table"),
        pytest.param("- Un\n-\u00a0deux", ["2: Cette ligne n'est pas lue"], id="no-break space after the dash"),
        pytest.param("• Un", ["1: Cette ligne n'est pas lue"], id="bullet"),
        pytest.param("- [ ] Un", ["1: Une case"], id="task"),
        pytest.param("!!! note", ["1: Un encadré"], id="admonition"),
        pytest.param("Un ~~deux~~", ["1: Les signes ~~"], id="struck"),
        pytest.param("Un[^1]", ["1: Un appel de note"], id="footnote"),
        pytest.param("| a |\n|---|\n| 1 | deux |", ["3: « deux »"], id="extra cell"),
        pytest.param("<<<<<<< A\nun\n=======\ndeux\n>>>>>>> B", ["1: Deux"], id="conflict"),
        pytest.param('Un <a href="x.md">lien</a>', ["1: Une balise HTML"], id="HTML"),
        pytest.param("Un <b>mot</b>", ["1: Une balise HTML"], id="HTML around a word"),
        pytest.param("<!-- note interne -->", ["1: Un commentaire"], id="comment"),
        pytest.param("<!--\n/// quiz\nperdu\n///\n-->", ["1: Un commentaire"], id="block in a comment"),
        pytest.param("Un **deux", ["1: Des signes de gras"], id="bold that does not close"),
        pytest.param("Un `deux", ["1: Un accent grave"], id="code that does not close"),
        pytest.param("[un] (deux.md)", ["1: Un lien"], id="link with a space"),
        pytest.param("[un][deux]", ["1: Un lien"], id="link by reference that leads nowhere"),
        pytest.param("Bonjour <prénom>.", ["1: Une balise"], id="words between chevrons"),
        pytest.param("Un&nbsp;mot", ["1: L'entité"], id="entity"),
        pytest.param("1) un", ["1: Un numéro"], id="number and parenthesis"),
        pytest.param("Un {{prénom}}", ["1: Un champ"], id="blank outside of a model"),
        pytest.param("    /// bref\n    - Un\n    ///", ["1: Une ligne ///", "3: Une ligne ///"], id="indented block"),
        pytest.param("/// liste | L\n    id: l\n\n- un\n- ~~deux~~\n///", ["5: Les signes ~~"], id="in a block"),
    ],
)
def test_what_would_not_be_shown_as_typed_is_told_on_its_line(text: str, expected: list[str]):
    found = faults_of(text)
    assert [fault[: len(start)] for fault, start in zip(found, expected, strict=False)] == expected
    assert {fault.split(":")[0] for fault in found} == {start.split(":")[0] for start in expected}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("3 < 5 et 7 > 2, R&D, 5 * 3 * 2", id="signs of arithmetic"),
        pytest.param("Un mot_avec_traits et une *emphase* _ici_.", id="emphasis"),
        pytest.param("Un\\*deux\\* et \\[trois\\]", id="escapes"),
        pytest.param("Terme\n:   Définition", id="definition"),
        pytest.param("> Citation\n> suite", id="quotation"),
        pytest.param("Voyez <https://exemple.org/a_b> pour 1986. Quelle année", id="address"),
        pytest.param("- Un\n    - Deux\n\n    Suite\n\n- Trois", id="nested list"),
        pytest.param("Tapez `<b>`, `~~`, `**` ou `[^1]`.", id="signs in code"),
    ],
)
def test_what_is_shown_as_typed_is_accepted(text: str):
    assert read(text).html


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a `b` c", "a     c"),
        ("`a`b``c`d``", "   b       "),
        ("`a", "`a"),
        ("``a` b", "``a` b"),
    ],
)
def test_code_spans_are_blanked_and_the_rest_keeps_its_place(line: str, expected: str):
    assert without_code(line) == expected


def test_a_line_alone_has_no_paragraph_around_it():
    assert inline_html("Un *mot* et [a](b.md)", address_of=lambda _: "../b/") == (
        'Un <em>mot</em> et <a href="../b/">a</a>'
    )


@given(st.lists(st.text(st.sampled_from("ab é#-*_`[](){}|<>/!\n~:.&1\u00a0")), max_size=8).map("\n".join))
def test_any_text_is_read_and_every_fault_has_a_line_of_it(text: str):
    found, faults = READER.read(text, path="x.md")
    lines = range(1, text.count("\n") + 2)
    assert all(fault.line in lines for fault in faults)
    places = [part.line for part in found.headings]
    places += [part.line for part in found.links]
    places += [part.line for part in found.blocks]
    places += [part.line for part in found.rows]
    assert all(place in lines for place in places)
    assert "\ue000" not in found.html


HOSTILE = {
    "spaces": "a" + " " * 20_000 + "b",
    "heading": "## a" + " " * 20_000,
    "brackets": "[" * 3_000,
    "closed brackets": "[" * 1_500 + "]" * 1_500,
    "parentheses": "[a](" + "(" * 3_000,
    "stars": "*a " * 3_000,
    "underscores": "_a " * 3_000,
    "backticks": "`a ``b " * 2_000,
    "slashes": "/// " + " " * 20_000 + "|",
    "bars": "|a" * 5_000,
    "braces": "{" * 5_000,
    "chevrons": "<a " * 3_000,
    "quotations": ">" * 300,
    "option": "/// liste | L\n    id:" + " " * 20_000 + "x\n///",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_line_however_hostile_keeps_the_reader_long(text: str):
    start = time.process_time()
    READER.read(text, path="x.md")
    assert time.process_time() - start < SLOWEST
