"""The pictures that social networks show of the handbook: one for the home page and each section, by language."""

from __future__ import annotations

import hashlib
import re
import sys
import tempfile
from dataclasses import dataclass
from functools import cached_property, partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import resvg_py

from handbook.language.typography import typeset
from handbook.site.icons import ICONS
from handbook.site.own_country import local_text
from handbook.site.own_look import link_colours, own_brand
from handbook.site.stylesheet import OVERRIDES
from handbook.site.typefaces import FACES
from handbook.source.colour_tokens import colour_tokens
from handbook.source.files import made_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook.content.edition import Edition

    Widths = Callable[[str], float]

KEPT = Path(sys.prefix) / ".pictures"
"""An environment draws each picture once, as long as its words, its colours and what draws it are the same."""
HOME = "accueil"
"""The picture of the home page, and of the pages of no section."""
WIDTH, HEIGHT = 1200, 630
"""What networks show whole. Source: https://ogp.me/#structured"""
LEFT, RIGHT, ICON = 88, 1128, 210
TITLE, LINE_HEIGHT, LINE = 84, 92, 34
DRAWN = {"trucs": "tip", "parcours": "path", "outils": "tool", "equipe": "person"}
"""The icons of the sections that have none of their name."""
GROUND, INK, QUIET, RULE = "ground", "text", "quiet", "rule"
LOGO = re.compile(r"<path.*?/>", re.DOTALL)


@dataclass(frozen=True)
class SocialPicture:
    """A picture: what it says, the icon it shows, and the name of its colour among ours."""

    brand: str
    title: str
    line: str
    icon: str
    colour: str
    link: str = ""
    """The colour that an organisation has in place of that of links."""

    def ink(self, name: str) -> str:
        """Return one of the colours of the picture."""
        return self.link if name == "link" and self.link else ink(name)

    def svg(self, widths: Widths) -> str:
        """Return the picture as a drawing, its title on as many lines as it takes, as even as they can be."""
        lines = balanced(self.title.split(" "), widths, RIGHT - LEFT - ICON - 40)
        top = 314 - LINE_HEIGHT * (len(lines) - 1) / 2 + TITLE / 3
        title = "".join(
            f'<tspan x="{LEFT}" y="{top + k * LINE_HEIGHT:.1f}">{escape(line)}</tspan>' for k, line in enumerate(lines)
        )
        icon = (ICONS / f"{self.icon}.svg").read_text(encoding="utf-8").strip()
        icon = icon.replace("<svg ", f'<svg x="{RIGHT - ICON}" y="210" width="{ICON}" height="{ICON}" ', 1)
        mark = "".join(LOGO.findall((OVERRIDES / "assets/images/favicon.svg").read_text(encoding="utf-8")))
        colour = self.ink(self.colour)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" color="{colour}">'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{ink(GROUND)}"/>'
            f'<rect width="28" height="{HEIGHT}" fill="currentColor"/>'
            f'<svg x="{LEFT}" y="64" width="68" height="68" viewBox="0 0 32 32" color="{self.ink("link")}" '
            f'fill="currentColor">{mark}</svg>'
            f'<g font-family="titles" font-weight="600" fill="{ink(INK)}">'
            f'<text x="176" y="112" font-size="40">{escape(self.brand)}</text>'
            f'<text font-size="{TITLE}" letter-spacing="{-0.015 * TITLE}">{title}</text></g>{icon}'
            f'<rect x="{LEFT}" y="495" width="{RIGHT - LEFT}" height="2" fill="{ink(RULE)}"/>'
            f'<text x="{LEFT}" y="560" font-family="text" font-size="{LINE}" fill="{ink(QUIET)}">'
            f"{escape(self.line)}</text></svg>"
        )


class TextWidths:
    """What a text takes in the face of titles."""

    def __init__(self, face: bytes) -> None:
        from fontTools.ttLib import TTFont

        self._font = TTFont(BytesIO(face))

    def __call__(self, text: str) -> float:
        """Return the width of a text, in pixels."""
        names, advances = self._font.getBestCmap(), self._font["hmtx"].metrics
        units = sum(advances[names.get(ord(letter), ".notdef")][0] for letter in text)
        return float(units * TITLE / self._font["head"].unitsPerEm)


def balanced(words: list[str], widths: Widths, most: float) -> list[str]:
    """Return the lines of a title: as few as its width allows, and then as even as they can be."""
    lines = _lines(words, widths, most)
    for narrower in range(int(most), 0, -10):
        if len(tighter := _lines(words, widths, narrower)) > len(lines):
            break
        lines = tighter
    return lines


def _lines(words: list[str], widths: Widths, most: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if widths(longer) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def ink(name: str) -> str:
    """Return one of our colours as pages have it by day; raise KeyError when there is none of that name."""
    return colour_tokens()[name][0]


def pictures(edition: Edition) -> Iterator[tuple[str, SocialPicture]]:
    """Yield the pictures of an edition, each with the name by which pages ask for it."""
    strings, language = edition.strings, edition.language
    own = own_brand(edition.organisation, language)
    brand = f"{strings('site.name')} · {own.name}" if own else strings("site.name")
    link, _ = link_colours(edition.organisation)
    yield HOME, SocialPicture(brand, strings("social.promise"), strings("social.about"), "say", "link", link)
    for name, section in edition.library.vocabulary.sections.items():
        title, line = (words.in_language(language) if words else "" for words in (section.title, section.inside))
        colour = name if name in colour_tokens() else "link"
        said, named = (
            local_text(typeset(text, language), edition.organisation, language)
            for text in (line or strings("social.about"), title)
        )
        yield name, SocialPicture(brand, named, said, DRAWN.get(name, name), colour, link)


def write_social_pictures(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write every picture of a site, drawn the first time that this environment makes it."""
    drawing = Drawing()
    for edition in editions:
        folder = site_dir / "assets/images/social" / edition.language
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in pictures(edition):
            (folder / f"{name}.png").write_bytes(drawing.png(picture))


class Drawing:
    """Draws pictures, and keeps them."""

    def png(self, picture: SocialPicture) -> bytes:
        """Return a picture as networks take it (PNG)."""
        return made_once(KEPT / f"{self._digest(picture)}.png", partial(self._drawn, picture))

    def _drawn(self, picture: SocialPicture) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / f"{name}.ttf" for name in self._faces]
            for file, face in zip(files, self._faces.values(), strict=True):
                file.write_bytes(face)
            drawn = resvg_py.svg_to_bytes(
                svg_string=picture.svg(self._widths), skip_system_fonts=True, font_files=list(map(str, files))
            )
        return bytes(drawn)

    def _digest(self, picture: SocialPicture) -> str:
        colours = [picture.ink(name) for name in (picture.colour, "link", GROUND, INK, QUIET, RULE)]
        icon = (ICONS / f"{picture.icon}.svg").read_bytes()
        return hashlib.sha256(f"{picture}{colours}{self._made_with}".encode() + icon).hexdigest()[:20]

    @cached_property
    def _made_with(self) -> str:
        own = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
        return f"{version('resvg-py')} {[face.made_from for face in FACES]} {own}"

    @cached_property
    def _faces(self) -> dict[str, bytes]:
        from handbook.site.face_cutting import static_face

        return {"titles": static_face(FACES[0], 600), "text": static_face(FACES[1], 400)}

    @cached_property
    def _widths(self) -> TextWidths:
        return TextWidths(self._faces["titles"])
