"""Whoever looks for a tool, by its name or by what it is for, finds it first."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from handbook.content.links import page_path
from handbook.site.workbench import GROUPS
from tests.support.site import Site
from tools.search_workers import finder, our_worker

TOOLS = yaml.safe_load(Path(__file__).with_name("tools.yml").read_text(encoding="utf-8"))
FEWEST = {"seen": 5, "unseen": 3}
"""How many ways to ask for a tool are tried, of those that were read and of those that were not."""
FIRST, AMONG_THREE = 0.73, 0.87
"""The least share of the unseen ways that find the tool first, and among the first three."""


def test_every_tool_has_its_place_on_the_workbench(real_site: Site):
    on_bench = {page_path(tool.file) for group in GROUPS.values() for tool in group}
    tools = {page.url for page in real_site.pages if page.url.startswith("outils/") and page.url != "outils/"}
    assert tools <= on_bench
    for tools_of in TOOLS.values():
        assert {path.rstrip("/") for path in on_bench} <= set(tools_of)
        asked_of = [(name, own, len(asked.get(own, []))) for name, asked in tools_of.items() for own in FEWEST]
        assert [(name, own) for name, own, count in asked_of if count < FEWEST[own] and name != "outils"] == []


@pytest.mark.parametrize("language", TOOLS)
def test_a_tool_is_found_first(language: str, server: str, browser: Browser):
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    tools = TOOLS[language].items()
    astray = {query: find(query)[:3] for name, asked in tools for query in asked["seen"] if find(query)[0] != name}
    ranks = [
        find(query).index(name) if name in find(query) else len(find(query))
        for name, asked in tools
        for query in asked.get("unseen", [])
    ]
    page.close()
    assert astray == {}
    assert ranks.count(0) / len(ranks) >= FIRST
    assert sum(rank < 3 for rank in ranks) / len(ranks) >= AMONG_THREE
