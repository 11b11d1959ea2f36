"""Waiting for what other processes do."""

import time
from collections.abc import Callable

PATIENCE = 30
"""Seconds that a test waits for what takes a fraction of one, on a machine with much else to do."""


def eventually(is_true: Callable[[], bool]) -> bool:
    """Tell whether something becomes true."""
    end = time.monotonic() + PATIENCE
    while not is_true() and time.monotonic() < end:
        time.sleep(0.02)
    return is_true()
