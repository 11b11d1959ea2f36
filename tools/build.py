"""Build the handbook strictly; a build that fails leaves the last good site in place."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
MKDOCS = ["-m", "mkdocs", "build", "--strict", "--site-dir"]


def build(target: Path) -> int:
    """Build beside the target, then put the new site in its place."""
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
