"""Walk through a page with the Tab key, and look whether each stop shows."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Page

MARGIN = 10
LONGEST_WALK = 800
LOOKS_PER_SHAPE = 1
"""Links and buttons of one shape are looked at once, not on every card of a list, nor on every page."""
FAINTEST = 16
SMALLEST = 20

ACTIVE = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const label = element.closest("label");
    const own = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const box = label && own.width < 8 ? label.getBoundingClientRect() : own;
    const right = Math.min(box.right, innerWidth), bottom = Math.min(box.bottom, innerHeight);
    const hit = document.elementFromPoint((Math.max(box.x, 0) + right) / 2, (Math.max(box.y, 0) + bottom) / 2);
    const text = element.ariaLabel || element.textContent || element.title || element.id;
    const parent = element.parentElement;
    return {
        shape: [element.localName, element.className, parent.localName, parent.className].join(" "),
        name: `<${element.localName} class="${element.className}"> ${text.trim().slice(0, 40)}`,
        covered: !hit || !(element.contains(hit) || hit.contains(element) || label?.contains(hit)),
        box: {x: box.x, y: box.y, width: box.width, height: box.height},
    };
}"""
BLUR = """() => {
    window.stopUnderTest = document.activeElement;
    window.stopUnderTest.blur();
}"""
FOCUS = "() => window.stopUnderTest.focus({preventScroll: true})"


@dataclass(frozen=True)
class Stop:
    """One stop of the Tab key."""

    shape: str
    name: str
    covered: bool
    box: FloatRect


def focus_faults(page: Page, looks: Counter[str], *, name: str) -> list[str]:
    """Return the stops of a page that do not show, or that something covers; count the looks at each shape."""
    faults = []
    for stop in stops(page):
        looks[stop.shape] += 1
        if looks[stop.shape] <= LOOKS_PER_SHAPE:
            faults += [f"{name}: {fault}: {stop.name}" for fault in stop_faults(page, stop)]
    return faults


def stops(page: Page) -> Iterator[Stop]:
    """Press Tab until the end of the page."""
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        active = page.evaluate(ACTIVE)
        if active is None:
            return
        yield Stop(**active)
    raise AssertionError(f"the Tab key never reaches the end of {page.url}")


def stop_faults(page: Page, stop: Stop) -> Iterator[str]:
    """Say what is wrong with the stop where the focus is."""
    clip = visible_part(page, stop.box)
    if clip is None:
        yield "the focus goes out of view"
        return
    if stop.covered:
        yield "something covers the focus"
    if changed_pixels(page, clip) < SMALLEST:
        yield "the focus does not show"


def visible_part(page: Page, box: FloatRect) -> FloatRect | None:
    """Return a box with its margin, within the window; None when nothing of it is there."""
    window = page.viewport_size
    assert window is not None
    left, top = max(0, box["x"] - MARGIN), max(0, box["y"] - MARGIN)
    right = min(window["width"], box["x"] + box["width"] + MARGIN)
    bottom = min(window["height"], box["y"] + box["height"] + MARGIN)
    if right - left <= MARGIN or bottom - top <= MARGIN or not box["width"]:
        return None
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def changed_pixels(page: Page, clip: FloatRect) -> int:
    """Count the pixels that the focus changes in a part of the window."""
    focused = picture(page, clip)
    page.evaluate(BLUR)
    difference = ImageChops.difference(focused, picture(page, clip))
    page.evaluate(FOCUS)
    return sum(difference.convert("L").point(lambda value: value > FAINTEST).histogram()[1:])


def picture(page: Page, clip: FloatRect) -> Image.Image:
    """Take a picture of a part of the window."""
    shot = page.screenshot(clip=clip, animations="disabled", caret="hide")
    return Image.open(io.BytesIO(shot)).convert("RGB")
