"""Time builds of ours beside stock ones of the same Markdown, by the same four packages without our hooks.

At the real size and with 1,000 and 10,000 cards; where the time of ours goes; how soon a saved change is served.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from statistics import median

import yaml
from mkdocs.utils.yaml import yaml_load

from handbook.build_cache import FOLDER
from handbook.source.markdown_grammar import EXTENSIONS
from tools.bench_handbooks import write_handbook
from tools.bench_profile import print_profile

ROOT = Path(__file__).parents[1]
ROUNDS = 3
CARDS = (None, 1_000, 10_000)
"""How many cards the handbooks that are built have: as many as there are, then as many as there may be."""
SITE_URL = "http://127.0.0.1/le-bon-ton/"
STOCK_FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "toc.follow", "search.suggest"]
"""What the theme is asked for, to do what our pages do."""
STOCK_SEARCH = {"search": {"lang": ["fr", "en"]}}
BUILD = ("-m", "mkdocs", "build", "--quiet", "--site-dir")
SAVED = "docs/fr/telephone/mettre-en-attente.md"
SHOWN, MORE = "telephone/mettre-en-attente/", "Une phrase de plus."
PATIENCE = 1_800
"""Seconds after which a server is taken for stuck."""


@dataclass(frozen=True)
class Cost:
    """What one build took: seconds of processors and of the clock; mebibytes of its largest process, of its site."""

    processor: float
    clock: float
    memory: float
    size: float

    @classmethod
    def middle(cls, costs: Sequence["Cost"]) -> "Cost":
        """Return the median of several, each figure by itself."""
        return cls(*map(median, zip(*map(astuple, costs), strict=True)))


@dataclass(frozen=True)
class Builds:
    """What builds of one handbook took, a stock one and ours in turn."""

    cards: int
    stock: Sequence[Cost]
    ours: Sequence[Cost]
    """With nothing kept from an earlier build."""
    again: Sequence[Cost]
    """With what the one before has kept, a text having changed since."""
    shown_after: float
    """Seconds from the saving of a change of text until `make serve` shows it."""

    @property
    def times_stock(self) -> float:
        """How many times the processor time of the stock build ours takes."""
        return _times([cost.processor for cost in self.ours], [cost.processor for cost in self.stock])

    @property
    def times_stock_on_the_clock(self) -> float:
        """How many times the time of the stock build ours takes, on the clock."""
        return _times([cost.clock for cost in self.ours], [cost.clock for cost in self.stock])

    @property
    def again_times_stock_on_the_clock(self) -> float:
        """How many times the time of the stock build ours takes on the clock, once it has built before."""
        return _times([cost.clock for cost in self.again], [cost.clock for cost in self.stock])


def _times(ours: Sequence[float], stock: Sequence[float]) -> float:
    return median(own / other for own, other in zip(ours, stock, strict=True))


def measure_builds(folder: Path) -> list[Builds]:
    """Print what builds take at each size, ours and stock in turn, and where the time of ours goes; return it."""
    print("\n| cards | build | processor (s) | clock (s) | memory (MiB) | site (MiB) |\n|--:|---|--:|--:|--:|--:|")
    found = [_measure(folder / str(cards or "real"), cards) for cards in CARDS]
    print(
        "\n| cards | times stock, processor | on the clock | built again, on the clock | a saved change shows after |"
    )
    print("|--:|--:|--:|--:|--:|")
    for builds in found:
        clock = f"{builds.times_stock_on_the_clock:.1f} | {builds.again_times_stock_on_the_clock:.1f}"
        times = f"{builds.times_stock:.1f} | {clock}"
        print(f"| {builds.cards:,} | {times} | {builds.shown_after:.1f} s |")
    few, many = (Cost.middle(builds.ours).processor for builds in found[-2:])
    print(f"\n{found[-1].cards:,} cards take {many / few:.1f} times what {found[-2].cards:,} take.")
    print_profile([sys.executable, *BUILD, str(folder / "profiled-site")], ROOT, environment())
    return found


def _measure(folder: Path, cards: int | None) -> Builds:
    """Build a handbook as often as its size allows, and serve it; leave nothing of it."""
    project = write_handbook(folder / "ours", cards=cards)
    stock = write_stock(folder / "stock", project / "docs")
    ours, again, theirs, kept = [], [], [], folder / "kept"
    for _ in range(1 if cards else ROUNDS):
        shutil.rmtree(kept, ignore_errors=True)
        theirs.append(_build(stock, folder / "stock-site"))
        ours.append(_build(project, folder / "ours-site", kept=kept))
        change_text(project)
        again.append(_build(project, folder / "ours-site", kept=kept))
    count = len(list((project / "docs/fr/trucs").glob("[0-9]*.md")))
    for name, costs in (("stock", theirs), ("ours", ours), ("ours again", again)):
        figures = " | ".join(f"{figure:.1f}" for figure in astuple(Cost.middle(costs)))
        print(f"| {count:,} | {name} | {figures} |", flush=True)
    builds = Builds(count, theirs, ours, again, rebuild_seconds(project))
    shutil.rmtree(folder)
    return builds


def write_stock(folder: Path, docs: Path) -> Path:
    """Write the same Markdown and menu as a project without hooks, templates or styles of ours; return its folder.

    It has the theme's search, as every project does that says nothing of it, since our pages have theirs.
    """
    shutil.copytree(docs, folder / "docs")
    for home in folder.glob("docs/*/index.md"):
        home.write_text(home.read_text(encoding="utf-8").replace("\ntemplate: home.html", ""), encoding="utf-8")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    own = yaml_load(text)
    kept = {name: own[name] for name in ("site_name", "docs_dir", "exclude_docs", "not_in_nav", "nav")}
    theme = {"name": "material", "font": False, "features": STOCK_FEATURES}
    settings = {**kept, "site_url": SITE_URL, "theme": theme, "plugins": [STOCK_SEARCH, *own["plugins"]]}
    (folder / "mkdocs.yml").write_text(
        yaml.safe_dump({**settings, "markdown_extensions": list(EXTENSIONS)}, allow_unicode=True), encoding="utf-8"
    )
    return folder


def change_text(project: Path) -> None:
    """Save a page with a sentence more, as an editor does."""
    page = project / SAVED
    page.write_text(page.read_text(encoding="utf-8") + f"\n{MORE}\n", encoding="utf-8")


def _build(project: Path, site: Path, *, kept: Path | str = "") -> Cost:
    """Build a project in an empty folder, as a command does; raise CalledProcessError when it fails.

    `kept` is the folder of what ours keep from one build to the next; they keep nothing without one.
    """
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, *BUILD, str(site)]
    start = time.monotonic()
    settings = {**environment(), FOLDER: str(kept)}
    started = subprocess.Popen(command, cwd=project, env=settings, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(started.pid, 0)
    clock = time.monotonic() - start
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command)
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024, size / 2**20)


def rebuild_seconds(project: Path) -> float:
    """Return how long a change of text takes, from its saving until the page is served with it: before the rest is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", address]
    settings = {**environment(), "SITE_URL": f"http://{address}/"}
    with subprocess.Popen(command, cwd=project, env=settings, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for("Mettre en attente", f"http://{address}/{SHOWN}")
            time.sleep(1)  # the watcher looks at the files it has found before it tells one from another
            page = f"http://{address}/{SHOWN}"
            before = _get(page).count(MORE)
            start = time.monotonic()
            change_text(project)
            _wait_for(MORE, page, more_than=before)
            return time.monotonic() - start
        finally:
            server.terminate()


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def _wait_for(text: str, address: str, *, more_than: int = 0) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError):
            if _get(address).count(text) > more_than:
                return
        time.sleep(0.05)
    raise TimeoutError(text)


def environment() -> dict[str, str]:
    """Return the environment of a build, which keeps its compiled modules from one to the next, as anybody's does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
