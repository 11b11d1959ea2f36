"""The editors' guide as make bench writes in it: its figures stand below headings of their own, in both editions."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

from handbook.content.documents import LANGUAGES
from handbook.language.strings import load_strings

ROOT = Path(__file__).parents[1]
DECIMAL_SIGN = {"fr": ",", "en": "."}
THOUSANDS_SIGN = {"fr": " ", "en": ","}
HEADING = re.compile(r"\n\n(?=#{2,} )")
NO_PLACE = "the guide has no place for the figures"


def rewrite_page(page: str, rewritten: Callable[[str, str], str], *, root: Path = ROOT) -> None:
    """Write a page of the guide anew in each edition: `rewritten` takes its text and its language.

    Whatever `rewritten` raises is raised before any edition is changed.
    """
    paths = {language: root / page.format(language) for language in LANGUAGES}
    texts = {path: rewritten(path.read_text(encoding="utf-8"), language) for language, path in paths.items()}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")


def with_figures(text: str, *, sign: str, figures: str, following: str = "") -> str:
    """Return the text of a page whose figures, below the heading that ends with `sign`, are these.

    Raises ValueError when there is no such heading, or none after it that says what is `following`.
    """
    before, start, rest = text.partition(sign)
    _, *after = HEADING.split(rest, maxsplit=1)
    if not start or not after or following not in after[0].partition("\n")[0]:
        raise ValueError(NO_PLACE)
    return f"{before}{start}{figures}\n\n{after[0]}"


def day_in_words(day: datetime.date, language: str) -> str:
    """Return a day as a text of the guide is typed: with plain spaces."""
    return load_strings()[language].date(day).replace("\u00a0", " ")


def number_in_words(number: float, places: int, language: str) -> str:
    """Return a number with so many decimals as a language writes it."""
    whole, _, decimals = f"{number:,.{places}f}".partition(".")
    sign = DECIMAL_SIGN[language] if decimals else ""
    return f"{whole.replace(',', THOUSANDS_SIGN[language])}{sign}{decimals}"
