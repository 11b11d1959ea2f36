"""What the choice of a channel has people say and write obeys the rules of the house."""

from collections.abc import Iterator

from handbook.blocks.blanks import without_braces
from handbook.checks.channel_choice import load_channel_choice
from handbook.checks.glossary import drifts, load_glossary
from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.house_rules import remarks
from tests.content.conftest import DOCS
from tests.support.faults import fail_on


def sentences() -> Iterator[tuple[str, str, str]]:
    """Yield each sentence of each outcome, its language and where it stands, blanks filled with their examples."""
    choice, _ = load_channel_choice(DOCS / "data")
    for name, outcome in choice.outcomes.items() if choice else ():
        for field in ("title", "reason", "say", "instead", "confirm"):
            for language in ("fr", "en"):
                if words := getattr(outcome, field):
                    yield f"{name}.{field}", language, without_braces(words.in_language(language))


def test_every_sentence_obeys_the_rules_of_the_house():
    rules, _ = load_house_rules(DOCS / "data")
    fail_on(
        f"{where}: {text[remark.start : remark.end]}: {remark.rule}"
        for where, language, text in sentences()
        for remark in remarks(text, rules, language=language, target=("say", "model"))
    )


def test_its_english_keeps_to_the_glossary():
    terms, _ = load_glossary(DOCS / "data")
    said = [(where, text) for where, language, text in sentences() if language == "en"]
    fail_on(str(fault) for where, text in said for fault in drifts(terms, [(1, text)], path=where))
