"""Our line icons: one file holds them, silent to screen readers."""

import re

import pytest

from handbook.errors import HandbookError
from handbook.site.icons import ICONS, icon, icons_address, icons_file, with_icons

ROOT_OF_A_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">'
)


def test_a_page_shows_the_drawings_of_the_one_file_that_holds_them():
    page = f'<link rel="stylesheet" href="../../assets/a.css"><body>{icon("copy")}{icon("clock")}</body>'
    shown = re.findall(
        r'<svg class="hb-icon" aria-hidden="true"><use href="../../([^"#]+)#([a-z-]+)"/></svg>', with_icons(page)
    )
    assert shown == [(icons_address(), "copy"), (icons_address(), "clock")]
    names = re.findall(r'<symbol id="([a-z-]+)" viewBox="0 0 24 24"><', icons_file())
    assert names == sorted(file.stem for file in ICONS.glob("*.svg"))


def test_a_page_without_icons_is_left_as_it_is():
    assert with_icons("<body><p></p></body>") == "<body><p></p></body>"


def test_a_page_with_icons_that_does_not_say_where_it_is_is_noticed():
    with pytest.raises(ValueError, match="stylesheet"):
        with_icons(icon("copy"))


def test_every_icon_is_drawn_in_the_lines_that_the_style_gives_it():
    files = sorted(ICONS.glob("*.svg"))
    assert [file.name for file in files if not file.read_text(encoding="utf-8").startswith(ROOT_OF_A_DRAWING)] == []


def test_an_icon_that_is_not_drawn_stops_the_build():
    with pytest.raises(HandbookError) as error:
        icon("licorne")
    assert str(error.value.faults[0]) == (
        "overrides/.icons/handbook/licorne.svg:1: L'icône manque. Dessinez-la, ou corrigez son nom."
    )
