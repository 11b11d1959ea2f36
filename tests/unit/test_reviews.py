"""A page is read again so many months after its last review."""

import datetime

import pytest

from handbook.content.reviews import months_later


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param("2026-11-21", 12, "2027-11-21", id="a year"),
        pytest.param("2026-11-21", 6, "2027-05-21", id="over New Year"),
        pytest.param("2026-08-31", 6, "2027-02-28", id="end of a shorter month"),
        pytest.param("2024-02-29", 12, "2025-02-28", id="leap day"),
        pytest.param("2026-11-30", 1, "2026-12-30", id="December"),
    ],
)
def test_a_page_is_due_the_same_day_some_months_on(day: str, months: int, expected: str):
    assert months_later(datetime.date.fromisoformat(day), months).isoformat() == expected
