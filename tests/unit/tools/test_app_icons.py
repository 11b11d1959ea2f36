"""The icons of the handbook installed as an application show the mark of today."""

import json

import pytest
from PIL import Image

from handbook.site.own_icons import SIZES
from tools.app_icons import ICONS, MADE_FROM, digest, icon_pages


def test_every_icon_was_drawn_from_the_mark_and_the_colours_of_today():
    drawn = json.loads(MADE_FROM.read_text(encoding="utf-8"))
    assert drawn == {name: digest(html) for name, html in icon_pages().items()}, "make images"


@pytest.mark.parametrize("name", SIZES)
def test_every_icon_has_its_size_and_a_maskable_one_fills_it(name: str):
    with Image.open(ICONS / f"{name}.png") as icon:
        assert icon.size == (SIZES[name][0],) * 2
        corner = icon.convert("RGBA").getpixel((0, 0))
    assert isinstance(corner, tuple)
    assert (corner[3] == 255) == name.startswith("maskable")
