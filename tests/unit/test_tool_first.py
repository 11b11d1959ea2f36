from pathlib import Path

from handbook.site.page_lists import LISTS
from handbook.site.tool_first import TOOLS, tool_and_text, with_tool_first
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
    assert set(TOOLS) <= set(LISTS)
