"""What is kept of pages and their parts from one build to the next, above all while serving: made once of the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import jinja2

from handbook.build_cache import CACHE, digest_of
from handbook.site.command import is_serving

if TYPE_CHECKING:
    from collections.abc import Callable

Known = TypeVar("Known")

WRITTEN = "handbook_written"
"""The name under which a template is given what stands for a page that is written already."""
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
    organisation: object = None
    """What any of them may say of the organisation that gives the handbook."""
    pages: dict[str, tuple[tuple[Any, ...], str]] = field(default_factory=dict)
    frame: str = ""
    """What tells those files and that organisation from any other."""
    parts: dict[tuple[str, ...], tuple[object, str]] = field(default_factory=dict)
    """The blocks, cards and lists of pages, each by its place, with what it was made from."""
    known: dict[tuple[str, ...], Any] = field(default_factory=dict)
    """What many pages are made from, as the last build had it."""

    def start(self, organisation: object) -> None:
        """Forget every page when a file of overrides/, or what is said of the organisation, has changed."""
        files = {file.relative_to(OVERRIDES): file.read_bytes() for file in OVERRIDES.rglob("*") if file.is_file()}
        self.frame = f"{organisation!r} {digest_of(files)}"
        if (self.overrides, self.organisation) != (files, organisation):
            self.overrides, self.organisation = files, organisation
            self.pages.clear()
            self.parts.clear()

    def part(
        self,
        place: tuple[str, ...],
        made_from: object,
        make: Callable[[], str],
        *,
        texts: Callable[[], tuple[str, ...]] | None = None,
    ) -> str:
        """Return a part as it was, while serving, when it is made from the same as the last time; or make it.

        `texts` returns all that it is made from, beside what every part is, when a build may take it from the last.
        """
        if not is_serving():
            return CACHE.result("parts", (self.frame, *place, *texts()), make) if texts else make()
        if place not in self.parts or self.parts[place][0] != made_from:
            self.parts[place] = made_from, make()
        return self.parts[place][1]

    def same(self, value: Known, *name: str) -> Known:
        """Return what many pages are made from as the last build had it, if it is equal: the same is soon compared."""
        if self.known.get(name) != value:
            self.known[name] = value
        return self.known[name]  # type: ignore[no-any-return]


KEPT = KeptPages()


class PageTemplate(jinja2.Template):
    """A template that gives a page again as it was, while serving, when it is given the same as the last time."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  # as in jinja2.Template
        """Return the template filled."""
        context = dict(*args, **kwargs)
        if WRITTEN in context:
            return str(context[WRITTEN])
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
