"""Say all the faults of a check at once, one per line."""

from collections.abc import Iterable

import pytest


def fail_on(faults: Iterable[str]) -> None:
    """Fail when there is any fault, and name each once."""
    found = list(dict.fromkeys(faults))
    if found:
        pytest.fail("\n".join([f"{len(found)} fault(s):", *found]), pytrace=False)
