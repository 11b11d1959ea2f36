"""What the build knows of one kind of block, whatever it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.errors import Fault
    from handbook.source.markdown_text import SourceBlock


class Reader(Protocol):
    """Reads what an author typed in a block; the content is None when it cannot be shown."""

    def __call__(self, block: SourceBlock, *, path: str, language: str) -> tuple[Any, list[Fault]]:
        """Return the content of a block, and everything wrong with it."""


@dataclass(frozen=True)
class Block:
    """A kind of block: each module of this room that describes one names it BLOCK, and the registry finds it."""

    name: str
    """What an editor types after ///."""
    read: Reader
    template: str
    """What shows it, below overrides/components; it is given the content as `block`."""
    answers: str = ""
    """What shows its answers on paper, at the end of the page, below overrides/components; given the same."""
    title: bool | None = True
    """True when it must have one, False when it must not, None when it may."""
    options: tuple[str, ...] = ("id",)
    needed: tuple[str, ...] = ("id",)
    is_markdown: bool = False
    """Whether its content is Markdown, as around it, or has a form of its own."""
    has_blanks: bool = False
    """Whether its Markdown may hold blanks, {{so}}; elsewhere they would be shown as typed."""
    is_empty_refused: bool = False
    """Whether its Markdown must say something; others count their items."""
    is_verbatim: bool = False
    """Whether readers see its lines as typed, as those of a message to copy."""
    is_exercise: bool = False
    """Whether the reader does something in it: the time it takes is said by the steps that lead to it."""
    reading: Literal["words", "items", "none"] = "words"
    """How the time it takes to read is counted."""
    is_of_edition: bool = False
    """Whether it shows titles of other pages: those of an untranslated page are in the language of the edition."""
    element: str = ""
    """The custom element that moves it, if one does."""
    shape: Callable[[Any], object] | None = None
    """What a translation keeps of its content, to be compared; nothing when it keeps nothing."""


@dataclass(frozen=True)
class ReadBlock:
    """A block of a page, read: its kind, what its author typed, and what that means."""

    kind: Block
    source: SourceBlock
    content: Any

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.source.id

    @property
    def line(self) -> int:
        """The line on which it opens, by which its page knows it."""
        return self.source.line

    @property
    def shape(self) -> object:
        """What a translation keeps of it, or nothing."""
        return self.kind.shape(self.content) if self.kind.shape and self.content is not None else None
