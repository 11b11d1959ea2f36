"""The faces of titles and of text, as they are cut from their packages."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from handbook.site import face_cutting, typefaces
from handbook.site.face_cutting import COPYRIGHT, LICENCE_ADDRESS, cut_face
from handbook.site.typefaces import FACES, Face, face_files, published_faces

LARGEST = 37_500
TYPED = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»“”‘’…–—·×°€→\u00a0\u202f"
TYPED_IN_TEXTS = "½²º£§©®™≠≥←ñ"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the faces and their licences, by their addresses."""
    return face_files()


@pytest.fixture(params=FACES, ids=[face.name for face in FACES])
def face(request: pytest.FixtureRequest) -> Face:
    """Give each face in turn."""
    return request.param  # type: ignore[no-any-return]


def test_all_faces_together_are_small(files: dict[str, bytes]):
    assert sum(len(files[address]) for address in published_faces().values()) <= LARGEST


def test_a_face_has_every_letter_and_sign_of_both_languages(face: Face, files: dict[str, bytes]):
    letters = TTFont(BytesIO(files[face.published])).getBestCmap()
    typed = {*TYPED, *map(chr, range(0x20, 0x7F)), *(TYPED_IN_TEXTS if face.name == "text" else "")}
    assert [letter for letter in sorted(typed) if ord(letter) not in letters] == []


def test_a_face_brings_letters_nearer_alike_in_all_its_weights(face: Face, files: dict[str, bytes]):
    font = TTFont(BytesIO(files[face.published]))
    pairs = [table for lookup in font["GPOS"].table.LookupList.Lookup for table in lookup.SubTable if table.Format == 2]
    kerned = [pair.Value1 for table in pairs for row in table.Class1Record for pair in row.Class2Record if pair.Value1]
    assert {bool(value.XAdvance) for value in kerned if hasattr(value, "XAdvance")} == {True, False}
    assert not any(hasattr(value, "XAdvDevice") for value in kerned)
    assert "fvar" in font


def test_a_face_has_a_name_of_its_own_and_keeps_the_notices_of_its_authors(face: Face, files: dict[str, bytes]):
    names = {name.nameID: str(name) for name in TTFont(BytesIO(files[face.published]))["name"].names}
    assert [text for number, text in names.items() if "Source" in text and number != COPYRIGHT] == []
    assert "Reserved Font Name" in names[COPYRIGHT]
    assert names[LICENCE_ADDRESS].endswith("scripts.sil.org/OFL")
    assert b"SIL OPEN FONT LICENSE Version 1.1" in files[face.licence]


def test_a_face_is_cut_once_for_an_environment(face: Face, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []
    monkeypatch.setattr(typefaces, "KEPT", tmp_path / "faces")

    def cut(face: Face) -> bytes:
        made.append(face.name)
        return b"cut"

    monkeypatch.setattr(face_cutting, "cut_face", cut)
    assert [face_files()[face.published] for _ in range(2)] == [b"cut", b"cut"]
    assert sorted(made) == sorted(face.name for face in FACES)


def test_a_face_is_cut_each_time_where_nothing_may_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typefaces, "KEPT", tmp_path / "file/faces")
    (tmp_path / "file").touch()
    monkeypatch.setattr(face_cutting, "cut_face", lambda _: b"cut")
    assert set(face_files().values()) >= {b"cut"}


def test_a_face_is_cut_alike_each_time(files: dict[str, bytes]):
    assert cut_face(FACES[-1]) == files[FACES[-1].published]
