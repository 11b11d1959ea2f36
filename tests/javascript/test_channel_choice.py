"""The whole truth table of the choice of a channel: the browser's decisions are the data's, and none is unsafe."""

from dataclasses import dataclass
from itertools import product

import pytest

from handbook.checks.channel_choice import ChannelChoice
from tests.support.channel_ways import Way, all_ways, real_choice

MOST_QUESTIONS = 3
WRITTEN_LIGHTLY = frozenset({"texto", "clavardage"})
NATURES = ("avis", "emotion", "complexe", "simple")


@dataclass(frozen=True)
class Matter:
    """What is true of one matter and one person: 320 of them are all there is."""

    is_confidential: bool
    nature: str
    is_urgent: bool
    needs_record: bool
    preference: str
    has_consent: bool


def fitting(matter: Matter) -> list[str]:
    """Return the answers to the first question that are true, in their order; the last is when none other is."""
    fits = {
        "confidentiel": matter.is_confidential,
        "avis": matter.nature == "avis",
        "emotion": matter.nature == "emotion",
        "complexe": matter.nature == "complexe",
        "urgence": matter.is_urgent,
        "trace": matter.needs_record,
    }
    return [name for name, is_true in fits.items() if is_true] or ["simple"]


@pytest.fixture(scope="module")
def choice() -> ChannelChoice:
    """Give the real questions, table and outcomes."""
    return real_choice()


@pytest.fixture(scope="module")
def ways(choice: ChannelChoice) -> dict[tuple[str, ...], Way]:
    """Give every way to answer, as the browser asks it."""
    return {tuple(way.answers.values()): way for way in all_ways(choice)}


@pytest.fixture(scope="module")
def matters(choice: ChannelChoice) -> list[Matter]:
    """Give the whole truth table."""
    yes_no = (True, False)
    preferences = choice.questions["preference"].answers
    return [Matter(*row) for row in product(yes_no, NATURES, yes_no, yes_no, preferences, yes_no)]


def answered(ways: dict[tuple[str, ...], Way], matter: Matter, case: str) -> Way:
    """Return the way of someone who gives this answer first, then says what is true."""
    return ways[case, matter.preference, "oui" if matter.has_consent else "non"]


def test_the_table_is_whole(choice: ChannelChoice, ways: dict[tuple[str, ...], Way], matters: list[Matter]):
    offered = [*choice.questions["cas"].answers]
    assert {case for matter in matters for case in fitting(matter)} == set(offered)
    assert all(fitting(matter) == sorted(fitting(matter), key=offered.index) for matter in matters)
    assert len(set(matters)) == 2 * 4 * 2 * 2 * 5 * 2
    assert {answered(ways, matter, fitting(matter)[0]).outcome for matter in matters} == set(choice.outcomes)


def test_the_browser_decides_as_the_data_says(choice: ChannelChoice, ways: dict[tuple[str, ...], Way]):
    assert [way.outcome for way in ways.values()] == [choice.outcome_of(way.answers) for way in ways.values()]


def test_no_question_is_asked_for_nothing(choice: ChannelChoice, ways: dict[tuple[str, ...], Way]):
    """Another answer to each of those asked leads elsewhere, or has another sentence said."""

    def told(way: Way) -> tuple[str, str]:
        preference, channel = way.answers["preference"], choice.outcomes[way.outcome].channel
        return way.outcome, "" if preference in {channel, "inconnu"} else preference

    for way in ways.values():
        assert 2 <= len(way.asked) <= MOST_QUESTIONS
        for name in way.asked:
            others = [way.answers | {name: answer} for answer in choice.questions[name].answers]
            assert len({told(ways[tuple(one.values())]) for one in others}) > 1, (way, name)


@pytest.mark.parametrize("takes_the_first", [True, False], ids=["the first that fits", "any that fits"])
def test_neither_a_text_nor_a_chat_for_what_they_must_not_carry(
    choice: ChannelChoice, ways: dict[tuple[str, ...], Way], matters: list[Matter], *, takes_the_first: bool
):
    """Not even for who does not take the first answer that fits, as long as it is true."""
    light = set()
    for matter in matters:
        for case in fitting(matter)[: 1 if takes_the_first else None]:
            if choice.outcomes[answered(ways, matter, case).outcome].channel in WRITTEN_LIGHTLY:
                light.add(matter)
    assert light == {Matter(False, "simple", False, False, channel, True) for channel in WRITTEN_LIGHTLY}


def test_a_preference_is_never_left_without_a_word(choice: ChannelChoice, ways: dict[tuple[str, ...], Way]):
    for way in ways.values():
        outcome = choice.outcomes[way.outcome]
        if way.answers["preference"] in choice.preferred and way.answers["preference"] != outcome.channel:
            assert outcome.instead, way
            assert "%{preferred}" in outcome.instead.fr
            assert "%{preferred}" in outcome.instead.en
