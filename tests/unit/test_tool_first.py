from pathlib import Path

import pytest

from handbook.content.list_names import TOOL_NAMES
from handbook.search.entries import page_entry
from handbook.site.page_lists import LISTS
from handbook.site.tool_first import tool_and_text, with_tool_first
from tests.support.editors import make_edition, page

BODY = "/// bref\n- Choisissez.\n///\n\nUne ligne.\n\n{}\n\n## Ensuite {{ #ensuite }}\n\nFin.\n"


def shown(tmp_path: Path, marker: str) -> str:
    library = make_edition(tmp_path, files={"docs/fr/a.md": page(BODY.format(marker))}).library
    return with_tool_first(library.documents["fr", "a.md"])


def test_a_tool_comes_before_the_answer_in_brief_and_after_the_line_that_leads_to_it(tmp_path: Path):
    tool, text = tool_and_text(shown(tmp_path, "<!-- handbook:hold -->"))
    assert tool.strip().startswith("<p>Une ligne.</p>")
    assert tool.endswith("<!-- handbook-list:hold -->")
    assert text.startswith("<!-- handbook-block:")
    assert "Ensuite" in text


def test_a_page_without_a_tool_is_as_it_was_typed(tmp_path: Path):
    html = shown(tmp_path, "<!-- handbook:sources -->")
    assert tool_and_text(html) == ("", html)
    assert html.index("handbook-block:") < html.index("Une ligne.")


def test_every_tool_is_a_list_that_a_page_may_ask_for():
    assert set(LISTS) >= TOOL_NAMES


@pytest.mark.parametrize(
    ("file", "marker", "kind", "called"),
    [
        pytest.param("a.md", "hold", "tool", ("je la minute",), id="where a tool stands"),
        pytest.param("outils/a.md", "sources", "tool", ("je la minute",), id="among the tools"),
        pytest.param("a.md", "sources", "page", (), id="elsewhere"),
        pytest.param("equipe/a.md", "erase", "tool", ("je la minute",), id="where one erases"),
    ],
)
def test_a_search_knows_a_tool_wherever_it_stands_and_what_it_is_for(
    tmp_path: Path, file: str, marker: str, kind: str, called: tuple[str, ...]
):
    text = page(BODY.format(f"<!-- handbook:{marker} -->"), keywords="[minuter]", asked="[je la minute]")
    edition = make_edition(tmp_path, files={f"docs/fr/{file}": text})
    document = edition.library.documents["fr", file]
    entry = page_entry(document, url="a/", html=document.html, edition=edition)
    assert (entry.kind, entry.called) == (kind, called)
