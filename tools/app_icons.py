"""Draw the icons of the handbook installed as an application, from the mark that its pages have in their tab."""

import hashlib
import json
import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from handbook.site.own_icons import MARK, SIZES
from handbook.source.colour_tokens import colour_tokens
from tools.external import BROWSER_ARGUMENTS, find_browser

ROOT = Path(__file__).parents[1]
ICONS = ROOT / "overrides/assets/images/icons"
MADE_FROM = ICONS / "made-from.json"
"""What each icon was drawn from, as a digest: a test compares it with today's mark and colours."""
PAGE = """<!doctype html>
<style>
  * {{ margin: 0; }}
  html {{ background: transparent; }}
  body {{ background: none; }}
  main {{ background: {ground}; border-radius: {corner}%; display: grid; height: {size}px; place-items: center; }}
  svg {{ width: {mark}px; }}
  svg path {{ fill: {colour}; }}
</style>
<main>{svg}</main>
"""


def main() -> int:
    """Draw every icon, and note what each was made from."""
    pages = icon_pages()
    ICONS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_ARGUMENTS)
        for name, html in pages.items():
            size = SIZES[name][0]
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(html)
            page.screenshot(path=ICONS / f"{name}.png", omit_background=True)
            page.close()
        browser.close()
    MADE_FROM.write_text(
        json.dumps({name: digest(html) for name, html in pages.items()}, indent=2, sort_keys=True) + "\n",
        encoding="utf-8",
    )
    print(f"{len(pages)} icônes dans {ICONS.relative_to(ROOT)}/")
    return 0


def icon_pages() -> dict[str, str]:
    """Return the page that each icon is taken of, by its name: the mark, light on the colour of links."""
    ground, _ = colour_tokens()["link"]
    svg = re.sub(r"<style>.*?</style>", "", MARK.read_text(encoding="utf-8"))
    return {
        name: PAGE.format(svg=svg, ground=ground, colour="#fff", size=size, mark=round(size * part), corner=corner)
        for name, (size, part, corner) in SIZES.items()
    }


def digest(html: str) -> str:
    """Return what tells one page from another."""
    return hashlib.sha256(html.encode()).hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
