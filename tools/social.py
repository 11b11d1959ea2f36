"""Draw the pictures that social networks show of the handbook: one for the home page and each section, by language."""

import base64
import hashlib
import json
import re
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from handbook.content.vocabulary import load_vocabulary
from handbook.language.strings import load_strings
from handbook.language.typography import typeset
from handbook.site.assets import HOME_PICTURE
from handbook.site.typefaces import FACES, face_files
from tools.external import BROWSER_ARGUMENTS, find_browser

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "overrides/assets/images/social"
MADE_FROM = PICTURES / "made-from.json"
"""What each picture was drawn from, as a digest: a test compares it with today's words and colours."""
TEMPLATE = Path(__file__).with_suffix(".html")
WIDTH, HEIGHT = 1200, 630
COLOURS = 32
LANGUAGES = ("fr", "en")
ICONS = {"trucs": "tip", "parcours": "path", "outils": "tool", "equipe": "person"}
"""The icons of the sections that have none of their name."""


def main() -> int:
    """Draw every picture, and note what each was made from."""
    pages = social_pages()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        faces = _faces()
        for name, html in pages.items():
            page.set_content(html.replace("[faces]", faces))
            page.evaluate("document.fonts.ready")
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
            (PICTURES / name).parent.mkdir(parents=True, exist_ok=True)
            picture.save(PICTURES / name, optimize=True)
        browser.close()
    digests = {name: digest(html) for name, html in pages.items()}
    MADE_FROM.write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(pages)} images dans {PICTURES.relative_to(ROOT)}/")
    return 0


def social_pages() -> dict[str, str]:
    """Return the page that each picture is taken of, by the name of its file."""
    vocabulary, _ = load_vocabulary(ROOT / "docs/data")
    strings = load_strings()
    pages = {}
    for language in LANGUAGES:
        t = strings[language]
        pages[f"{language}/{HOME_PICTURE}.png"] = _page(t("social.promise"), t("social.about"), "say", "link")
        for name, section in vocabulary.sections.items():
            title, line = (words.in_language(language) if words else "" for words in (section.title, section.inside))
            colour = name if f"--hb-{name}:" in _tokens() else "link"
            line = line or t("social.about")
            pages[f"{language}/{name}.png"] = _page(
                typeset(title, language), typeset(line, language), ICONS.get(name, name), colour
            )
    return pages


def digest(html: str) -> str:
    """Return what tells one page from another."""
    return hashlib.sha256(html.encode()).hexdigest()[:16]


def _faces() -> str:
    """Return the rules by which a page has our faces."""
    made = face_files()
    return "\n".join(
        f'@font-face {{ font-family: "{face.name}"; font-weight: 400 600; '
        f"src: url(data:font/woff2;base64,{base64.b64encode(made[face.published]).decode()}); }}"
        for face in FACES
    )


def _tokens() -> str:
    return (ROOT / "overrides/shared/tokens.css").read_text(encoding="utf-8")


def _page(title: str, line: str, name: str, colour: str) -> str:
    found = re.search(rf"--hb-{colour}: light-dark\((#\w+)", _tokens())
    if not found:
        raise KeyError(colour)
    values = {"title": title, "line": line, "icon": _icon(name), "colour": found[1]}
    page = TEMPLATE.read_text(encoding="utf-8")
    for key, value in values.items():
        page = page.replace(f"[{key}]", value)
    return page


def _icon(name: str) -> str:
    return (ROOT / f"overrides/.icons/handbook/{name}.svg").read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
