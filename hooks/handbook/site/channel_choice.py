"""« Choisir le bon canal »: the questions, one at a time, and where they lead, in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from handbook.checks.channel_choice import load_channel_choice
from handbook.content.links import page_path, relative_url
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from handbook.checks.channel_choice import ChannelChoice
    from handbook.content.edition import Edition


def channel_choice(edition: Edition, page_url: str) -> Markup:
    """Return the questions and the outcomes, all there, for the element to show one at a time."""
    choice, _ = load_channel_choice(edition.library.data_dir)
    if choice is None:
        return Markup("")

    def href(page: str) -> str:
        file, _, anchor = page.partition("#")
        return relative_url(f"{edition.root}{page_path(file)}#{anchor}", page_url)

    return Renderer(edition).fragment(
        "channel-choice/channel-choice.html",
        page_url=page_url,
        choice=choice,
        table=table_of(choice),
        preferred={name: words.in_language(edition.language) for name, words in choice.preferred.items()},
        href=href,
    )


def table_of(choice: ChannelChoice) -> dict[str, Any]:
    """Return the questions and the rows as decision.js reads them."""
    return {
        "questions": [
            {"name": name, "always": question.always, "answers": list(question.answers)}
            for name, question in choice.questions.items()
        ],
        "rows": [{"when": row.when, "to": row.to} for row in choice.rows],
        "channels": {name: outcome.channel for name, outcome in choice.outcomes.items()},
    }
