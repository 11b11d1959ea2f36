from pathlib import Path

import pytest

from handbook.errors import HandbookError
from handbook.language.figures import figures_in
from tests.support.editors import card, make_library, page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Selon une étude, 55 % raccrochent.", ["55%"], id="percentage"),
        pytest.param("55% hang up, 12.5% wait.", ["55%", "12,5%"], id="English percentages"),
        pytest.param("96\u00a0% et 2,5\u202f%", ["96%", "2,5%"], id="no-break spaces"),
        pytest.param("9 sur 10, 8 clients sur 10", ["9/10", "8/10"], id="n sur m"),
        pytest.param("Nine, or 9 in 10, or 9 people out of 10", ["9/10", "9/10"], id="n in m"),
        pytest.param("24 heures sur 24, 7 sur 7", [], id="all the time"),
        pytest.param("Un rabais de 1 sur 2 %", ["2%"], id="rate of a rate"),
        pytest.param("En 2026, 3 appels.", [], id="mere number"),
    ],
)
def test_percentages_and_ratios_are_figures(text: str, expected: list[str]):
    assert list(figures_in(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(page("On raccroche : 55 %.\n", figures="[attente-longue]"), id="value of the register"),
        pytest.param(page("On raccroche : 9 sur 10.\n", figures="[attente-longue]"), id="another way of saying it"),
        pytest.param(page("Un rabais de 12 %.\n", illustrative='["12 %"]'), id="mere example"),
    ],
)
def test_a_figure_that_is_declared_is_let_through(text: str, tmp_path: Path):
    make_library(tmp_path, {"docs/fr/essais/a.md": text})


PAGE_LINES = {"title": 2, "question": 3, "description": 4}
CARD_LINES = {"title": 3, "summary": 4, "say": 5, "avoid": 6}
WITH_FIGURE = "Un client, ou 56 %"
CASES = {
    **{("essais/a.md", line): page(**{name: WITH_FIGURE}) for name, line in PAGE_LINES.items()},
    **{("trucs/301-a.md", line): card(number="301", **{name: WITH_FIGURE}) for name, line in CARD_LINES.items()},
}


@pytest.mark.parametrize(("file", "line"), CASES)
def test_a_figure_in_the_words_of_the_front_matter_is_told(file: str, line: int, tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        make_library(tmp_path, {f"docs/fr/{file}": CASES[file, line]})
    assert [(fault.line, fault.problem) for fault in error.value.faults] == [
        (line, "Le chiffre « 56% » n'est pas déclaré.")
    ]
