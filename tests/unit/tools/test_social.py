"""The pictures of social networks say what the handbook says today."""

import json

import pytest
from PIL import Image

from tools.social import HEIGHT, MADE_FROM, PICTURES, WIDTH, digest, social_pages

PAGES = social_pages()


def test_every_picture_was_drawn_from_the_words_and_the_colours_of_today():
    drawn = json.loads(MADE_FROM.read_text(encoding="utf-8"))
    stale = [name for name, html in PAGES.items() if drawn.get(name) != digest(html)]
    assert stale == [], f"make images : {stale}"
    assert set(drawn) == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_has_the_size_that_networks_show_whole(name: str):
    with Image.open(PICTURES / name) as picture:
        assert picture.size == (WIDTH, HEIGHT)
