"""What `make serve` keeps of its pages and blocks between two rebuilds: the same things make the same once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from handbook.site.command import is_serving

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.site.page_views import PageView

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
PARTS_OF_PAGE = ("canonical_url", "content", "is_homepage", "meta", "title", "url")
"""What templates may read of a page, beside its table of contents; `hb` tells them the rest."""
PARTS_OF_CONFIG = ("extra", "extra_css", "extra_javascript", "site_description", "site_name", "site_url")
"""What they may read of the configuration, beside the theme."""


@dataclass
class KeptPages:
    """The pages of the last build, each with what it was made from."""

    overrides: dict[Path, bytes] = field(default_factory=dict)
    """The files that all of them were made from."""
    pages: dict[str, tuple[tuple[Any, ...], str]] = field(default_factory=dict)
    blocks: dict[tuple[str, int], tuple[tuple[Any, ...], str]] = field(default_factory=dict)
    """The blocks of each file, by line, each with what it was made from."""
    sites: dict[str, PageView] = field(default_factory=dict)
    """What the pages of each language know of the whole site."""

    def start(self) -> None:
        """Forget every page when a file of overrides/ is not what they were made from."""
        files = {file: file.read_bytes() for file in OVERRIDES.rglob("*") if file.is_file()}
        if self.overrides != files:
            self.overrides = files
            self.pages.clear()
            self.blocks.clear()

    def block(self, place: tuple[str, int], made_from: tuple[Any, ...], make: Callable[[], str]) -> str:
        """Return a block as it was, while serving, when it is made from the same as the last time; or make it."""
        if not is_serving():
            return make()
        if place not in self.blocks or self.blocks[place][0] != made_from:
            self.blocks[place] = made_from, make()
        return self.blocks[place][1]

    def same_site(self, view: PageView) -> PageView:
        """Return what pages know of the site as the last build had it, if it is equal: the same is soon compared."""
        if self.sites.get(view.language) != view:
            self.sites[view.language] = view
        return self.sites[view.language]


KEPT = KeptPages()


class PageTemplate(jinja2.Template):
    """A template that gives a page again as it was, while serving, when it is given the same as the last time."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  # as in jinja2.Template
        """Return the template filled."""
        context = dict(*args, **kwargs)
        page = context.get("page")
        if page is None or not is_serving():
            return super().render(context)
        parts = tuple(getattr(page, name) for name in PARTS_OF_PAGE)
        config = context["config"]
        settings = repr([dict(config.theme), *(config[name] for name in PARTS_OF_CONFIG)])
        made_from = (self.name, context["base_url"], context["hb"], str(page.toc), *parts, settings)
        if page.url not in KEPT.pages or KEPT.pages[page.url][0] != made_from:
            KEPT.pages[page.url] = made_from, super().render(context)
        return KEPT.pages[page.url][1]
