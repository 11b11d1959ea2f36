"""A person who never saw a page, and the time that a model of hand and eye gives to what is done there.

It is an estimate by a model, of someone who makes no mistake, and no measure of anybody: nobody was timed.
Sources: Card, Moran and Newell, « The Keystroke-Level Model for User Performance Time with Interactive Systems », 1980,
for the hand; Brysbaert, « How many words do we read per minute? », 2019, for the eye.
"""

from playwright.sync_api import Locator, Page

KEY = 0.28
"""Seconds to press a key, for one who types forty words a minute."""
POINT = 1.1
PRESS = 0.2
HOME = 0.4
"""Seconds for the hand to go from the mouse to the keyboard, or back."""
THINK = 1.35
"""Seconds to make up one's mind before a gesture."""
WORD = 60 / 238
"""Seconds to read a word."""
FIND = THINK + (len("/compositeur") + 1) * KEY
"""Seconds to open a tool from anywhere, by its name in the search."""


class Newcomer:
    """Someone who uses a page for the first time: reads its title, then what stands beside each gesture."""

    def __init__(self, page: Page) -> None:
        self.typed: list[str] = []
        self.seconds = FIND
        self._page = page
        self.read(page.get_by_role("heading", level=1))

    def read(self, part: Locator) -> None:
        """Read a part of the page."""
        self.seconds += len(part.inner_text().split()) * WORD

    def press(self, target: Locator, *, is_next: bool = False) -> None:
        """Find a button, a field or a box, scrolling one window at a time, and press it.

        What comes next of itself, such as the button under an answer, takes no thought.
        """
        box, window = target.bounding_box(), self._page.viewport_size
        assert box
        assert window
        scrolls = abs(box["y"] // window["height"])
        target.click()
        self.seconds += (1 + scrolls) * POINT + PRESS + (0 if is_next else THINK)

    def choose(self, field: Locator, option: str) -> None:
        """Open a list of choices, and take one."""
        self.press(field)
        field.select_option(label=option)
        self.seconds += THINK + POINT + PRESS

    def type(self, text: str, field: Locator | None = None) -> None:
        """Type a text in a field, or in the one that has the focus."""
        if field:
            self.press(field)
            field.press("Control+A")
        self._page.keyboard.type(text)
        self.typed.append(text)
        self.seconds += 2 * HOME + THINK + len(text) * KEY

    def paste(self, text: str, field: Locator) -> None:
        """Paste a text that was written elsewhere."""
        self.press(field)
        self._page.keyboard.insert_text(text)
        self.typed.append(text)
        self.seconds += 2 * HOME + THINK + 2 * KEY
