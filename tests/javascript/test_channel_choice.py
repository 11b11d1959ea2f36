"""The whole truth table of the choice of a channel: the browser's decisions are the data's, and none is unsafe."""

import json
import subprocess
from typing import Any

import pytest

from handbook.checks.channel_choice import ChannelChoice, load_channel_choice
from handbook.site.channel_choice import table_of
from tests.javascript.test_javascript import HERE, ROOT, node

MOST_QUESTIONS = 6
WRITTEN_LIGHTLY = ("texto", "clavardage")


@pytest.fixture(scope="module")
def choice() -> ChannelChoice:
    """Give the real questions, table and outcomes."""
    choice, faults = load_channel_choice(ROOT / "docs/data")
    assert [str(fault) for fault in faults] == []
    assert choice
    return choice


@pytest.fixture(scope="module")
def paths(choice: ChannelChoice) -> list[tuple[dict[str, str], dict[str, Any]]]:
    """Give every way to answer, with what the browser asks of it and where it leads."""
    answers = list(choice.all_answers())
    command = [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(HERE / "channel-choice-runner.mjs")]
    asked = json.dumps({"table": table_of(choice), "answers": answers})
    ran = subprocess.run(command, cwd=ROOT, input=asked, capture_output=True, text=True, check=True)
    return list(zip(answers, json.loads(ran.stdout), strict=True))


def test_the_table_is_whole(choice: ChannelChoice, paths: list[tuple[dict[str, str], dict[str, Any]]]):
    assert len(paths) == 2 * 4 * 2 * 2 * 5 * 2
    assert {path["outcome"] for _, path in paths} == set(choice.outcomes)


def test_the_browser_decides_as_the_data_says(
    choice: ChannelChoice, paths: list[tuple[dict[str, str], dict[str, Any]]]
):
    assert [path["outcome"] for _, path in paths] == [choice.outcome_of(answers) for answers, _ in paths]


def test_no_question_is_asked_for_nothing(paths: list[tuple[dict[str, str], dict[str, Any]]]):
    assert max(len(path["asked"]) for _, path in paths) == MOST_QUESTIONS
    assert min(len(path["asked"]) for _, path in paths) == 2
    confidential = [path["asked"] for answers, path in paths if answers["confidentiel"] == "oui"]
    assert all(asked == ["confidentiel", "preference"] for asked in confidential)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("confidentiel", "oui", id="confidential"),
        pytest.param("sujet", "avis", id="advice"),
        pytest.param("sujet", "emotion", id="full of emotion"),
        pytest.param("accord", "non", id="without consent"),
    ],
)
def test_neither_a_text_nor_a_chat_for_what_they_must_not_carry(
    question: str, answer: str, choice: ChannelChoice, paths: list[tuple[dict[str, str], dict[str, Any]]]
):
    channels = {choice.outcomes[path["outcome"]].channel for answers, path in paths if answers[question] == answer}
    assert channels
    assert not channels & set(WRITTEN_LIGHTLY)


def test_a_preference_is_never_left_without_a_word(
    choice: ChannelChoice, paths: list[tuple[dict[str, str], dict[str, Any]]]
):
    for answers, path in paths:
        outcome = choice.outcomes[path["outcome"]]
        if answers["preference"] in choice.preferred and answers["preference"] != outcome.channel:
            assert outcome.instead, path
            assert "%{preferred}" in outcome.instead.fr
            assert "%{preferred}" in outcome.instead.en
