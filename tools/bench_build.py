"""Time a build of ours beside a stock one of the same Markdown, by the same four packages without our hooks."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import yaml
from mkdocs.utils.yaml import yaml_load

from handbook.source.markdown_grammar import EXTENSIONS

ROOT = Path(__file__).parents[1]
ROUNDS = 3
SITE_URL = "http://127.0.0.1/le-bon-ton/"
STOCK_FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "toc.follow", "search.suggest"]
"""What the theme is asked for, to do what our pages do."""
SAVED = "docs/fr/telephone/mettre-en-attente.md"
SHOWN = "telephone/mettre-en-attente/"
PATIENCE = 120
"""Seconds after which a server is taken for stuck."""


@dataclass(frozen=True)
class Cost:
    """What one command took: seconds of the processor, seconds on the clock, mebibytes at most."""

    processor: float
    clock: float
    memory: float


def measure_builds(folder: Path) -> None:
    """Print what a build takes, ours and stock in turn, and how soon a saved change is served."""
    stock = write_stock(folder / "stock")
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_build(ROOT, folder / "ours-site"))
        theirs.append(_build(stock, folder / "stock-site"))
    print("\n| build | processor (s) | clock (s) | memory (MiB) |\n|---|--:|--:|--:|")
    for name, costs in (("stock", theirs), ("ours", ours)):
        rows = [(cost.processor, cost.clock, cost.memory) for cost in costs]
        columns = map(median, zip(*rows, strict=True))
        print(f"| {name} | {' | '.join(f'{figure:.1f}' for figure in columns)} |")
    ratio = median(own.processor / other.processor for own, other in zip(ours, theirs, strict=True))
    print(f"\nOurs takes {ratio:.1f} times stock. A saved change shows after {rebuild_seconds(folder):.1f} s.")


def write_stock(folder: Path) -> Path:
    """Write the same Markdown and menu as a project without hooks, templates or styles of ours; return its folder."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    for home in folder.glob("docs/*/index.md"):
        home.write_text(home.read_text(encoding="utf-8").replace("\ntemplate: home.html", ""), encoding="utf-8")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    own = yaml_load(text)
    kept = {name: own[name] for name in ("site_name", "docs_dir", "exclude_docs", "not_in_nav", "plugins", "nav")}
    theme = {"name": "material", "font": False, "features": STOCK_FEATURES}
    settings = {**kept, "site_url": SITE_URL, "theme": theme}
    (folder / "mkdocs.yml").write_text(
        yaml.safe_dump({**settings, "markdown_extensions": list(EXTENSIONS)}, allow_unicode=True), encoding="utf-8"
    )
    return folder


def _build(project: Path, site: Path) -> Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    start = time.monotonic()
    started = subprocess.Popen(command, cwd=project, env=_environment(), stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024)


def rebuild_seconds(folder: Path) -> float:
    """Return how long a change of text takes, from its saving until the page is served with it."""
    project = folder / "served"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", address]
    environment = {**_environment(), "SITE_URL": f"http://{address}/"}
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for("Mettre en attente", f"http://{address}/{SHOWN}")
            time.sleep(1)  # the watcher looks at the files it has found before it tells one from another
            page = project / SAVED
            start = time.monotonic()
            page.write_text(page.read_text(encoding="utf-8") + "\nUne phrase de plus.\n", encoding="utf-8")
            _wait_for("Une phrase de plus.", f"http://{address}/{SHOWN}")
            return time.monotonic() - start
        finally:
            server.terminate()


def _wait_for(text: str, address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            if text in answer.read().decode():
                return
        time.sleep(0.05)
    raise TimeoutError(text)


def _environment() -> dict[str, str]:
    return {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
