"""What is kept of the theme's styles."""

import pytest

from handbook.site.theme_styles import shown_styles

WORDS = frozenset(["md-shown", "data-kind", "home"])


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        pytest.param(".md-shown p{top:0}.md-tabs{top:0}", ".md-shown p{top:0}", id="class"),
        pytest.param(".md-tabs a,.md-shown>a{top:0}", ".md-shown>a{top:0}", id="one of two"),
        pytest.param("#toggle~p{top:0}p{top:0}", "p{top:0}", id="id"),
        pytest.param("[data-kind=home] p{top:0}[data-kind=path] p{top:0}", "[data-kind=home] p{top:0}", id="attribute"),
        pytest.param(
            ":is(.md-tabs,.md-shown) p{top:0}:is(.md-tabs){top:0}", ":is(.md-tabs,.md-shown) p{top:0}", id="is"
        ),
        pytest.param(".md-shown:not(.md-tabs){top:0}", ".md-shown:not(.md-tabs){top:0}", id="not"),
        pytest.param("@media print{.md-tabs{top:0}}@media screen{p{top:0}}", "@media screen{p{top:0}}", id="media"),
        pytest.param("@keyframes spin{to{top:0}}p{top:0}", "p{top:0}", id="keyframes"),
        pytest.param("@page{margin:0}", "@page{margin:0}", id="page"),
    ],
)
def test_only_rules_of_what_we_name_are_kept(style: str, kept: str):
    assert shown_styles(style, WORDS, "") == kept


def test_only_properties_that_something_uses_are_set():
    style = ':root{--a:var(--b);--b:1px;--c:url("data:x;y}");--d:var(--e);--e:2px;--f:3px}p{top:var(--a);left:0}'
    assert shown_styles(style, WORDS, "q{top:var(--f)}") == (
        ":root{--a:var(--b);--b:1px;--f:3px}p{top:var(--a);left:0}"
    )
