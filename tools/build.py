"""Build the handbook strictly; a build that fails leaves the last good site in place."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from handbook.checks.configuration import check_configuration
from handbook.errors import HandbookError

ROOT = Path(__file__).parents[1]
MKDOCS = ["-m", "mkdocs", "build", "--strict", "--site-dir"]


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
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status == 0:
            replace(target, fresh, retired=Path(folder) / "old")
    return status


def replace(target: Path, fresh: Path, *, retired: Path) -> None:
    """Swap two folders by renaming, so that the site is never half written."""
    if target.exists():
        target.rename(retired)
    fresh.rename(target)


if __name__ == "__main__":
    sys.exit(build(ROOT / "site"))
