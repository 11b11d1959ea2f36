"""Whoever types the title of a page finds that page first."""

import json

import pytest
from playwright.sync_api import Browser

from tests.support.site import Site
from tools.search_judging import name_of
from tools.search_workers import finder, our_worker


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_title_finds_its_page_first(language: str, real_site: Site, server: str, browser: Browser):
    (index,) = (real_site.folder / "search").glob(f"{language}.*.json")
    titles = {name_of(row[0]): row[1] for row in json.loads(index.read_text(encoding="utf-8"))["shown"]}
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    astray = {title: find(title)[0] for name, title in titles.items() if find(title)[0] != name}
    page.close()
    assert astray == {}
