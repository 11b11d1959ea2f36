"""Ask axe-core what is wrong with a page as it stands in the browser."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """runOnly => axe.run(document, {runOnly, resultTypes: ["violations"], preload: false})"""


@cache
def script() -> str:
    """Return the source of axe-core."""
    return SCRIPT.read_text(encoding="utf-8")


def axe_faults(page: Page, *, name: str, only: Sequence[str] = ()) -> list[str]:
    """Return every violation on the page, each with the element at fault; of these rules only, when some are named."""
    asked = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    page.evaluate(script())
    return [
        f"{name}: {violation['id']}: {' '.join(map(str, node['target']))}: {summary(node)}"
        for violation in page.evaluate(RUN, asked)["violations"]
        for node in violation["nodes"]
    ]


def summary(node: dict[str, Any]) -> str:
    """Return what axe says of an element, on one line."""
    return " ".join(node["failureSummary"].split()).removeprefix("Fix any of the following: ")
