"""The pictures that social networks show of the handbook."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from handbook.site import social_pictures
from handbook.site.social_pictures import HEIGHT, WIDTH, Drawing, SocialPicture, balanced, ink

PICTURE = SocialPicture("Le bon ton", "Clients <difficiles> & calmes", "Écoute, plaintes", "clients-difficiles", "say")
DRAWING = Drawing()
"""It cuts its faces once."""


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(social_pictures, "KEPT", tmp_path / "pictures")
    return tmp_path / "pictures"


def test_a_picture_has_the_size_that_networks_show_whole_its_colour_and_its_words():
    shown = Image.open(BytesIO(DRAWING.png(PICTURE))).convert("RGB")
    assert shown.size == (WIDTH, HEIGHT)
    assert shown.getpixel((5, 300)) == tuple(bytes.fromhex(ink("say")[1:]))
    assert shown.getpixel((600, 20)) == tuple(bytes.fromhex(ink("ground")[1:]))
    for box in ((88, 60, 600, 130), (88, 200, 860, 420), (900, 200, 1128, 430), (88, 520, 600, 580)):
        assert len(shown.crop(box).getcolors(1_000_000) or ()) > 8, box


def test_a_picture_is_drawn_once_and_again_when_it_says_something_else(kept: Path):
    first, other = DRAWING.png(PICTURE), DRAWING.png(SocialPicture("Le bon ton", "Texto", "", "texto", "texto"))
    assert first != other
    assert len(list(kept.iterdir())) == 2
    next(file for file in kept.iterdir() if file.read_bytes() == first).write_bytes(b"as it was kept")
    assert DRAWING.png(PICTURE) == b"as it was kept"


def test_where_nothing_can_be_written_it_is_drawn_all_the_same(kept: Path):
    kept.touch()
    assert DRAWING.png(PICTURE).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Texto", ["Texto"]),
        ("Trouvez quoi dire, et dites-le bien", ["Trouvez quoi dire,", "et dites-le bien"]),
        ("aaaa bbbb cc d", ["aaaa bbbb", "cc d"]),
    ],
)
def test_the_lines_of_a_title_are_few_and_even(title: str, lines: list[str]):
    assert balanced(title.split(" "), lambda text: 10.0 * len(text), 130 if "a" * 4 in title else 320) == lines


def test_a_colour_that_is_none_of_ours_is_an_error():
    with pytest.raises(KeyError):
        ink("mauve")
