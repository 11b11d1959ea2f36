"""A whole page without what only its writers need: the same bytes are published, and shown while it is written."""

from __future__ import annotations

import minify

KEPT = ("default-attr-vals", "document-tags", "end-tags", "quotes", "whitespace")
"""What others count on: styles name types of fields, hooks and tests read tags, and words stay apart."""

minify.config({f"html-keep-{name}": True for name in KEPT})


def minified_script(script: str) -> str:
    """Return a script as it is in a page once that is minified: a policy names it by what it then is."""
    return str(minify.string("application/javascript", script))


def minified(html: str) -> str:
    """Return a page without indents, comments, nor empty attributes; one space stays wherever there was any.

    What `<pre>` and `<textarea>` hold, and no-break spaces, stay as they are. A value of an attribute may then hold
    `<`: only a parser should read the tags of such a page.
    Source: https://github.com/tdewolff/minify#html
    """
    return str(minify.string("text/html", html))
