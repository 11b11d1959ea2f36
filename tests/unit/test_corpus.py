"""The corpus of what editors get wrong: each case gives its fault where it is and no other, or is rightly accepted."""

import re
import time
from pathlib import Path

import pytest

from handbook.checks.configuration import project_faults
from handbook.errors import Fault
from tests.support.corpus import Case, Expected, cases, spoiled

LONGEST = 1.0
"""Seconds of work for one small handbook, most of it for the dozen files that are right."""
NOT_FRENCH = re.compile(
    r"\b(the|is|not|found|error|expected|invalid|could|cannot|which|\w*Error)\b|<class", re.IGNORECASE
)


def is_it(fault: Fault, expected: Expected) -> bool:
    """Tell whether a fault is the one that a case must give."""
    return (
        fault.path == expected.file
        and expected.line in (None, fault.line)
        and all(words in fault.problem + fault.remedy for words in expected.says)
        and all(words in fault.remedy for words in expected.remedy)
    )


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.kind}: {case.name}") for case in cases()])
def test_what_an_editor_gets_wrong_is_named_once_where_it_is(case: Case, tmp_path: Path):
    project = spoiled(tmp_path, case)
    expected = [] if case.is_accepted else case.expected(project)
    start = time.process_time()
    faults = sorted(set(project_faults(project / "mkdocs.yml", case.environment)))
    assert time.process_time() - start < LONGEST
    said = "\n".join(map(str, faults))
    assert [fault for fault in faults if NOT_FRENCH.search(fault.problem + fault.remedy)] == []
    for one in expected:
        found = [fault for fault in faults if is_it(fault, one)]
        assert found, f"{one} is not in:\n{said}"
        faults.remove(found[0])
    assert faults == [], f"more than expected:\n{said}"


def test_the_corpus_is_of_every_kind_and_no_two_cases_share_a_name():
    names = [(case.kind, case.name) for case in cases()]
    assert len(names) == len(set(names)) >= 200
    assert len({kind for kind, _ in names}) >= 10
