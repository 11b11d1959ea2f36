"""The one clock of the handbook: whatever depends on the day asks it here."""

from __future__ import annotations

import datetime
import os

EPOCH = "SOURCE_DATE_EPOCH"


def today() -> datetime.date:
    """Return the day that SOURCE_DATE_EPOCH tells, in seconds since 1970, or else that of the machine.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    seconds = os.environ.get(EPOCH, "")
    if seconds.isdecimal():
        return datetime.datetime.fromtimestamp(int(seconds), tz=datetime.UTC).date()
    return datetime.date.today()
