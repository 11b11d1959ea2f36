"""Every way to answer the choice of a channel, as the browser asks it, and the one that has most to read."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.checks.channel_choice import load_channel_choice
from handbook.site.channel_choice import table_of
from tests.javascript.test_javascript import HERE, ROOT, node

if TYPE_CHECKING:
    from handbook.checks.channel_choice import ChannelChoice


@dataclass(frozen=True)
class Way:
    """Answers to all the questions, those that the browser asks of them, and where they lead."""

    answers: dict[str, str]
    asked: tuple[str, ...]
    outcome: str

    @property
    def given(self) -> dict[str, str]:
        """Return the answers that were asked for."""
        return {name: self.answers[name] for name in self.asked}


def real_choice() -> ChannelChoice:
    """Return the real questions, table and outcomes."""
    choice, faults = load_channel_choice(ROOT / "docs/data")
    assert [str(fault) for fault in faults] == []
    assert choice
    return choice


def all_ways(choice: ChannelChoice) -> list[Way]:
    """Answer in every way, by the browser's own module."""
    answers = list(choice.all_answers())
    command = [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(HERE / "channel-choice-runner.mjs")]
    asked = json.dumps({"table": table_of(choice), "answers": answers})
    ran = subprocess.run(command, cwd=ROOT, input=asked, capture_output=True, text=True, check=True)
    found = zip(answers, json.loads(ran.stdout), strict=True)
    return [Way(given, tuple(path["asked"]), path["outcome"]) for given, path in found]


def longest_way(choice: ChannelChoice, language: str) -> Way:
    """Return the way with the most questions, and of those the one with the most words."""

    def length(way: Way) -> tuple[int, int]:
        questions = [choice.questions[name] for name in way.asked]
        words = [part for one in questions for part in (one.text, one.hint, *one.answers.values())]
        outcome = choice.outcomes[way.outcome]
        words += [outcome.title, outcome.reason]
        return len(way.asked), sum(len(part.in_language(language).split()) for part in words)

    return max(all_ways(choice), key=length)
