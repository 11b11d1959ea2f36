"""Build the handbook strictly; a build that fails leaves the last good site in place."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

from handbook import terminal
from handbook.checks.configuration import check_configuration
from handbook.content.library import own_tree, read_library
from tools.site_folder import replace, workplace
from tools.to_translate import replaced_reports

ROOT = Path(__file__).parents[1]
MKDOCS = ["-m", "mkdocs", "build", "--strict", "--site-dir"]
OURS = re.compile(r"INFO +-  handbook: ")
LEVEL = re.compile(r"(?:ERROR|WARNING) +-  |Error: ")
"""What MkDocs writes before a fault, which begins with its file for editors to find it."""
ENGLISH = re.compile(r"INFO +-  |Aborted|ERROR +-  Error \w+ \w+ '.*': \[Errno ")
"""What MkDocs tells of its own work, of how it stopped, or of what the system refused, which is said in French next."""
STOPPED = "La construction s’est arrêtée : le site d’avant reste en place."


def build(target: Path) -> int:
    """Build beside the target, then put the new site in its place; return the exit status, and say why it stopped."""
    status = terminal.run(lambda _: build_beside(target.resolve()))  # a link leads on to where the site is read
    if status != 0:
        print(STOPPED, file=sys.stderr)
    return status


def build_beside(target: Path) -> int:
    """Say first what MkDocs would say in English; raise HandbookError for faults, OSError where one cannot write."""
    check_configuration(ROOT / "mkdocs.yml", os.environ)
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
    with workplace(target) as made:
        status = run([sys.executable, *MKDOCS, str(made.fresh)], held=made.alive)
        if status == 0:
            for row in replaced_reports(read_library(ROOT / "docs")[0], root=ROOT) if own_tree(ROOT / "docs") else ():
                print(row, file=sys.stderr)
            replace(target, made)
    return status


def run(command: list[str], *, held: Collection[int]) -> int:
    """Run a command that holds files open, say what it says that is ours, and return its exit status."""
    with subprocess.Popen(
        command, cwd=ROOT, pass_fds=held, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
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


if __name__ == "__main__":
    sys.exit(build(ROOT / "site"))
