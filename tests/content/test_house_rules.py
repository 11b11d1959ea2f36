"""The handbook obeys its own rules: each sentence to say, model, subject, right answer, card and page."""

import pytest

from handbook.checks.house_rule_faults import house_rule_faults, load_house_rules
from handbook.checks.house_rules import HouseRule
from handbook.checks.said_texts import rule_faults, texts
from handbook.content.documents import Document
from handbook.content.library import Library
from tests.content.conftest import DOCS
from tests.support.faults import fail_on


@pytest.fixture(scope="session")
def rules() -> dict[str, HouseRule]:
    """Read the real rules."""
    return load_house_rules(DOCS / "data")[0]


def test_the_rules_have_no_fault(library: Library):
    fail_on(str(fault) for fault in house_rule_faults(library, DOCS / "data"))


def test_the_handbook_obeys_its_own_rules(rules: dict[str, HouseRule], documents: list[Document]):
    fail_on(str(fault) for document in documents for fault in rule_faults(document, rules))


@pytest.mark.parametrize("target", ["say", "model", "subject", "right-answer", "card", "page"])
def test_there_is_something_to_check(target: str, documents: list[Document]):
    assert sum(said.target == target for document in documents for said in texts(document)) > 20
