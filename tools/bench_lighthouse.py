"""What Lighthouse says of a page of each kind, in both editions, on the phone that it imagines."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from tools.bench_speed import PAGES
from tools.external import BROWSER_ARGUMENTS, find_browser
from tools.page_weight import page_file
from tools.pages_server import serve

VERSION = "12.2.3"
"""The last that runs on Node 20; npm fetches it for a bench alone: half of what `make test` installs, for this."""
MORE = (
    "404.html",
    "courriel/liste-avant-envoi/",
    "negociation/livret/",
    "parcours/",
    "clients-agressifs/note-dincident/",
)
"""Kinds of pages that are read, and whose speed is that of another kind."""
ROUNDS = 3
"""How often a page is timed: what else a machine does moves it by a few points. The median is kept."""
UNFINDABLE = ("--skip-audits=is-crawlable",)
"""How a page is judged that search engines are asked to leave alone, on purpose: as to all the rest."""
ENGLISH = "en/"


@dataclass(frozen=True)
class Scores:
    """What Lighthouse gives a page, out of 100; its speed is measured in French alone: both editions run the same."""

    accessibility: int
    practices: int
    findable: int
    speed: int | None = None


PROMISED = Scores(100, 100, 100, 98)
CATEGORIES = {
    "accessibility": "accessibility",
    "best-practices": "practices",
    "seo": "findable",
    "performance": "speed",
}


def measured_pages(site: Path) -> Iterator[str]:
    """Yield the address of a page of each kind, in French and, when there is one, in English."""
    for address in (*PAGES.values(), *MORE):
        yield address
        if (site / page_file(f"{ENGLISH}{address}")).is_file():
            yield f"{ENGLISH}{address}"


def measure_scores(site: Path) -> dict[str, Scores]:
    """Return what Lighthouse gives to pages of a built site, by their addresses; nothing where it cannot be fetched."""
    try:
        ask(["--version"])
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"\nLighthouse {VERSION} ne s’installe pas ici : rien n’en est mesuré. {error}", file=sys.stderr)
        return {}
    with serve(site) as url:
        return {address: scores_of(site, url, address) for address in measured_pages(site)}


def scores_of(site: Path, url: str, address: str) -> Scores:
    """Return what a page gets: its speed is the median of as many runs as are promised."""
    hidden = UNFINDABLE if 'content="noindex' in (site / page_file(address)).read_text(encoding="utf-8") else ()
    wanted = [name for name in CATEGORIES if name != "performance"]
    found = judged(url + address, wanted, *hidden)
    if address.startswith(ENGLISH):
        return Scores(**found)
    speeds = [judged(url + address, ["performance"])["speed"] for _ in range(ROUNDS)]
    return Scores(**found, speed=median_low(speeds))


def judged(url: str, categories: Iterable[str], *options: str) -> dict[str, int]:
    """Return what Lighthouse gives an address, out of 100, in each of these categories."""
    report = json.loads(ask([url, "--output=json", "--quiet", f"--only-categories={','.join(categories)}", *options]))
    return {CATEGORIES[name]: round(100 * (it["score"] or 0)) for name, it in report["categories"].items()}


def ask(options: list[str]) -> str:
    """Run Lighthouse, which npm fetches the first time; raise CalledProcessError when it fails."""
    npx = Path(sys.executable).with_name("npx")
    flags = f"--chrome-flags=--headless {' '.join(BROWSER_ARGUMENTS)}"
    environment = {**os.environ, "CHROME_PATH": str(find_browser()), "PATH": f"{npx.parent}:{os.environ['PATH']}"}
    command = [str(npx), "--yes", f"lighthouse@{VERSION}", *options, flags]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def below(scores: Mapping[str, Scores], name: str) -> list[str]:
    """Return the addresses of the pages that get less than is promised of something."""
    promised = getattr(PROMISED, name)
    return [address for address, own in scores.items() if (getattr(own, name) or promised) < promised]


def lowest(scores: Mapping[str, Scores], name: str) -> int:
    """Return the least that a page gets of something."""
    least: int = min(got for own in scores.values() if (got := getattr(own, name)) is not None)
    return least


def print_scores(scores: Mapping[str, Scores]) -> None:
    """Print a line for each page, beside what is promised."""
    print(f"\n| Lighthouse {VERSION} | accessibility | best practices | SEO | performance |\n|---|--:|--:|--:|--:|")
    for address, own in [("promised", PROMISED), *scores.items()]:
        speed = "" if own.speed is None else own.speed
        print(f"| {address or '/'} | {own.accessibility} | {own.practices} | {own.findable} | {speed} |")
