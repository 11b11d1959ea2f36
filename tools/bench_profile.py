"""Where the time of a build goes: the share of each room of hooks/handbook and of each package, by the profiler."""

import cProfile
import pstats
import re
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

FEWEST = 0.01
"""The share below which an owner is among the others."""
OWN = re.compile(r".*/hooks/(handbook/\w+|events)")
PACKAGE = re.compile(r".*/site-packages/(\w+)")
OURS, OTHERS = "overrides", "other"
ALONE = f"""
import os, runpy, sys
if sys.platform == "linux":
    os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}})
runpy.run_module("{cProfile.__name__}", run_name="__main__", alter_sys=True)
"""
"""Runs the profiler on one processor: what other processes do, it does not see."""
Function = tuple[str, int, str]
"""A function as pstats names it: its file, its line, its name."""
Spent = tuple[int, int, float, float, Mapping[Function, tuple[int, int, float, float]]]
"""What it keeps of one: calls, those among them that are not recursive, seconds in it alone, in all; by its callers."""


def print_profile(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
    """Run a command of Python under the profiler; print what share of its time was spent in whose code."""
    with tempfile.TemporaryDirectory() as kept:
        profile = str(Path(kept) / "profile")
        interpreter, *rest = command
        run = [interpreter, "-c", ALONE, "-o", profile, *rest]
        subprocess.run(run, cwd=folder, env=environment, check=True, stderr=subprocess.DEVNULL)
        shares = shares_of(pstats.Stats(profile).stats)  # type: ignore[attr-defined]  # what pstats itself prints from
    print("\n| where the time of ours goes | share |\n|---|--:|")
    for owner, share in sorted(shares.items(), key=lambda row: row[1], reverse=True):
        print(f"| {owner} | {share:.0%} |")


def shares_of(stats: Mapping[Function, Spent]) -> dict[str, float]:
    """Return the share of the time spent in the code of each owner; what is written in C is its caller's."""
    spent: dict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, callers) in stats.items():
        if file != "~":
            spent[owner_of(file)] += own
            continue
        for (caller, _, _), (_, _, part, _) in callers.items():
            spent[owner_of(caller)] += part
    total = sum(spent.values())
    shares = {owner: time / total for owner, time in spent.items() if time >= FEWEST * total}
    return {**shares, OTHERS: 1 - sum(shares.values())}


def owner_of(file: str) -> str:
    """Return whose code a file holds: a room of ours, our templates, a package, or Python itself."""
    if own := OWN.match(file):
        return own[1]
    if file.endswith(".html"):
        return OURS
    package = PACKAGE.match(file)
    return package[1] if package else "Python"
