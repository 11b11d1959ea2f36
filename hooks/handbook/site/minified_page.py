"""A whole page without what only its writers need: the same bytes are published, and shown while it is written."""

from __future__ import annotations

from functools import cache

from handbook.site.minifier import shortened, shortened_anew


@cache
def minified_script(script: str) -> str:
    """Return a script as it is in a page once that is minified: a policy names it by what it then is."""
    return shortened("application/javascript", script)


def minified(html: str) -> str:
    """Return a page without indents, comments, nor empty attributes; one space stays wherever there was any.

    What `<pre>` and `<textarea>` hold, and no-break spaces, stay as they are. A value of an attribute may then hold
    `<`: only a parser should read the tags of such a page.
    Source: https://github.com/tdewolff/minify#html
    """
    return shortened_anew("text/html", html)
