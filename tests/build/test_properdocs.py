"""ProperDocs, the maintained fork of MkDocs, makes the same site from the same files: the way out is open."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

ADDRESS = "https://exemple.org/le-bon-ton/"


def build_with(generator: str, project: Path) -> dict[str, bytes]:
    """Build the handbook strictly with a generator; return its files, those that are packed unpacked."""
    folder = project.with_name(generator)
    command = [
        sys.executable,
        "-m",
        generator,
        "build",
        "--strict",
        "--config-file",
        "mkdocs.yml",
        "--site-dir",
        str(folder),
    ]
    environment = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.fail(f"{generator} does not build:\n{built.stdout}{built.stderr}", pytrace=False)
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): unpacked(file) for file in files}


def unpacked(file: Path) -> bytes:
    """Return what a file holds: a packed one also holds the time at which it was packed."""
    content = file.read_bytes()
    return gzip.decompress(content) if file.suffix == ".gz" else content


def test_properdocs_makes_the_same_site_file_by_file(project: Path):
    ours, theirs = build_with("mkdocs", project), build_with("properdocs", project)
    assert "telephone/mettre-en-attente/index.html" in ours
    assert ours.keys() == theirs.keys()
    assert [name for name, content in ours.items() if content != theirs[name]] == []
