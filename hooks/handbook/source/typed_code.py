"""Code spans in a line as typed."""

from __future__ import annotations

import re


def without_code(line: str) -> str:
    """Return a line with each code span replaced by as many spaces."""
    runs = [(found.start(), found.end()) for found in re.finditer("`+", line)]
    ends: dict[int, list[int]] = {}
    for k, (start, end) in reversed(list(enumerate(runs))):
        ends.setdefault(end - start, []).append(k)
    k = 0
    while k < len(runs):
        start, end = runs[k]
        later = ends[end - start]
        while later and later[-1] <= k:
            later.pop()
        if later:
            k = later[-1]
            line = f"{line[:start]}{' ' * (runs[k][1] - start)}{line[runs[k][1] :]}"
        k += 1
    return line
