"""The table of how fast pages come."""

import pytest

from tools.bench_speed import Speed, print_speed_of_pages
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
