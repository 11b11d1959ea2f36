"""What a screen reader finds in each component: names, roles, states, kept beside the tests."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from playwright.sync_api import Locator, Page, expect

KEPT = Path(__file__).parents[1] / "browser/trees.yml"
RENEW = "RENEW_PICTURES"
HEADING = "# Ce qu’un lecteur d’écran trouve dans chaque composant. `make photos` le récrit : relisez ce qui change.\n"
AT_REST = 1_500
"""Milliseconds after which what is kept has settled: only whoever renews the trees waits so."""
ADDRESS = re.compile(r":\n *- /url: .*$(?!\n *- text)", re.MULTILINE)
"""Where a link leads: other tests know it."""
WHOLE = "- /children: deep-equal\n"
"""Nothing may come beside what is kept."""


@dataclass(frozen=True)
class Place:
    """Where a component is shown, and what makes it show what it may show."""

    component: str
    css: str
    press: str = ""
    """The name of the button or of the box that is pressed first."""
    keys: str = ""
    """What is typed first."""
    width: int = 1440
    url: str | None = None
    """The page that is opened first, where it is not the one before."""


def read_trees() -> dict[str, str]:
    """Return the tree that is kept of each component."""
    return yaml.safe_load(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}


def check_tree(page: Page, place: Place, server: str) -> None:
    """Compare a component with the tree that is kept of it, or keep the one of today."""
    page.set_viewport_size({"width": place.width, "height": 900})
    if place.url is not None:
        page.goto(server + place.url)
    if place.press:
        pressed(page.locator("body"), place.press).click()
    page.keyboard.type(place.keys)
    shown = page.locator(place.css).first
    if RENEW in os.environ:
        page.wait_for_timeout(AT_REST)
        keep({**read_trees(), place.component: ADDRESS.sub("", shown.aria_snapshot())})
    else:
        expect(shown, place.component).to_match_aria_snapshot(WHOLE + read_trees()[place.component])


def pressed(shown: Locator, name: str) -> Locator:
    """Return what a person presses by its name: a button, a box."""
    roles: tuple[Literal["button", "checkbox", "radio"], ...] = ("button", "checkbox", "radio")
    button, box, choice = (shown.get_by_role(role, name=name, exact=True) for role in roles)
    return button.or_(box).or_(choice).first


def keep(trees: Mapping[str, str]) -> None:
    """Write the trees, in order."""
    yaml.add_representer(str, _in_lines, Dumper=yaml.SafeDumper)
    text = yaml.safe_dump(dict(sorted(trees.items())), allow_unicode=True, width=1000)
    KEPT.write_text(HEADING + text, encoding="utf-8")


def _in_lines(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)
