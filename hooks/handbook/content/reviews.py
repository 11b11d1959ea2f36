"""When a page is to be read again."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from handbook.content.pages import PageFields
    from handbook.content.tips import TipFields


def next_review(fields: PageFields | TipFields, *, months: int) -> datetime.date:
    """Return the day by which a page is to be read again: its own, or so many months after the last review."""
    return fields.next_review or months_later(fields.reviewed, months)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day some months on, or the last day of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return day.replace(year=day.year + year, month=month + 1, day=min(day.day, last))
