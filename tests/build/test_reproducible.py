"""The same files make the same site, byte for byte: elsewhere, on another day, in another locale, without a network.

By one process or by several. And with ProperDocs, the maintained fork of MkDocs: the way out is open.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ADDRESS = "https://exemple.org/le-bon-ton/"


ELSEWHERE = {
    "PATH": "/nowhere",  # no Git, nor anything else
    "HOME": "/nowhere",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "SOURCE_DATE_EPOCH": "4070908800",  # 2099: what no clock should say
    "TZ": "Pacific/Kiritimati",
}
ALONE = """
import os
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError("no network")

sys.addaudithook(refuse)
if sys.platform == "linux":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
"""


def build_with(generator: str, project: Path, environment: Mapping[str, str]) -> dict[str, bytes]:
    """Build the handbook strictly with a generator, in a place of its own; return its files."""
    folder = project / "site"
    command = [sys.executable, "-m", generator, "build", "--strict", "--config-file", "mkdocs.yml"]
    environment = {**environment, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.fail(f"{generator} does not build:\n{built.stdout}{built.stderr}", pytrace=False)
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_another_generator_elsewhere_makes_the_same_site_byte_for_byte(project: Path, tmp_path: Path):
    elsewhere = tmp_path / "Été à l’étranger (2)"
    shutil.copytree(project, elsewhere / "le manuel", symlinks=True)
    (elsewhere / "sitecustomize.py").write_text(ALONE, encoding="utf-8")
    ours = build_with("mkdocs", project, os.environ)
    theirs = build_with("properdocs", elsewhere / "le manuel", {**ELSEWHERE, "PYTHONPATH": str(elsewhere)})
    assert "telephone/mettre-en-attente/index.html" in ours
    assert ours.keys() == theirs.keys()
    assert [name for name, content in ours.items() if content != theirs[name]] == []
    assert b"<lastmod>2026-11-21</lastmod>" in ours["sitemap.xml"]  # the day of a review, and not of the build
