"""The script that searches: one file, made of the modules of overrides/search."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from handbook.site.javascript_modules import IMPORT, MINIFIER, modules_of, read_module

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.language.strings import Strings

ENTRANCE = "search/worker.js"
NAME = "worker.js"
EXPORT = re.compile(r"^export (?=(?:async )?function|class|const|let)", re.MULTILINE)
SETTINGS = re.compile(r'(?<=<script id="__config" type="application/json">).*?(?=</script>)', re.DOTALL)
THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")


@cache
def worker_script() -> str:
    """Return every module that the worker imports, each once and after those it needs, as one script.

    Names are shared: two modules must not give the same name to different things.
    """
    modules = (EXPORT.sub("", IMPORT.sub("", read_module(module))) for module in modules_of(ENTRANCE))
    return '"use strict";\n{\n' + "\n".join(modules) + "}\n"


@cache
def worker_version() -> str:
    """Return what changes in the worker's address when the worker does."""
    return hashlib.sha256(f"{worker_script()}{MINIFIER}".encode()).hexdigest()[:10]


@dataclass
class ThemeSettings:
    """The theme's settings in an edition: the same for all pages at one depth."""

    strings: Strings
    _kept: dict[str, Markup] = field(default_factory=dict)

    def __call__(self, base_url: str, block: Callable[[], str]) -> Markup:
        """Return what the theme's own block writes, with our search in it; the block is filled once for each depth."""
        if base_url not in self._kept:
            self._kept[base_url] = with_search(block(), self.strings)
        return self._kept[base_url]


def with_search(html: str, strings: Strings) -> Markup:
    """Return the theme's settings with our worker in place of its own; raise ValueError when they name none."""
    place = SETTINGS.search(html)
    settings = json.loads(place[0]) if place else {}
    ours = f"search/{NAME}?{strings.language}.{worker_version()}"
    worker, count = THEME_WORKER.subn(ours, settings.get("search", ""))
    if not place or count != 1:
        raise ValueError("the theme's settings do not name its search worker")
    settings["search"] = worker
    return Markup(f"{html[: place.start()]}{htmlsafe_json_dumps(settings)}{html[place.end() :]}")  # the theme's own
