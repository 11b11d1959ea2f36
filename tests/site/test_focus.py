"""A person who uses the keyboard always sees where they are."""

import itertools
from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.support.faults import fail_on
from tests.support.focus import focus_faults
from tests.support.site import KINDS, Site

WIDTHS = {"phone": 390, "desk": 1440}
HALVES = 2
"""The kinds of page are shared out in as many tests, so that both workers have some."""
FORCED = ("home", "path")
"""Kinds of page that hold nearly every kind of stop: links, buttons, fields, boxes, questions."""


@pytest.mark.parametrize("half", range(HALVES))
def test_every_stop_of_the_tab_key_shows(
    half: int, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context().new_page()
    looks: Counter[str] = Counter()
    faults = []
    for width, kind in itertools.product(WIDTHS.values(), list(KINDS)[half::HALVES]):
        item = real_site.one_of_kind(kind)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(server + item.url)
        faults += focus_faults(page, looks, name=item.path)
    fail_on(faults)


def test_every_stop_shows_in_colours_that_the_reader_forces(
    real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(forced_colors="active", viewport={"width": WIDTHS["phone"], "height": 900}).new_page()
    looks: Counter[str] = Counter()
    faults = []
    for kind in FORCED:
        item = real_site.one_of_kind(kind)
        page.goto(server + item.url)
        faults += focus_faults(page, looks, name=f"{item.path}, forced colours")
    fail_on(faults)
