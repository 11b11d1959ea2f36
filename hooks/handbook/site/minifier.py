"""The library that shortens pages and scripts, loaded when something is first shortened."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Any

from handbook.build_cache import CACHE
from handbook.processes import stay_alone

MINIFIER = f"minify {version('tdewolff-minify')}"
"""What a name that changes with what is shortened changes with too."""
KEPT = ("default-attr-vals", "document-tags", "end-tags", "quotes", "whitespace")
"""What others count on: styles name types of fields, hooks and tests read tags, and words stay apart."""


@cache
def _library() -> Any:  # noqa: ANN401  # a module without types
    stay_alone()  # it has threads as soon as it is loaded, which no copy of this process would have

    import minify

    minify.config({f"html-keep-{name}": True for name in KEPT})
    return minify


def shortened(form: str, text: str) -> str:
    """Return a text of some form, a media type, without what only its writers need, as it was if it was shortened once.

    Source: https://github.com/tdewolff/minify
    """
    return CACHE.result("shortened", (form, text), lambda: shortened_anew(form, text))


def shortened_anew(form: str, text: str) -> str:
    """Return the same of a text that takes as long to find again: the library shortens a page in half a millisecond."""
    return str(_library().string(form, text))
