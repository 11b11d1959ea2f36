"""Numbers and codes written with hyphens are kept on one line, and nothing else changes."""

import pytest

from handbook.site.whole_numbers import WHOLE, with_whole_numbers

PHONE = '418\u00a0<span class="hb-whole">555-0142</span>'


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        pytest.param("<p>Le 9-8-8 répond.</p>", '<p>Le <span class="hb-whole">9-8-8</span> répond.</p>', id="short"),
        pytest.param("<p>Au 418\u00a0555-0142.</p>", f"<p>Au {PHONE}.</p>", id="telephone"),
        pytest.param(
            "<b>1-2</b><b>3-4</b>",
            "".join(f'<b><span class="hb-whole">{number}</span></b>' for number in ("1-2", "3-4")),
            id="two",
        ),
        pytest.param('<a href="tel:418-555-0142" data-day="2026-11-28">x</a>', None, id="attributes"),
        pytest.param(
            "<p>GSM-7, <b>UCS-2</b>, loi C2-28.</p>",
            "<p>{}, <b>{}</b>, loi {}.</p>".format(*map(WHOLE.format, ("GSM-7", "UCS-2", "C2-28"))),
            id="codes",
        ),
        pytest.param("<p>avant-midi, mi-2026, É-4, -5, 3-, A-b</p>", None, id="other hyphens"),
        pytest.param("<title>9-8-8</title><body>", None, id="head"),
    ],
)
def test_numbers_of_texts_are_whole(html: str, shown: str | None):
    assert with_whole_numbers(html) == (shown or html)
