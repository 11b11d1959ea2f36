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
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.ttLib import TTFont, woff2
from fontTools.varLib import instancer

from handbook.source.files import made_once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fontTools.ttLib.tables._n_a_m_e import table__n_a_m_e
    from fontTools.ttLib.tables.otTables import GPOS

KEPT = Path(sys.prefix) / ".faces"
"""Cutting takes seconds: an environment does it once for each version of a package and of this file."""
ASCII = "".join(map(chr, range(0x20, 0x7F)))
LETTERS = f"{ASCII}ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ«»“”‘’‐‑–—…·•×°€→\u00a0\u202f"
"""What French and English write, in titles too."""
SIGNS = "½¼¾²³º§£¢©®™±−÷≈≠≤≥←¡¿ÄÖäöÁÍÓÚÑáíóúñ"
"""What stands now and then in a text: other signs, and the letters of a name from elsewhere."""
FEATURES = ["kern", "liga", "tnum"]
"""What shows in French and English: no letter of theirs is made of several, nor drawn otherwise for one of them."""
SPARED = ("BASE", "MVAR", "STAT", "gasp")
"""Tables that browsers do without: baselines, names of weights, hints for screens without smoothing."""
PAIRS, KERNED_BY = 2, 10
"""The kind of table that brings two letters nearer, and by how many thousandths of their size at least."""
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, LICENCE_ADDRESS = 0, 1, 2, 3, 4, 6, 14
"""The names that a font has: https://learn.microsoft.com/typography/opentype/spec/name#name-ids"""


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
        own = Path(__file__).read_bytes()
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
    return made_once(KEPT / Path(face.published).name, partial(cut_face, face))


def cut_face(face: Face) -> bytes:
    """Return a face cut from its package, compressed for browsers (WOFF2, https://www.w3.org/TR/WOFF2/)."""
    font, still = _cut(face, face.family, dict(face.axes)), _cut(face, face.family, {**face.axes, "wght": face.kerned})
    font["GPOS"], font["GDEF"] = still["GPOS"], still["GDEF"]
    _round_kerning(font["GPOS"].table)
    for name in SPARED:
        if name in font:
            del font[name]
    cut = BytesIO()
    woff2.compress(BytesIO(_saved(font)), cut)
    return cut.getvalue()


def static_face(face: Face, weight: int) -> bytes:
    """Return a face cut from its package at one weight, under its name in styles, for drawing pictures (OpenType)."""
    return _saved(_cut(face, face.name, {**face.axes, "wght": weight}))


def _cut(face: Face, family: str, axes: dict[str, float | tuple[float, float]]) -> TTFont:
    options = subset.Options(
        layout_features=FEATURES,
        hinting=False,
        name_IDs=[COPYRIGHT, FAMILY, STYLE, FULL, POSTSCRIPT, LICENCE_ADDRESS],
        notdef_outline=True,
        recalc_timestamp=False,
    )
    with (files(face.package) / "files" / face.file).open("rb") as source:
        whole = subset.load_font(source, options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=map(ord, face.letters))
        subsetter.subset(whole)
        small = BytesIO()
        whole.save(small)
    font = instancer.instantiateVariableFont(TTFont(small, recalcTimestamp=False), axes)
    _name(font["name"], family)
    return font


def _saved(font: TTFont) -> bytes:
    plain = BytesIO()
    font.save(plain)
    return plain.getvalue()


def _round_kerning(positions: GPOS) -> None:
    """Round what two letters are brought nearer by to what is seen: nobody sees half a hundredth of their size."""
    pairs = (table for lookup in positions.LookupList.Lookup for table in lookup.SubTable if lookup.LookupType == PAIRS)
    for table in pairs:
        rows = [row.PairValueRecord for row in getattr(table, "PairSet", [])]
        rows += [row.Class2Record for row in getattr(table, "Class1Record", [])]
        for value in (pair.Value1 for row in rows for pair in row if pair.Value1):
            value.XAdvance = KERNED_BY * round(getattr(value, "XAdvance", 0) / KERNED_BY)


def _name(names: table__n_a_m_e, family: str) -> None:
    """Give a font another name: its licence keeps that of its authors for what they made."""
    given = {FAMILY: family, FULL: family, POSTSCRIPT: family.replace(" ", ""), UNIQUE: family}
    legal = (COPYRIGHT, LICENCE_ADDRESS)
    names.names = [name for name in names.names if name.nameID in legal or "Source" not in name.toUnicode()]
    for number, text in given.items():
        names.setName(text, number, 3, 1, 0x409)
