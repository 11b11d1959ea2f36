"""Blocks shown in their places: each by the template that its kind names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from handbook.content.links import page_path
from handbook.site.kept_pages import KEPT
from handbook.site.learning import own_step_bar, path_data
from handbook.site.own_values import emergency_line, own_value
from handbook.site.templates import Renderer
from handbook.source.markdown_grammar import BLOCK_PLACE
from handbook.source.markdown_reader import inline_html

if TYPE_CHECKING:
    from handbook.blocks.block import ReadBlock
    from handbook.blocks.learning_steps import TypedStep
    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.learning_paths import LearningPath, Step
    from handbook.language.strings import Strings
    from handbook.site.own_values import OwnLine, OwnValue

PLACE = re.compile(re.escape(BLOCK_PLACE).replace(re.escape("{}"), r"(\d+)"))
MARKED = re.compile(r"[*_`<>&\[\]\\]")
"""What Markdown reads in a line; most lines hold none of it."""


@dataclass(frozen=True)
class PartOfPath:
    """One list of the steps of a path, as a page shows it."""

    path: LearningPath
    data: dict[str, Any]
    urls: dict[str, str]
    steps: list[Step]
    start: int
    is_first: bool
    is_last: bool


def with_blocks(html: str, edition: Edition, document: Document, *, page_url: str) -> str:
    """Return the HTML of a page with each of its blocks in the place that its line names."""
    page = _BlockPage(edition, document, page_url)
    blocks = {block.line: block for block in document.blocks}
    return PLACE.sub(lambda place: page.show_with_step(blocks[int(place[1])]), html)


def answers_html(edition: Edition, document: Document, *, page_url: str) -> Markup:
    """Return the answers of a page's exercises, for paper: they stand at its end, or at that of a booklet."""
    page = _BlockPage(edition, document, page_url)
    answers = [(block.source.title, page.answers(block)) for block in document.blocks if block.kind.answers]
    told = [(title, html) for title, html in answers if html.strip()]
    if not told:
        return Markup("")
    words = replace(edition.strings, language=document.language)
    return Renderer(edition).fragment(
        "answers/answers.html", page_url=page_url, language=document.language, answers=told, t=words
    )


class _BlockPage:
    """What the templates of blocks may ask of the page around them: words of its text, addresses of the edition."""

    def __init__(self, edition: Edition, document: Document, page_url: str) -> None:
        self._edition = edition
        self._document = document
        self._page_url = page_url

    @property
    def path(self) -> str:
        """The address of the page below the root of its edition."""
        return page_path(self._document.file)

    def show_with_step(self, block: ReadBlock) -> str:
        """Return one block as readers see it, and under it the tick of the step that it is on its path's own page."""
        bar = own_step_bar(self._edition, self._document, block.id, page_url=self._page_url) if block.id else ""
        return f"{self.show(block)}{bar}"

    def show(self, block: ReadBlock) -> str:
        """Return one block as readers see it, in the language of the text: a page keeps one language throughout."""
        if block.kind.is_of_edition:
            return self._show(block)
        kept, place = self._edition.library.kept, (self._document.shown_as, str(block.line))
        if place not in kept:
            made_from = (self._document, self.steps_ended_by(block.id))
            texts = partial(self._texts_of, block)
            kept[place] = KEPT.part(place, made_from, lambda: self._show(block), texts=texts)
        return str(kept[place])

    def _texts_of(self, block: ReadBlock) -> tuple[str, ...]:
        """Return all that one block is shown from: its content, where it stands, and what it may name."""
        kept, library = self._edition.library.kept, self._edition.library
        if "named" not in kept:
            kept["named"] = f"{library.vocabulary!r}{library.catalogue.listed}"
        steps = self.steps_ended_by(block.id)
        return (
            self._document.language,
            self._page_url,
            str(kept["named"]),
            repr(steps),
            repr((block.kind.name, block.content)),
        )

    def answers(self, block: ReadBlock) -> Markup:
        """Return the answers of one block."""
        return self._fragment(block.kind.answers, block)

    def _show(self, block: ReadBlock) -> str:
        return self._fragment(block.kind.template, block)

    def _fragment(self, template: str, block: ReadBlock) -> Markup:
        return Renderer(self._edition).fragment(
            template,
            page_url=self._page_url,
            language=self._document.language,
            block=block.content,
            page=self,
            t=self._words,
            strings=self._words.group,
            md=self.inline,
            href=self.address_of,
        )

    def steps_ended_by(self, exercise: str) -> list[list[str]]:
        """Return the steps, of any path, that an exercise ends once it is done: [[path, step]]."""
        return [
            [path.id, step.id]
            for path in self._edition.paths
            for step in path.steps
            if step.file == self._document.file and step.anchor == exercise
        ]

    @property
    def emergency_line(self) -> OwnLine | None:
        """Whom to call first in danger within the organisation."""
        return emergency_line(self._edition.organisation, self._words)

    def own_value(self, key: str) -> OwnValue | None:
        """Return what the organisation says for a key of its own, or None."""
        return own_value(self._edition.organisation, key, self._words)

    def part_of_path(self, typed: list[TypedStep]) -> PartOfPath:
        """Return what a list of steps shows of the path that it belongs to."""
        path = next(path for path in self._edition.paths if path.file == self._document.file)
        lists = [block.content for block in self._document.blocks_named("etapes")]
        data = path_data(self._edition, path, self._page_url)
        ids = [step.id for step in typed]
        return PartOfPath(
            path=path,
            data=data,
            urls={step["id"]: step["url"] for step in data["steps"]},
            steps=[step for step in path.steps if step.id in ids],
            start=1 + next((k for k, step in enumerate(path.steps) if step.id in ids), 0),
            is_first=typed is lists[0],
            is_last=typed is lists[-1],
        )

    def address_of(self, link: str) -> str:
        """Return the address of a link as the author typed it, as seen from the page."""
        return self._edition.library.catalogue.address_of(link, file=self._document.file)

    def inline(self, text: str) -> Markup:
        """Return a line of an author as HTML, its links led to their pages."""
        if not MARKED.search(text):
            return escape(text)
        return Markup(inline_html(text, address_of=self.address_of))  # no HTML of an author passes the reader

    @cached_property
    def _words(self) -> Strings:
        return replace(self._edition.strings, language=self._document.language)
