"""What the tools start from is what the handbook says elsewhere."""

import pytest

from handbook.content.vocabulary import Vocabulary, load_vocabulary
from handbook.site.tools import ASSUMPTIONS, Assumption
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Read the real registers."""
    return load_vocabulary(ROOT / "docs/data")[0]


@pytest.mark.parametrize("row", [row for row in ASSUMPTIONS if row.figure], ids=lambda row: row.name)
def test_an_assumption_is_the_figure_of_the_register_that_it_names(row: Assumption, vocabulary: Vocabulary):
    """The article's figure is one number, or the ends of a range whose middle is counted."""
    said = vocabulary.figures[row.figure].value
    ends = [row.likely] if row.low is None else [row.low, row.high]
    assert [f"{end:g}" for end in ends if end is not None] == [word for word in said.split() if word.isdigit()]
    assert row.low is None or row.high is None or row.likely == (row.low + row.high) / 2


def test_the_lines_of_the_sheet_are_in_the_order_of_its_formula():
    assert "".join(row.letter for row in ASSUMPTIONS) == "ABCEFGH"
