"""A draft read over by the rules of the house in Python, as the browser does."""

from collections.abc import Mapping

from handbook.checks.house_rules import PARTS, HouseRule, Remark, remarks


def draft_remarks(
    draft: Mapping[str, str], rules: Mapping[str, HouseRule], *, language: str, channel: str
) -> list[tuple[str, Remark]]:
    """Return what the rules remark in what someone is about to send: its subject, if it may have one, then its text."""
    return [
        (part, remark)
        for part, targets in PARTS.items()
        if part in draft
        for remark in remarks(draft[part], rules, language=language, target=targets, channel=channel)
    ]
