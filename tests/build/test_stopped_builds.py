"""Whatever stops a build, the last good site is whole, and nothing else of it is left."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.support.killed_build import FILES, NEW, OLD, content, make_old_site
from tests.support.site import Site
from tests.support.throwaway import ROOT
from tests.support.waiting import eventually
from tools import build

FEWEST_MOMENTS = 20
WHOLE = ([OLD] * len(FILES), [NEW] * len(FILES))
SLOWLY = """
import os, pathlib, sys, time
folder = pathlib.Path(sys.argv[1])
folder.mkdir()
for name in range(20):
    (folder / str(name)).write_text(str(os.getpid()))
    time.sleep(0.005)
"""
FULL_DISK = """
from pathlib import Path

def on_env(env, config, files):
    Path(config.site_dir).mkdir(parents=True, exist_ok=True)
    Path(config.site_dir, "index.html").symlink_to("/dev/full")
"""
"""A hook that has a file of the site written on a device that is full (https://man7.org/linux/man-pages/man4/full.4.html)."""


def is_alone(target: Path) -> bool:
    """Tell whether a site stands where it should, with nothing of a build beside it."""
    return target.exists() and not list(target.parent.glob(".site-*"))


def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_nothing_else(tmp_path: Path):
    command = [sys.executable, "-m", "tests.support.killed_build", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": "hooks"}
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    builds = [json.loads(line) for line in told.splitlines()]
    assert [made["status"] for made in builds].count(-signal.SIGKILL) >= 2 * FEWEST_MOMENTS
    assert [made["status"] for made in builds].count(0) == 2
    assert [made for made in builds if made["way"] == "at once" and made["just_after"] not in WHOLE] == []
    sites = [Path(made["site"]) for made in builds]
    assert eventually(lambda: all(map(is_alone, sites)))
    assert [site for site in sites if content(site) not in WHOLE] == []
    assert {content(site)[0] for site in sites} == {OLD, NEW}


@pytest.mark.skipif(sys.platform != "linux", reason="processes are told otherwise elsewhere")
@pytest.mark.parametrize("is_whole", [True, False], ids=["all its processes", "the one that makes pages"])
def test_a_real_build_that_is_killed_leaves_the_last_good_site(is_whole: bool, project: Path, last_good_site: Site):
    environment = {**os.environ, "PYTHONPATH": "hooks:.", "SITE_URL": "https://exemple.org/"}
    script = f"import pathlib, sys; from tools import build; build.ROOT = pathlib.Path({str(project)!r}); "
    script += f"sys.exit(build.build(pathlib.Path({str(last_good_site.folder)!r})))"
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
    ) as building:
        assert eventually(lambda: any(project.glob(".site-*/new/**/index.html")))
        (generator,) = (child for child in children(building.pid) if "mkdocs" in words_of(child))
        (os.killpg if is_whole else os.kill)(building.pid if is_whole else generator, signal.SIGKILL)
    assert building.returncode != 0
    assert (last_good_site.folder / "index.html").read_text(encoding="utf-8") == "ancien"
    assert eventually(lambda: is_alone(last_good_site.folder))


def children(process: int) -> list[int]:
    """Return the processes that one has started (https://man7.org/linux/man-pages/man5/proc_tid_children.5.html)."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def words_of(process: int) -> list[str]:
    """Return the words of the command of a process."""
    return Path(f"/proc/{process}/cmdline").read_text().split("\0")


def test_what_a_power_cut_left_is_put_right_by_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    site = make_old_site(tmp_path)
    (tmp_path / ".site-cut").mkdir()
    site.rename(tmp_path / ".site-cut/old")
    monkeypatch.setattr(build, "check_configuration", lambda *_: None)
    monkeypatch.setattr(build, "MKDOCS", ["-S", "-c", "raise SystemExit(1)"])
    assert build.build(site) == 1
    assert is_alone(site)
    assert content(site) == WHOLE[0]


def test_two_builds_at_once_do_not_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    site = make_old_site(tmp_path)
    monkeypatch.setattr(build, "check_configuration", lambda *_: None)
    monkeypatch.setattr(build, "MKDOCS", ["-S", "-c", SLOWLY])
    statuses: list[int] = []
    builders = [threading.Thread(target=lambda: statuses.append(build.build(site))) for _ in range(2)]
    for builder in builders:
        builder.start()
    seen = set()
    while any(builder.is_alive() for builder in builders):
        folder = os.open(site, os.O_RDONLY)  # a reader keeps the folder that he opened
        names = os.listdir(folder)  # noqa: PTH208  # a folder that is open has no path
        seen.add(len(names))
        os.close(folder)
        time.sleep(0.005)
    assert statuses == [0, 0]
    assert is_alone(site)
    assert len(set(content(site))) == 1
    assert seen <= {0, len(FILES), 20}  # one that is replaced is emptied, under a reader who holds it


def test_a_full_disk_is_said_in_french_and_leaves_the_last_good_site(
    project: Path, last_good_site: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("SITE_URL", "https://exemple.org/")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr(build, "ROOT", project)
    (project / "full.py").write_text(FULL_DISK, encoding="utf-8")
    configuration = project / "mkdocs.yml"
    configuration.write_text(
        configuration.read_text(encoding="utf-8") + "\nhooks: [hooks/events.py, full.py]\n", encoding="utf-8"
    )
    assert build.build(last_good_site.folder) == 1
    assert capfd.readouterr().err.strip().split("\n") == [
        "Le disque est plein. Libérez de la place, puis relancez la commande.",
        "La construction s’est arrêtée : le site d’avant reste en place.",
    ]
    assert (last_good_site.folder / "index.html").read_text(encoding="utf-8") == "ancien"
    assert is_alone(last_good_site.folder)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        pytest.param(errno.EROFS, "On ne peut que lire ici. Copiez le manuel", id="read-only checkout"),
        pytest.param(errno.EACCES, "Vous n'avez pas le droit d'y écrire.", id="folder of someone else"),
    ],
)
def test_a_folder_where_one_cannot_write_is_named_in_french(
    number: int, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    def refuse(self: Path) -> None:
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(build, "check_configuration", lambda *_: None)
    monkeypatch.setattr(Path, "mkdir", refuse)
    assert build.build(tmp_path / "site") == 1
    assert capfd.readouterr().err.startswith(f"{tmp_path} : {why}")
