"""Tables whose columns are aligned."""

from markdown import Markdown

from handbook.site.table_alignment import TableAlignment


def test_aligned_cells_have_a_class_and_the_others_none():
    markdown = Markdown(
        extensions=["tables", TableAlignment()], extension_configs={"tables": {"use_align_attribute": True}}
    )
    html = markdown.convert("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert '<td>1</td>\n<td class="hb-align-right">2</td>' in html
    assert "style" not in html
    assert "align=" not in html
