"""A person who uses the keyboard always sees where they are."""

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


@pytest.mark.parametrize("half", range(HALVES))
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_stop_of_the_tab_key_shows(
    width: int, half: int, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": width, "height": 900}).new_page()
    looks: Counter[str] = Counter()
    faults = []
    for item in (real_site.one_of_kind(kind) for kind in list(KINDS)[half::HALVES]):
        page.goto(server + item.url)
        faults += focus_faults(page, looks, name=item.path)
    fail_on(faults)
