"""`make build` as it is typed, on machines that help little: it makes the site, or says in French why it cannot."""

import hashlib
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.support.site import Site
from tests.support.throwaway import ROOT
from tests.support.waiting import eventually

MAKE = [shutil.which("make") or "make", "--old-file", ".venv/.site", "build"]
"""The command; what it installs first is there already."""
POOR = {
    "PATH": "/nowhere",  # no Git, nor anything else
    "HOME": "/nowhere",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "latin-1",  # as where LANG=fr_CA is the locale
    "SITE_URL": "https://exemple.org/manuel/",
}
DONE = "11 fichiers français, 6 anglais, 2 trucs."
APART = ["unshare", "--map-root-user", "--mount"]
"""Runs a command to which what it mounts is shown, and to nothing else."""
FULL_DISK = 'mount -t tmpfs -o size="$1" tmpfs disk; mkdir disk/site; echo ancien > disk/site/index.html; shift; "$@"; '
FULL_DISK += 'echo "$?"; ls -A disk; cat disk/site/index.html'
READ_ONLY = 'mount --bind "$PWD" "$PWD"; mount -o remount,bind,ro "$PWD"; cd "$PWD"; "$@"; echo "$?"'
MEETING = """
import time
from pathlib import Path

def on_post_build(config):
    me, here = Path(__file__).parent, Path(__file__).parents[1]
    mark = f"{config.theme['language']}.meeting"
    (me / mark).touch()
    end = time.monotonic() + 60
    while len(list(here.glob(f"*/{mark}"))) < 2:
        if time.monotonic() > end:
            raise TimeoutError("the other build never came")
        time.sleep(0.02)
"""
"""A hook that has two builds wait for each other, in each language, once their pages are made."""


def can_mount() -> bool:
    """Tell whether this machine lets a test have disks of its own."""
    if sys.platform != "linux" or not shutil.which("unshare"):
        return False
    trial = [*APART, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def checkout(project: Path, folder: Path) -> Path:
    """Put the commands beside a handbook, in a folder of that name."""
    shutil.move(project, folder)
    for name in ("Makefile", "tools", ".venv"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def add_hook(project: Path, text: str) -> None:
    """Have a build run a hook of its own, beside ours."""
    (project / "added.py").write_text(text, encoding="utf-8")
    settings = project / "mkdocs.yml"
    more = "\nhooks: [hooks/events.py, added.py]\n"
    settings.write_text(settings.read_text(encoding="utf-8") + more, encoding="utf-8")


def address(folder: Path) -> str:
    """Return where what is built in a folder is to be published."""
    return f"https://{folder.name}.exemple.org/"


def said(output: str) -> list[str]:
    """Return what a build said, but for what `make` adds of its own."""
    return [line for line in output.splitlines() if not line.startswith("make: ***")]


def altered(site: Path) -> list[str]:
    """Return the names of the files of a site that are not what its own list says."""
    rows = (site / "files.sha256").read_text(encoding="utf-8").splitlines()
    expected = [row.split("  ", 1) for row in rows]
    return [name for digest, name in expected if hashlib.sha256((site / name).read_bytes()).hexdigest() != digest]


def test_without_git_in_another_locale_and_a_folder_with_spaces_and_accents(project: Path, tmp_path: Path):
    folder = checkout(project, tmp_path / "Été à l’étranger (2)")
    built = subprocess.run(MAKE, cwd=folder, env=POOR, capture_output=True, encoding="utf-8", check=False)
    assert (built.returncode, built.stdout) == (0, "")
    assert said(built.stderr) == [DONE]
    assert Site(folder / "site").page("telephone/mettre-en-attente/").html


def test_a_fault_is_said_in_any_locale_and_place(project: Path, tmp_path: Path):
    folder = checkout(project, tmp_path / "Été à l’étranger (2)")
    built = subprocess.run(
        MAKE, cwd=folder, env={**POOR, "SITE_URL": ""}, capture_output=True, encoding="utf-8", check=False
    )
    assert built.returncode != 0
    assert said(built.stderr) == [
        "mkdocs.yml:1: L'adresse du site manque. "
        "Donnez-la à la commande : SITE_URL=https://exemple.org/le-bon-ton/ make build",
        "1 problème à corriger.",
        "La construction s’est arrêtée : le site d’avant reste en place.",
    ]


def test_a_clock_that_is_wrong_is_said_once(project: Path, tmp_path: Path):
    folder = checkout(project, tmp_path / "manuel")
    built = subprocess.run(
        MAKE, cwd=folder, env={**POOR, "SOURCE_DATE_EPOCH": "0"}, capture_output=True, encoding="utf-8", check=False
    )
    assert built.returncode != 0
    first, last = said(built.stderr)
    assert first.startswith("La variable SOURCE_DATE_EPOCH dit que nous sommes le 1970-01-01")
    assert last == "La construction s’est arrêtée : le site d’avant reste en place."
    assert not (folder / "site").exists()


@pytest.mark.skipif(not can_mount(), reason="disks of one's own are not allowed here")
@pytest.mark.parametrize("size", ["12k", "700k"], ids=["full at once", "full midway"])
def test_a_disk_that_is_really_full_leaves_the_last_good_site(size: str, project: Path, tmp_path: Path):
    folder = checkout(project, tmp_path / "manuel")
    (folder / "disk").mkdir()
    (folder / "site").symlink_to("disk/site")
    command = [*APART, "sh", "-c", FULL_DISK, "sh", size, *MAKE]
    environment = {**POOR, "PATH": os.environ["PATH"]}
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True)
    why, last = said(built.stderr)
    assert why.endswith("Le disque est plein. Libérez de la place, puis relancez la commande.")
    assert last == "La construction s’est arrêtée : le site d’avant reste en place."
    assert built.stdout.split() == ["2", "site", "ancien"]


@pytest.mark.skipif(not can_mount(), reason="disks of one's own are not allowed here")
@pytest.mark.parametrize("is_elsewhere", [False, True], ids=["and the site in it", "and the site elsewhere"])
def test_a_checkout_that_is_really_read_only(is_elsewhere: bool, project: Path, tmp_path: Path):
    folder = checkout(project, tmp_path / "manuel")
    if is_elsewhere:
        (tmp_path / "public").mkdir()
        (folder / "site").symlink_to(tmp_path / "public/site")
    environment = {**POOR, "PATH": os.environ["PATH"]}
    command = [*APART, "sh", "-c", READ_ONLY, "sh", *MAKE]
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True)
    if is_elsewhere:
        assert said(built.stderr) == [DONE]
        assert (built.stdout, altered(tmp_path / "public/site")) == ("0\n", [])
        assert [path.name for path in (tmp_path / "public").iterdir()] == ["site"]
    else:
        assert said(built.stderr) == [
            f"{folder} : On ne peut que lire ici. Copiez le manuel dans un dossier à vous, puis relancez la commande.",
            "La construction s’est arrêtée : le site d’avant reste en place.",
        ]
        assert built.stdout == "2\n"


def test_two_commits_built_at_once_for_two_addresses_do_not_mix(project: Path, tmp_path: Path):
    public = tmp_path / "public"
    public.mkdir()
    add_hook(project, MEETING)
    shutil.copytree(project, tmp_path / "copy", symlinks=True)
    folders = [checkout(project, tmp_path / "un"), checkout(tmp_path / "copy", tmp_path / "deux")]
    builds = []
    for folder in folders:
        (folder / "site").symlink_to(public / "site")
        page = folder / "docs/fr/telephone/mettre-en-attente.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\nCommit {folder.name}.\n", encoding="utf-8")
        command = partial(subprocess.Popen, MAKE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        builds.append(command(cwd=folder, env={**POOR, "SITE_URL": address(folder)}))
        assert eventually(lambda: any(public.glob(".site-*/new/**/index.html")))  # the first has pages to lose
    told = [build.communicate()[0] for build in builds]
    assert [(build.returncode, said(text)) for build, text in zip(builds, told, strict=True)] == [(0, [DONE])] * 2
    assert [path.name for path in public.iterdir()] == ["site"]
    site = Site(public / "site")
    assert altered(site.folder) == []
    (whose,) = (one for one in folders if f"Commit {one.name}." in site.page("telephone/mettre-en-attente/").html)
    assert [one for one in folders for page in site.pages if address(one) in page.html and one != whose] == []
