"""Learning as pages show it: paths and their bars, quizzes, hunts, spotting, stories, the reader's own progress."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from handbook.blocks.exercises.filler_hunt import CAUSES, read_transcript
from handbook.blocks.exercises.quiz import Question, read_quiz
from handbook.blocks.exercises.scenario import read_scenario
from handbook.blocks.exercises.spotting import read_spotting
from handbook.content.learning_paths import read_steps
from handbook.content.links import address_of
from handbook.language.typography import typeset
from handbook.site.edition import page_path, relative_url
from handbook.site.templates import Renderer, inline_markdown
from handbook.source.markdown_source import LINK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.blocks.exercises.filler_hunt import Utterance
    from handbook.content.learning_paths import LearningPath, Step
    from handbook.content.library import Document
    from handbook.site.edition import Edition
    from handbook.site.page_lists import Entry
    from handbook.source.markdown_source import SourceBlock

PLACE = "<!-- handbook-block -->"
"""What blocks of learning leave in the HTML of a page, in their order."""
READERS = {"quiz": read_quiz, "oups": read_transcript, "reperage": read_spotting, "scenario": read_scenario}
RENDERED = ("etapes", *READERS)
TEMPLATES = {
    "quiz": "quiz/quiz.html",
    "oups": "filler-hunt/filler-hunt.html",
    "reperage": "spotting/spotting.html",
    "scenario": "scenario/scenario.html",
}
CARD = re.compile(r"^trucs/(\d+)-")
MARKED = re.compile(r"[*_`<>&\[\]\\]")
"""What Markdown reads in a line; most lines hold none of it."""
PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.DOTALL)


@dataclass(frozen=True)
class PathView:
    """A path as the home page shows it; its address starts at the site's root."""

    title: str
    url: str
    minutes: int
    audience: tuple[str, ...]
    promise: str
    language: str


def with_learning(html: str, edition: Edition, document: Document, *, page_url: str) -> str:
    """Return a page with its exercises in their places, between the bars of the paths that it belongs to."""
    page = _LearningPage(edition, document, page_url)
    blocks = (block for block in document.content.blocks if block.name in RENDERED)
    html = re.sub(re.escape(PLACE), lambda _: page.block(next(blocks)), html)
    return page.with_bars(html)


def path_list(edition: Edition, page_url: str) -> Markup:
    """Return every path with its minutes and what it promises."""
    paths = _paths(edition)
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
    paths = _paths(edition)
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
                "title": typeset(step.title, path.language),
                "minutes": step.minutes,
                "url": url(address(step)),
            }
            for step in path.steps
        ],
    }


def path_views(edition: Edition) -> tuple[PathView, ...]:
    """Return the paths as the home page shows them."""
    audience = edition.library.vocabulary.facets["audience"].values
    return tuple(
        PathView(
            title=path.title,
            url=edition.root + page_path(path.file),
            minutes=path.minutes,
            audience=tuple(audience[value].in_language(edition.language) for value in path.audience),
            promise=path.promise,
            language=path.language,
        )
        for path in _paths(edition)
    )


def _paths(edition: Edition) -> tuple[LearningPath, ...]:
    return edition.library.paths.get(edition.language, ())


def _data(edition: Edition, page_url: str) -> list[dict[str, Any]]:
    return [path_data(edition, path, page_url) for path in _paths(edition)]


class _LearningPage:
    """Renders what one page holds of learning: words of its text's language, addresses of the edition."""

    def __init__(self, edition: Edition, document: Document, page_url: str) -> None:
        self._edition = edition
        self._document = document
        self._page_url = page_url
        self._renderer = Renderer(edition)
        self._words = replace(edition.strings, language=document.language)

    def block(self, block: SourceBlock) -> Markup:
        """Return one block as readers see it."""
        if block.name == "etapes":
            return self._steps(block)
        exercise = READERS[block.name](block, path=self._document.shown_as, language=self._document.language)[0]
        return self._fragment(
            TEMPLATES[block.name],
            exercise=exercise,
            steps=self._steps_ended_by(block),
            causes=CAUSES,
            line_question=self._line_question,
        )

    def with_bars(self, html: str) -> str:
        """Return the page between the bars of the paths that it is a step of."""
        found = []
        for path in _paths(self._edition):
            here = [step for step in path.steps if step.file == self._document.file]
            if here and path.file != self._document.file:
                data = path_data(self._edition, path, self._page_url)
                found.append({"path": path, "data": data, "here": [_place(step) for step in here]})
        seen = self._own_words("seen-page/seen-page.html", key=key_of(page_path(self._document.file)))
        if not found:
            return f"{html}{seen}"
        head, foot = (self._own_words(f"path-bar/path-bar-{part}.html", bars=found) for part in ("head", "foot"))
        return f"{head}{html}{foot}{seen}"

    def _steps(self, block: SourceBlock) -> Markup:
        path = next(p for p in _paths(self._edition) if p.file == self._document.file)
        typed = read_steps(block, path=self._document.shown_as, language=self._document.language)[0]
        ids = [step.id for step in typed]
        start = 1 + next(k for k, step in enumerate(path.steps) if step.id == ids[0])
        blocks = [own for own in self._document.content.blocks if own.name == "etapes"]
        data = path_data(self._edition, path, self._page_url)
        urls = {step["id"]: step["url"] for step in data["steps"]}
        return self._fragment(
            "learning-path/learning-path.html",
            path=path,
            data=data,
            urls=urls,
            steps=[step for step in path.steps if step.id in ids],
            start=start,
            is_first=block is blocks[0],
            is_last=block is blocks[-1],
        )

    def _line_question(self, line: Utterance, number: int) -> Question:
        """Return the choice of a better sentence as a question like those of a quiz."""
        text = self._words("hunt.better_for", text=line.text)
        return Question(f"phrase-{number}", "unique", text, line.choices, page_title="", page="")

    def _steps_ended_by(self, block: SourceBlock) -> list[list[str]]:
        """Return the steps, of any path, that an exercise ends once it is done: [[path, step]]."""
        return [
            [path.id, step.id]
            for path in _paths(self._edition)
            for step in path.steps
            if step.file == self._document.file and step.anchor == block.options.get("id")
        ]

    def _fragment(self, name: str, **values: object) -> Markup:
        """Return a fragment in the language of the text: an untranslated page keeps one language throughout."""
        return self._own_words(
            name, t=self._words, strings=self._words.group, md=self._inline, href=self._href, **values
        )

    def _own_words(self, name: str, **values: object) -> Markup:
        return self._renderer.fragment(name, page_url=self._page_url, **values)

    def _href(self, link: str) -> str:
        """Return the address of a link as the author typed it, as seen from the page."""
        address = address_of(link, file=self._document.file, library=self._edition.library)
        return link if address is None else relative_url(self._edition.root + address, self._page_url)

    def _inline(self, text: str) -> Markup:
        """Return a line of an author as HTML, its links led to their pages."""
        if not MARKED.search(text):
            return escape(text)
        for match in reversed(list(LINK.finditer(text))):
            start, end = match.span(1)
            text = text[:start] + self._href(match[1]) + text[end:]
        html = str(inline_markdown(text))
        inner = PARAGRAPH.match(html)
        return Markup(inner[1] if inner and "<p>" not in inner[1] else html)  # reviewed like code, as pages are


def _place(step: Step) -> dict[str, str]:
    return {"id": step.id, "anchor": step.anchor}


OVERVIEWS: dict[str, Callable[[Edition, str], Markup]] = {
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
