"""The table of how fast pages come."""

import pytest

from tools.bench_speed import Speed, middle, print_speed_of_pages
from tools.page_weight import Weight


def test_each_page_has_a_line_beside_what_is_promised_the_heaviest_last(capsys: pytest.CaptureFixture[str]):
    light, heavy = (
        Speed(Weight(first=first, requests=8, next=20.6), cold=1234.4, warm=600, shift=0.0123, lag=88)
        for first in (93.4, 116)
    )
    print_speed_of_pages({"trucs": heavy, "page": light})
    assert capsys.readouterr().out.splitlines()[3:] == [
        "| promised | 100 | 12 | 15 | 1200 | 1200 | 0.010 | 100 |",
        "| page | 93 | 8 | 21 | 1234 | 600 | 0.012 | 88 |",
        "| trucs | 116 | 8 | 21 | 1234 | 600 | 0.012 | 88 |",
    ]


def test_a_page_is_as_slow_as_the_middle_one_of_its_visits_and_moves_as_much_as_the_worst():
    weight = Weight(first=93, requests=8, next=20)
    rounds = [
        Speed(weight, cold=cold, warm=warm, shift=shift, lag=lag)
        for cold, warm, shift, lag in [(900, 500, 0, 16), (1700, 400, 0.02, 90), (1000, 800, 0, 40)]
    ]
    assert middle(rounds) == Speed(weight, cold=1000, warm=500, shift=0.02, lag=40)
