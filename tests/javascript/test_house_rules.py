"""The rules of the house say the same of a draft in the browser as they do of the handbook in Python."""

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.house_rules import CHANNELS, HouseRule
from handbook.site.draft_check import browser_rule, of_drafts
from tests.javascript.test_javascript import HERE, ROOT, node
from tests.support.drafts import draft_remarks

RULES = of_drafts(load_house_rules(ROOT / "docs/data")[0])
SIGNS = " \n.,;:!?…'’«»\u00a0\u202f-()[]{}@#$%€/0123456789 12 h 30 M. XX 😀🌀 ÉÀœ"
MOST_SECONDS = 1.0
"""What one reading of 20,000 characters may take: the page stops waiting after three."""
Draft = dict[str, str]
Read = Callable[[Draft, str, str], dict[str, Any]]


def sentences(rules: Iterable[HouseRule]) -> list[str]:
    """Return every example and every word of some rules, in both languages."""
    fields = ("passes", "fails", "words", "instead")
    return sorted(
        {text for rule in rules for name in fields for texts in getattr(rule, name).values() for text in texts}
    )


def texts_about(rule: HouseRule) -> st.SearchStrategy[str]:
    """Return texts made of the words of one rule, of other rules, and of anything."""
    own, all_rules = sentences([rule]), sentences(RULES.values())
    signs = st.text(alphabet=SIGNS, max_size=6)
    pieces = st.one_of(*[st.sampled_from(own)] * 3, st.sampled_from(all_rules), signs, st.text(max_size=3))
    return st.lists(pieces, max_size=8).map("".join)


TEXTS = st.sampled_from(list(RULES.values())).flatmap(texts_about)


@pytest.fixture(scope="session")
def read() -> Iterator[Read]:
    """Give what reads a draft over in JavaScript: one process for all."""
    command = [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(HERE / "house-rules-runner.mjs")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps([browser_rule(slug, rule) for slug, rule in RULES.items()]) + "\n")
        write, answers = process.stdin, process.stdout

        def ask(draft: Draft, language: str, channel: str) -> dict[str, Any]:
            write.write(json.dumps({"draft": draft, "language": language, "channel": channel}) + "\n")
            write.flush()
            answer: dict[str, Any] = json.loads(answers.readline())
            return answer

        yield ask
        process.stdin.close()


def units(text: str, place: int) -> int:
    """Return where a place of a text is, as a browser counts."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def in_python(draft: Draft, language: str, channel: str) -> list[dict[str, Any]]:
    """Return what the rules remark in a draft, places counted as a browser does."""
    return [
        {
            "part": part,
            "start": units(draft[part], remark.start),
            "end": units(draft[part], remark.end),
            "rule": remark.rule,
        }
        for part, remark in draft_remarks(draft, RULES, language=language, channel=channel)
    ]


@settings(max_examples=200, deadline=None)
@given(subject=TEXTS, text=TEXTS, language=st.sampled_from(["fr", "en"]), channel=st.sampled_from(CHANNELS))
def test_a_draft_gets_the_same_remarks_in_both(read: Read, subject: str, text: str, language: str, channel: str):
    draft = {"subject": subject, "text": text} if channel == "courriel" else {"text": text}
    assert read(draft, language, channel)["remarks"] == in_python(draft, language, channel)


@pytest.mark.parametrize("slug", RULES)
def test_each_example_of_a_rule_falls_on_its_side_in_the_browser(read: Read, slug: str):
    rule = RULES[slug]
    part = "text" if {"model", "draft"} & set(rule.applies_to) else "subject"
    for language in rule.languages:
        for breaks, texts in ((False, rule.passes[language]), (True, rule.fails[language])):
            for text in texts:
                found = read({part: text}, language, rule.channels[0])["remarks"]
                assert any(remark["rule"] == slug for remark in found) == breaks, (text, found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 20_000, id="one word"),
        pytest.param("A " * 10_000, id="capitals"),
        pytest.param("{{" * 10_000, id="braces"),
        pytest.param("vous n'avez pas " * 1_250, id="reproaches"),
        pytest.param("1 " * 10_000, id="numbers"),
        pytest.param("je vous rappelle si " * 1_000, id="one long sentence"),
        pytest.param(" ".join(sentences(RULES.values()))[:20_000], id="every fault"),
        pytest.param("\n" * 20_000, id="empty lines"),
        pytest.param("je vous rappelle.\n" * 1_111, id="short sentences"),
    ],
)
def test_a_very_long_draft_is_read_at_once(read: Read, text: str):
    for language in ("fr", "en"):
        read({"text": text}, language, "courriel")  # compiles
        assert read({"text": text}, language, "courriel")["took"] < MOST_SECONDS * 1000
