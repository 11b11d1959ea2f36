"""Pictures of pages, kept beside the tests, and how far from them a page of today may be.

They are kept small, by half: what a browser changes at the edge of a letter is lost there, what a style moves is not.
"""

import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "tests/pictures"
SEEN = ROOT / "test-results/pictures"
"""Where a picture that is not as it was is left, with the one that was kept and what differs."""
RENEW = "RENEW_PICTURES"
WIDTHS = {"telephone": 390, "bureau": 1440}
PALETTES: dict[str, Literal["light", "dark"]] = {"clair": "light", "sombre": "dark"}
TALLEST = 3000
"""Pixels of a page beyond which nothing is looked at; a tool is seen whole: what sticks to an edge is at rest."""
SOFTNESS = 1
"""Pixels around each over which a picture is softened before it is compared."""
SHADE = 24
"""Of 255, how far a softened pixel may be from what it was."""
SHARE = 0.0005
"""What part of the pixels may be further."""
QUALITY = 75
FACES_READY = """document.fonts.ready.then(() => {
    const missing = [...document.fonts].filter((face) => face.status !== "loaded").map((face) => face.family);
    if (missing.length) throw new Error(`no picture without ${missing}`);
})"""


@dataclass(frozen=True)
class Shot:
    """What is photographed: a page, or one element of it."""

    name: str
    url: str
    element: str = ""
    keys: str = ""
    """What is typed for the element to show."""


def photograph(page: Page, shot: Shot) -> dict[str, Image.Image]:
    """Return the pictures of what a page shows, at each width and in each palette, by their names."""
    pictures = {}
    page.evaluate(FACES_READY)
    page.keyboard.type(shot.keys)
    for width_name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": TALLEST if shot.element else 900})
        for palette_name, palette in PALETTES.items():
            page.emulate_media(color_scheme=palette, reduced_motion="reduce")
            page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
            pictures[f"{shot.name}-{width_name}-{palette_name}"] = halved(_picture(page, shot.element))
    return pictures


def _picture(page: Page, element: str) -> Image.Image:
    if element:
        page.locator(element).first.wait_for()
        png = page.locator(element).first.screenshot(animations="disabled", caret="hide")
    else:
        png = page.screenshot(animations="disabled", caret="hide", full_page=True)
    return Image.open(BytesIO(png)).convert("RGB")


def halved(picture: Image.Image) -> Image.Image:
    """Return a picture half as large, cut where it is too tall."""
    width, height = picture.size
    return picture.crop((0, 0, width, min(height, TALLEST))).reduce(2)


def fault_of(name: str, picture: Image.Image) -> str:
    """Say how a picture differs from the one kept, if it does; keep it instead when they are being renewed."""
    file = KEPT / f"{name}.webp"
    if os.environ.get(RENEW):
        if not file.is_file() or share_changed(Image.open(file), picture):
            file.parent.mkdir(exist_ok=True)
            picture.save(file, quality=QUALITY, method=6)
        return ""
    if not file.is_file():
        return f"{name}: no picture is kept; make photos takes it"
    kept = Image.open(file).convert("RGB")
    share = share_changed(kept, picture)
    if share <= SHARE:
        return ""
    SEEN.mkdir(parents=True, exist_ok=True)
    kept.save(SEEN / f"{name}-attendue.png")
    picture.save(SEEN / f"{name}-obtenue.png")
    changed(kept, picture).save(SEEN / f"{name}-ecart.png")
    where = f"{SEEN.relative_to(ROOT)}/{name}-*.png"
    return f"{name}: {share:.2%} has changed; look at {where}, then make photos if it is meant"


def share_changed(before: Image.Image, after: Image.Image) -> float:
    """Return what part of a picture is no longer as it was; all of it when its size is not."""
    if before.size != after.size:
        return 1.0
    return changed(before, after).histogram()[-1] / (after.width * after.height)


def changed(before: Image.Image, after: Image.Image) -> Image.Image:
    """Return where two pictures differ, white on black; beyond the smaller of them, nothing is compared."""
    size = (min(before.width, after.width), min(before.height, after.height))
    soft = [
        picture.convert("RGB").crop((0, 0, *size)).filter(ImageFilter.BoxBlur(SOFTNESS)) for picture in (before, after)
    ]
    red, green, blue = ImageChops.difference(*soft).split()
    furthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return furthest.point([255 if shade > SHADE else 0 for shade in range(256)])
