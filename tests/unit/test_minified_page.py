"""Of a page, only what its writers need is taken away."""

import pytest

from handbook.site.minified_page import minified


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<pre>  un\n    deux </pre>", id="what is typed as it is"),
        pytest.param("<textarea>\n un\n  deux\u00a0! </textarea>", id="what is typed in a field"),
        pytest.param("<p>Un\u00a0$ : «\u00a0oui\u202f!\u00a0»</p>", id="no-break spaces"),
        pytest.param('<p data-copy-text="un\n\u00a0 deux">un <b>deux</b> <i>trois</i></p>', id="what is copied"),
        pytest.param('<input type="text"><button type="submit">oui</button>', id="types that styles name"),
        pytest.param("<ul>\n<li>un</li>\n<li>deux</li>\n</ul>", id="a space between two items"),
        pytest.param("<handbook-copy> <b>un</b> </handbook-copy>", id="a space within an element of ours"),
    ],
)
def test_what_a_reader_may_see_or_copy_is_left_alone(text: str):
    assert minified(text) == text


def test_indents_comments_and_empty_values_go():
    html = '<!-- fin -->\n<p hidden="" class="">\n      un\n      deux</p>\n\n\n<p>trois</p>'
    assert minified(html) == "<p hidden>\nun\ndeux</p>\n<p>trois</p>"
