"""Build the handbook strictly; a build that fails leaves the last good site in place."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.checks.configuration import check_configuration
from handbook.content.library import own_tree, read_library
from handbook.errors import HandbookError
from tools.to_translate import replaced_reports

ROOT = Path(__file__).parents[1]
MKDOCS = ["-m", "mkdocs", "build", "--strict", "--site-dir"]
OURS = re.compile(r"INFO +-  handbook: ")
LEVEL = re.compile(r"(?:ERROR|WARNING) +-  ")
"""What MkDocs writes before a fault, which begins with its file for editors to find it."""
ENGLISH = re.compile(r"INFO +-  |Aborted with ")
"""What MkDocs tells of its own work, or of how it stopped."""
STOPPED = "La construction s’est arrêtée : le site d’avant reste en place."


def build(target: Path) -> int:
    """Build beside the target, then put the new site in its place; say first what MkDocs would say in English."""
    try:
        check_configuration(ROOT / "mkdocs.yml", os.environ)
    except HandbookError as error:
        print(error, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix=".site-", dir=target.parent) as folder:
        fresh = Path(folder) / "new"
        command = [sys.executable, *MKDOCS, str(fresh)]
        status = run(command)
        if status == 0:
            for row in replaced_reports(read_library(ROOT / "docs")[0], root=ROOT) if own_tree(ROOT / "docs") else ():
                print(row, file=sys.stderr)
            replace(target, fresh, retired=Path(folder) / "old")
    if status != 0:
        print(STOPPED, file=sys.stderr)
    return status


def run(command: list[str]) -> int:
    """Run a command, say what it says that is ours, and return its exit status."""
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        for line in process.stdout or ():
            if said := said_of(line):
                print(said, end="", file=sys.stderr, flush=True)
    return process.returncode


def said_of(line: str) -> str:
    """Return what is said of a line of MkDocs: faults and our own lines as they are, its English not at all."""
    if OURS.match(line):
        return OURS.sub("", line)
    return "" if ENGLISH.match(line) or not line.strip() else LEVEL.sub("", line, count=1)


def replace(target: Path, fresh: Path, *, retired: Path) -> None:
    """Swap two folders by renaming, so that the site is never half written."""
    if target.exists():
        target.rename(retired)
    fresh.rename(target)


if __name__ == "__main__":
    sys.exit(build(ROOT / "site"))
