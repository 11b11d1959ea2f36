"""What to copy in a page elsewhere to show a tip there: the lines, and how high its frame is.

A frame cannot grow with what it holds unless a script outside it does so: its height is reckoned here, for the width
that the copied lines give it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from handbook.language.typography import typeset

if TYPE_CHECKING:
    from handbook.content.edition import Edition
    from handbook.content.tips import Tip

FOLDER = "cadre/"
WIDTH = 400
"""Width of the frame where there is room; a narrower one scrolls."""
LINE = 24
"""Height of a line of text: 16 px, line-height 1.5."""
LETTER = 8.6
"""Width of a letter of a text of 16 px, in the widest of the fonts that a system may give it."""
TITLE_LETTER, TITLE_LINE = 10.6, 26
"""The same of the title, which is larger and bold."""
INNER, SAID = WIDTH - 36, WIDTH - 72
"""Width of a line of text, and of one of a sentence to say: the frame without its margins."""
AROUND = 160
"""Height of all the rest: the margins, the number, the label, the foot of three lines."""


def frame_address(edition: Edition, tip: Tip) -> str:
    """Return where the frame of a tip stands in the site."""
    return f"{edition.root}{tip.path}{FOLDER}"


def frame_height(tip: Tip) -> int:
    """Return the height that shows the whole tip at the width of the frame, whatever the fonts."""
    title = _lines(tip.title, INNER / TITLE_LETTER) * TITLE_LINE
    texts = _lines(tip.summary, INNER / LETTER) + _lines(tip.say, SAID / LETTER)
    return AROUND + title + texts * LINE


def embed_code(edition: Edition, tip: Tip) -> str:
    """Return the lines to copy in a page elsewhere; nothing of ours runs there."""
    title = f"{edition.strings('tips.number', number=tip.number)} · {typeset(tip.title, tip.language)}"
    return (
        f'<iframe src="{edition.site_url}{frame_address(edition, tip)}" title="{title}"'
        f' width="{WIDTH}" height="{frame_height(tip)}" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )


def _lines(text: str, letters: float) -> int:
    """Return how many lines a text takes at most; words that do not fit leave a quarter of a line empty."""
    return math.ceil(len(text) / letters + 0.25)
