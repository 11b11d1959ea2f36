"""The HTML of every page is valid."""

from tests.support.faults import fail_on
from tests.support.site import Site
from tests.support.validator import validate

FRAMES = 20
"""One frame of a card in so many is read: they differ by the words of the card, which its page has too."""


def test_every_page_is_valid_html(real_site: Site):
    frames = [page.path for page in real_site.pages if page.url.endswith("/cadre/")]
    others = [page.path for page in real_site.pages if not page.url.endswith("/cadre/")]
    assert len(others) > 500
    fail_on(validate(real_site.folder, [*others, *frames[::FRAMES]]))
