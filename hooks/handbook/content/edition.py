"""The handbook in one language, as a build makes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from handbook.content.links import edition_root
from handbook.content.tips import FIRST_NEW_NUMBER

if TYPE_CHECKING:
    from handbook.content.learning_paths import LearningPath
    from handbook.content.library import Library
    from handbook.content.tips import Tip
    from handbook.language.strings import Strings
    from handbook.organisation.model import Organisation
    from handbook.settings import HandbookSettings


@dataclass(frozen=True)
class Edition:
    """The handbook in one language, as a build makes it."""

    library: Library
    strings: Strings
    settings: HandbookSettings
    site_url: str

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.strings.language

    @property
    def root(self) -> str:
        """Where the edition starts below the site's root."""
        return edition_root(self.language)

    @property
    def organisation(self) -> Organisation | None:
        """What an organisation has made its own; None in the general handbook."""
        return self.library.organisation

    @property
    def tips(self) -> tuple[Tip, ...]:
        """Every card by number, in the language of the edition where it is translated."""
        return self.library.tips[self.language]

    @property
    def paths(self) -> tuple[LearningPath, ...]:
        """The learning paths in their order; none before the library is checked."""
        return self.library.paths.get(self.language, ())

    def tip(self, file: str) -> Tip:
        """Return the card of a file; raise KeyError when it is none."""
        return self._tips_by_file[file]

    @cached_property
    def _tips_by_file(self) -> dict[str, Tip]:
        return {tip.file: tip for tip in self.tips}

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What pages have in common, made for the first of them."""
        return {}

    def tip_of_each_section(self) -> list[Tip]:
        """Return the first card of each section, the newer ones first: those made for a call or a message."""
        first: dict[str, Tip] = {}
        for tip in sorted(self.tips, key=lambda tip: (tip.number < FIRST_NEW_NUMBER, tip.number)):
            first.setdefault(tip.section, tip)
        return list(first.values())
