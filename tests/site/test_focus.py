"""A person who uses the keyboard always sees where they are."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.support.faults import fail_on
from tests.support.focus import focus_faults
from tests.support.site import KINDS, Site

WIDTHS = {"phone": 390, "desk": 1440}


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_of_the_tab_key_shows(
    kind: str, width: int, real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    page = watched_context(viewport={"width": width, "height": 900}).new_page()
    item = real_site.one_of_kind(kind)
    page.goto(server + item.url)
    fail_on(focus_faults(page, name=item.path))
