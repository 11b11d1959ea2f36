"""Cuts the faces of titles and of text from their packages to what French and English need: seconds, done once.

Loaded only where a face is cut: the library takes a tenth of a second by itself.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.ttLib import TTFont, woff2
from fontTools.varLib import instancer

if TYPE_CHECKING:
    from fontTools.ttLib.tables._n_a_m_e import table__n_a_m_e
    from fontTools.ttLib.tables.otTables import GPOS

    from handbook.site.typefaces import Face

FEATURES = ["kern", "liga", "tnum"]
"""What shows in French and English: no letter of theirs is made of several, nor drawn otherwise for one of them."""
SPARED = ("BASE", "MVAR", "STAT", "gasp")
"""Tables that browsers do without: baselines, names of weights, hints for screens without smoothing."""
PAIRS, KERNED_BY = 2, 10
"""The kind of table that brings two letters nearer, and by how many thousandths of their size at least."""
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, LICENCE_ADDRESS = 0, 1, 2, 3, 4, 6, 14
"""The names that a font has: https://learn.microsoft.com/typography/opentype/spec/name#name-ids"""


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
