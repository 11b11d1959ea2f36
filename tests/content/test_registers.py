"""The registers of docs/data, as their editors typed them."""

import re

from tests.content.conftest import DOCS
from tests.support.faults import fail_on

QUOTED_YEAR = re.compile(r":\s+([\"'])\d{4}\1\s*$", re.MULTILINE)


def test_years_are_written_one_way():
    fail_on(
        f"{file.name}: {found[0].strip()}"
        for file in sorted((DOCS / "data").glob("*.yml"))
        for found in QUOTED_YEAR.finditer(file.read_text(encoding="utf-8"))
    )
