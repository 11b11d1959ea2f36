"""Every page is typeset whole: what templates, fields and Markdown print needs nothing more."""

import pytest

from handbook.language.typography import typeset_html
from tests.support.faults import fail_on
from tests.support.site import Site

pytestmark = pytest.mark.site


def test_no_text_of_a_page_was_left_as_it_was_typed(real_site: Site):
    fail_on(
        f"{page.path}: {first_difference(page.html, typeset)}"
        for page in real_site.pages
        if (typeset := typeset_html(page.html, "en" if page.path.startswith("en/") else "fr")) != page.html
    )


def first_difference(typed: str, printed: str) -> str:
    """Return what stands around the first letter that differs, as it is and as it should be."""
    place = next(k for k, (one, other) in enumerate(zip(typed, printed, strict=False)) if one != other)
    around = slice(max(0, place - 30), place + 30)
    return f"{typed[around]!r} should be {printed[around]!r}"
