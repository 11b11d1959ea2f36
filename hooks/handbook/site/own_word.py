"""A build with the word that an organisation says for « client », when it has chosen one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.content.trade_text import strings_with, with_trade_word, words_of
from handbook.language.trade_agreement import CLIENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.content.library import Library
    from handbook.language.strings import Strings
    from handbook.site.preview import Preview


def own_word(library: Library) -> str:
    """Return the word that an organisation says for « client »; nothing when it says « client »."""
    word = library.organisation.values.word if library.organisation else CLIENT
    return "" if word == CLIENT else word


def with_own_word(preview: Preview, strings: Mapping[str, Strings]) -> tuple[Preview, dict[str, Strings], str]:
    """Return what a build shows with the word of its organisation, and what is told of it: nothing when it has none."""
    word = own_word(preview.library)
    if not word:
        return preview, dict(strings), ""
    words = words_of(word)
    library = with_trade_word(preview.library, words)
    said = {language: strings_with(one, words) for language, one in strings.items()}
    told = f"« client » devient « {word} » {words.made} fois, et reste {len(words.left)} fois : make mot dit où."
    return replace(preview, library=library), said, told


def in_own_word(library: Library, text: str, language: str) -> str:
    """Return a title that the configuration gives, with the word of the organisation."""
    word = own_word(library)
    return words_of(word).plain(text, language) if word else text
