import pytest

from handbook.checks.figures import figures_in


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
