"""Our line icons: drawn once in a page, silent to screen readers."""

import re

import pytest

from handbook.errors import HandbookError
from handbook.site.icons import ICONS, icon, with_icons

ROOT_OF_A_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">'
)


def test_a_page_holds_each_drawing_it_names_once():
    page = f"<body data-x>{icon('copy')}{icon('clock')}{icon('copy')}</body>"
    html = with_icons(page)
    assert html.startswith('<body data-x>\n<svg class="hb-icons" width="0" height="0" aria-hidden="true"><symbol')
    assert re.findall(r'<symbol id="([a-z-]+)" viewBox="0 0 24 24"><', html) == ["hb-icon-clock", "hb-icon-copy"]
    assert html.endswith(page.removeprefix("<body data-x>"))
    assert icon("copy") == '<svg class="hb-icon" aria-hidden="true"><use href="#hb-icon-copy"/></svg>'


def test_a_page_without_icons_is_left_as_it_is():
    assert with_icons("<body><p></p></body>") == "<body><p></p></body>"


def test_every_icon_is_drawn_in_the_lines_that_the_style_gives_it():
    files = sorted(ICONS.glob("*.svg"))
    assert [file.name for file in files if not file.read_text(encoding="utf-8").startswith(ROOT_OF_A_DRAWING)] == []


def test_an_icon_that_is_not_drawn_stops_the_build():
    with pytest.raises(HandbookError) as error:
        icon("licorne")
    assert str(error.value.faults[0]) == (
        "overrides/.icons/handbook/licorne.svg:1: L'icône manque. Dessinez-la, ou corrigez son nom."
    )
