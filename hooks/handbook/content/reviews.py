"""When a page is to be read again."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from handbook.content.pages import PageFields
    from handbook.content.tips import TipFields


def last_review(fields: PageFields | TipFields, texts: object = None) -> datetime.date:
    """Return the day on which a page was read over: that of the text shown, or else that of its original."""
    return getattr(texts, "reviewed", None) or fields.reviewed


def next_review(fields: PageFields | TipFields, texts: object = None, *, months: int) -> datetime.date:
    """Return the day by which a page is to be read again: its own, or so many months after the last review."""
    return fields.next_review or months_later(last_review(fields, texts), months)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day some months on, or the last day of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return day.replace(year=day.year + year, month=month + 1, day=min(day.day, last))
