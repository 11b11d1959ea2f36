import pytest

from handbook.source.markdown_source import Heading, Markup, option_of, scan

NAMES = ("bref", "liste")


def read(text: str) -> Markup:
    """Return the structure of a text in which no block is lost."""
    found, faults = scan(text, path="x.md", first_line=1, known_blocks=NAMES)
    assert faults == []
    return found


def test_a_block_keeps_its_title_its_options_and_its_lines():
    block = read("Avant.\n\n/// liste | Relire\n    id: relire\n\n- Un\n- Deux,\n  la suite\n///\n").blocks[0]
    assert (block.line, block.name, block.argument) == (3, "liste", "Relire")
    assert (block.options, block.option_lines) == ({"id": "relire"}, {"id": 4})
    assert [(row.line, row.text) for row in block.items()] == [(6, "Un"), (7, "Deux, la suite")]


def test_blocks_headings_and_links_inside_code_are_none():
    text = "```\n/// perdu\n## Titre\n[a](b.md)\n```\n\nTapez `[a](b.md)` ou `/// perdu`.\n"
    assert read(text) == Markup(plain=read(text).plain)


def test_a_fence_is_closed_only_by_a_longer_or_equal_one():
    assert len(read("````\n```\n[a](b.md)\n````\n[c](d.md)\n").links) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("## Avant d'arriver { #avant }", Heading(1, 2, "Avant d'arriver", "avant", True), id="explicit"),
        pytest.param("### Été à Québec", Heading(1, 3, "Été à Québec", "ete-a-quebec", False), id="derived"),
    ],
)
def test_a_heading_has_the_id_that_links_name(line: str, expected: Heading):
    assert read(line).headings == (expected,)


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        pytest.param("Voyez [un](a.md) et [deux](b.md#c).", ["a.md", "b.md#c"], id="two links"),
        pytest.param('[un](a.md "Titre")', ["a.md"], id="title"),
        pytest.param("[un [deux]](<a.md>)", ["a.md"], id="brackets"),
        pytest.param("![image](a.png)", [], id="image"),
    ],
)
def test_links_are_found_by_their_target(line: str, targets: list[str]):
    links = read(line).links
    assert [link.target for link in links] == targets
    assert [line[link.start : link.end] for link in links] == targets


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("    objet: Votre demande : suite", ("objet", "Votre demande : suite"), id="colon"),
        pytest.param("    date: 2026-11-21", ("date", "2026-11-21"), id="date"),
        pytest.param('    objet: "Votre demande"', ("objet", "Votre demande"), id="quotes around"),
        pytest.param('    objet: Dire "oui"', ("objet", 'Dire "oui"'), id="quotes within"),
        pytest.param("    objet: {{date}} # 3", ("objet", "{{date}} # 3"), id="signs of YAML"),
        pytest.param("  id: relire", None, id="two spaces"),
    ],
)
def test_an_option_is_read_as_typed_to_the_end_of_its_line(line: str, expected: tuple[str, str] | None):
    assert option_of(line) == expected


def test_lines_that_are_no_item_are_strays():
    block = read("/// liste | Relire\n\n- Un\n    - Un et demi\n- Deux\n  la suite\nTrois\n///\n").blocks[0]
    assert [row.line for row in block.strays()] == [4, 7]
