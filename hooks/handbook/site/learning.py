"""Learning as pages show it: the paths and their bars, the reader's own progress, what changed since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handbook.content.links import page_path, relative_url
from handbook.language.typography import typeset
from handbook.site.in_french import is_in_french
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from markupsafe import Markup

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.learning_paths import LearningPath, Step
    from handbook.site.page_lists import Entry

CARD = re.compile(r"trucs/(\d+)-")


@dataclass(frozen=True)
class PathView:
    """A path as the home page shows it; its address starts at the site's root."""

    title: str
    url: str
    minutes: int
    audience: tuple[str, ...]
    promise: str
    language: str


def path_list(edition: Edition, page_url: str) -> Markup:
    """Return every path with its minutes and what it promises."""
    paths = edition.paths
    audience = edition.library.vocabulary.facets["audience"].values
    return Renderer(edition).fragment(
        "path-list/path-list.html",
        page_url=page_url,
        paths=paths,
        audience=audience,
        page_path=page_path,
        data=_data(edition, page_url),
    )


def progress_page(edition: Edition, page_url: str) -> Markup:
    """Return « Ma progression »: all paths at a glance, the file to keep, the attestation and its check."""
    paths = edition.paths
    return Renderer(edition).fragment(
        "my-progress/my-progress.html",
        page_url=page_url,
        paths=paths,
        page_path=page_path,
        data=_data(edition, page_url),
    )


def resume(edition: Edition, page_url: str) -> Markup:
    """Return the hidden place from which the path under way is taken up again."""
    return Renderer(edition).fragment("resume-path/resume-path.html", page_url=page_url, data=_data(edition, page_url))


def transcript_form(edition: Edition, page_url: str) -> Markup:
    """Return the form in which to paste a transcript of one's own."""
    return Renderer(edition).fragment("own-transcript/own-transcript.html", page_url=page_url)


def path_data(edition: Edition, path: LearningPath, page_url: str) -> dict[str, Any]:
    """Return what scripts know of a path: its ids, titles, minutes and addresses as seen from a page."""

    def address(step: Step) -> str:
        query = "" if step.file == path.file else f"?parcours={path.id}"
        return page_path(step.file) + query + (f"#{step.anchor}" if step.anchor else "")

    def url(target: str) -> str:
        return relative_url(edition.root + target, page_url)

    return {
        "id": path.id,
        "title": typeset(path.title, path.language),
        "url": url(page_path(path.file)),
        "steps": [
            {
                "id": step.id,
                "title": step_title(edition, path, step),
                "minutes": step.minutes,
                "url": url(address(step)),
            }
            for step in path.steps
        ],
    }


def step_title(edition: Edition, path: LearningPath, step: Step) -> str:
    """Return the title of a step, which says in words when it leads to French."""
    title = typeset(step.title, path.language)
    return f"{title} {edition.strings('page.is_french')}" if is_in_french(edition, step.file) else title


def path_views(edition: Edition) -> tuple[PathView, ...]:
    """Return the paths as the home page shows them."""
    audience = edition.library.vocabulary.facets["audience"].values
    return tuple(
        PathView(
            title=typeset(path.title, path.language),
            url=edition.root + page_path(path.file),
            minutes=path.minutes,
            audience=tuple(typeset(audience[v].in_language(edition.language), edition.language) for v in path.audience),
            promise=typeset(path.promise, path.language),
            language=path.language,
        )
        for path in edition.paths
    )


def _data(edition: Edition, page_url: str) -> list[dict[str, Any]]:
    return [path_data(edition, path, page_url) for path in edition.paths]


def with_path_bars(html: str, edition: Edition, document: Document, *, page_url: str) -> str:
    """Return a page between the bars of the paths that it is a step of, and the mark that says it was seen."""
    renderer = Renderer(edition)
    bars = [
        {
            "path": path,
            "data": _around(path_data(edition, path, page_url), path, document),
            "here": [{"id": step.id, "anchor": step.anchor} for step in path.steps if step.file == document.file],
        }
        for path in edition.paths
        if path.file != document.file and any(step.file == document.file for step in path.steps)
    ]
    key = key_of(page_path(document.file))
    seen = renderer.fragment("seen-page/seen-page.html", page_url=page_url, key=key)
    if not bars:
        return f"{html}{seen}"
    head = renderer.fragment("path-bar/path-bar-head.html", page_url=page_url, bars=bars)
    foot = renderer.fragment("path-bar/path-bar-foot.html", page_url=page_url, bars=bars, own=False)
    return f"{head}{html}{foot}{seen}"


def _around(data: dict[str, Any], path: LearningPath, document: Document) -> dict[str, Any]:
    """Return what the bars of a page know of a path: all its steps are counted, those beside the page's are named."""
    here = {place for place, step in enumerate(path.steps) if step.file == document.file}
    steps = [
        step if here & {place - 1, place + 1} else {"id": step["id"], "minutes": step["minutes"]}
        for place, step in enumerate(data["steps"])
    ]
    return {"id": data["id"], "url": data["url"], "steps": steps}


def own_step_bar(edition: Edition, document: Document, exercise: str, *, page_url: str) -> str:
    """Return, for an exercise that is a step of the path whose page holds it, its tick and the way on; else nothing."""
    bars = [
        {"here": [{"id": step.id, "anchor": step.anchor}], "data": {"url": ""}}
        for path in edition.paths
        if path.file == document.file
        for step in path.steps
        if step.file == path.file and step.anchor == exercise
    ]
    if not bars:
        return ""
    return str(Renderer(edition).fragment("path-bar/path-bar-foot.html", page_url=page_url, bars=bars, own=True))


LISTS: dict[str, Callable[[Edition, str], Markup]] = {
    "paths": path_list,
    "progress": progress_page,
    "transcript": transcript_form,
}


def key_of(address: str) -> str:
    """Return the name under which a browser remembers having seen a page: a card's is its number."""
    card = CARD.match(address)
    return f"truc-{card[1]}" if card else address.strip("/")


def changed_pages(edition: Edition, page_url: str, entries: Iterable[Entry]) -> Markup:
    """Return the list from which each browser keeps what changed since it last saw it."""
    return Renderer(edition).fragment(
        "recent-changes/recent-changes.html", page_url=page_url, entries=entries, key_of=key_of
    )
