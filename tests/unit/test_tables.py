"""The cells of a wide table say of which column they are; narrow tables are left alone."""

from handbook.content.tables import with_named_cells
from tests.support.dom import parse
from tests.support.editors import make_library, page


def test_each_cell_of_a_wide_table_is_named_by_its_column(tmp_path):
    text = '| Si c\'est… | **Alors** | |\n|---|:---:|---|\n| "long" | écrivez | 1 |\n'
    files = {"docs/fr/essai.md": page(text)}
    table = parse(make_library(tmp_path, files).original("essai.md").html).find(".//table")
    assert table is not None
    assert "data-stacks" in table.attrib
    assert [cell.get("data-column") for cell in table.iter("td")] == ["Si c’est…", "Alors", ""]


def test_a_table_of_two_columns_and_a_text_without_table_stay_as_they_are():
    narrow = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    assert with_named_cells(narrow) == narrow
    assert with_named_cells("<p>Un mot.</p>") == "<p>Un mot.</p>"
