"""The faces of titles and of text, cut from their packages to what French and English need: a few kilobytes each.

Their licence (https://openfontlicense.org) asks that what is made of them bear another name, and go with its text.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.source.files import made_once

if TYPE_CHECKING:
    from collections.abc import Mapping

KEPT = Path(sys.prefix) / ".faces"
"""Cutting takes seconds: an environment does it once for each version of a package and of this file."""
ASCII = "".join(map(chr, range(0x20, 0x7F)))
LETTERS = f"{ASCII}ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ«»“”‘’‐‑–—…·•×°€→\u00a0\u202f"
"""What French and English write, in titles too."""
SIGNS = "½¼¾²³º§£¢©®™±−÷≈≠≤≥←¡¿ÄÖäöÁÍÓÚÑáíóúñ"
"""What stands now and then in a text: other signs, and the letters of a name from elsewhere."""


@dataclass(frozen=True)
class Face:
    """A face: what it is cut from, and the axes along which it still varies."""

    name: str
    """That of its file in styles and in the site."""
    family: str
    distribution: str
    file: str
    axes: Mapping[str, float | tuple[float, float]]
    kerned: float
    """The weight whose kerning serves all: that most of its letters are shown in."""
    letters: str

    @property
    def package(self) -> str:
        """Return the name under which Python imports its package."""
        return self.distribution.replace("-", "_")

    @property
    def made_from(self) -> str:
        """Return what tells one cutting from another."""
        versions = (version(name) for name in (self.distribution, "fonttools", "brotli"))
        own = b"".join((Path(__file__).parent / name).read_bytes() for name in ("typefaces.py", "face_cutting.py"))
        return hashlib.sha256(f"{self}{tuple(versions)}".encode() + own).hexdigest()[:10]

    @property
    def published(self) -> str:
        """Return its address in the site: it changes when the face does."""
        return f"assets/{self.name}.{self.made_from}.woff2"

    @property
    def licence(self) -> str:
        """Return the address of its licence in the site."""
        return f"assets/{self.name}.{self.made_from}.LICENSE.txt"


FACES = (
    Face(
        name="titles",
        family="Le bon ton titres",
        distribution="fontpkg-source-serif-4",
        file="SourceSerif4[opsz,wght].ttf",
        axes={"opsz": 18, "wght": (400, 600)},
        kerned=600,
        letters=LETTERS,
    ),
    Face(
        name="text",
        family="Le bon ton texte",
        distribution="fontpkg-source-sans-3",
        file="SourceSans3[wght].ttf",
        axes={"wght": (400, 700)},
        kerned=400,
        letters=LETTERS + SIGNS,
    ),
)


@cache
def published_faces() -> dict[str, str]:
    """Return the address in the site of the file of each face, by its name in our styles."""
    return {f"{face.name}.woff2": face.published for face in FACES}


def face_files() -> dict[str, bytes]:
    """Return the faces and their licences, by their addresses in the site."""
    faces = {face.published: _kept(face) for face in FACES}
    return faces | {face.licence: (files(face.package) / "LICENSE").read_bytes() for face in FACES}


def _kept(face: Face) -> bytes:
    """Return a face as this environment cut it, once."""
    return made_once(KEPT / Path(face.published).name, partial(_cut, face))


def _cut(face: Face) -> bytes:
    from handbook.site.face_cutting import cut_face

    return cut_face(face)
