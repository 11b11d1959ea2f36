"""The rules of the house, judged on drafts whose author had not read them: few false alarms, most faults found."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.house_rules import Remark
from tests.content.conftest import DOCS
from tests.support.drafts import draft_remarks
from tests.support.faults import fail_on

FOLDER = Path(__file__).parents[1] / "corpus" / "drafts"
RULES = load_house_rules(DOCS / "data")[0]
MISSING = {
    "no greeting": "sans-salutation",
    "no thanks": "sans-remerciement",
    "no next step": "sans-suite",
    "empty subject": "objet-vide",
}
"""The rule that says of a draft what it lacks."""
MOST_REMARKS = {"good.yml": 0, "other_good.yml": 3, "sealed_good.yml": 1}
"""Reached on 30 good drafts, 45 others, and 15 that nobody who writes rules may read; the aim is one of three."""
FEWEST_FOUND = {"faulty.yml": 51, "other_faulty.yml": 84, "sealed_faulty.yml": 30}
"""Reached of 51 planted faults, 88 others, and 33 that nobody who writes rules may read; the aim is nine of ten."""
SEALED = "sealed_"


class Read(NamedTuple):
    """A draft, and what the rules remark in it."""

    name: str
    parts: dict[str, str]
    remarks: list[tuple[str, Remark]]
    faults: list[dict[str, str]]


def read_over(file: str) -> list[Read]:
    """Return the drafts of a file, each with its remarks and the faults that were planted in it."""
    rows: list[dict[str, Any]] = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))
    found = []
    for row in rows:
        subject = {"subject": row.get("subject") or ""} if row["channel"] == "courriel" else {}
        parts = {**subject, "text": row["text"]}
        remarks = draft_remarks(parts, RULES, language=row["language"], channel=row["channel"])
        found.append(Read(row["id"], parts, remarks, row.get("faults", [])))
    return found


def is_found(fault: dict[str, str], draft: Read) -> bool:
    """Tell whether a remark is about a planted fault: it quotes some of the passage, or names what is missing."""
    if fault["passage"] == "absent":
        return any(remark.rule == MISSING[fault["kind"]] for _, remark in draft.remarks)
    passage = fault["passage"]
    return any(
        remark.start < place + len(passage) and remark.end > place
        for part, remark in draft.remarks
        for place in range(len(draft.parts[part]))
        if draft.parts[part].startswith(passage, place)
    )


def told(file: str, faults: list[str]) -> list[str]:
    """Return what a test may say of a file: of a sealed one, how many, and no more."""
    return [f"{file}: {len(faults)}"] if file.startswith(SEALED) else faults


@pytest.mark.parametrize(("file", "most"), MOST_REMARKS.items())
def test_good_drafts_are_left_alone(file: str, most: int):
    said = [f"{draft.name}: {part}: {remark}" for draft in read_over(file) for part, remark in draft.remarks]
    if len(said) > most:
        fail_on(told(file, said))


@pytest.mark.parametrize(("file", "fewest"), FEWEST_FOUND.items())
def test_planted_faults_are_found(file: str, fewest: int):
    drafts = read_over(file)
    missed = [f"{draft.name}: {fault}" for draft in drafts for fault in draft.faults if not is_found(fault, draft)]
    if sum(len(draft.faults) for draft in drafts) - len(missed) < fewest:
        fail_on(told(file, missed))


@pytest.mark.parametrize("channel", ["courriel", "texto", "clavardage"])
def test_the_models_of_the_handbook_would_pass_once_filled(channel: str):
    """A model is not sent with its blanks: they are the only thing wrong with a draft made of one."""
    draft = {"text": "Bonjour {{nom}}, merci : je vous appelle jeudi avant midi."}
    assert {remark.rule for _, remark in draft_remarks(draft, RULES, language="fr", channel=channel)} == {"blancs"}
