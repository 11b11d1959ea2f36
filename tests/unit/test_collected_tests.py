"""Every folder of tests is gone through: pytest passes some names by, and says nothing of it."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config):
    passed_by = pytestconfig.getini("norecursedirs")
    folders = {name for file in TESTS.rglob("test_*.py") for name in file.relative_to(TESTS).parts[:-1]}
    assert {"build", "unit"} <= folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in passed_by)] == []
