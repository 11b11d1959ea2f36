"""The handbooks of examples/, built once, all at the same time."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.site import Site, SitePage
from tools.pages_server import BASE_PATH

ROOT = Path(__file__).parents[2]
NAMES = tuple(sorted(folder.name for folder in (ROOT / "examples").iterdir() if folder.is_dir()))


def build_examples(target: Path) -> None:
    """Build every example strictly, each in a process of its own; fail with what the builds say."""
    unfinished = target.with_name("unfinished-examples")
    running = {}
    for name in NAMES:
        environment = {
            **os.environ,
            "ORGANISATION": f"examples/{name}",
            "SITE_URL": f"http://127.0.0.1{BASE_PATH}",
            "NO_MKDOCS_2_WARNING": "1",
        }
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(unfinished / name)]
        running[name] = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    said = {name: process.communicate()[0] for name, process in running.items()}
    if failed := [f"{name}:\n{said[name]}" for name, process in running.items() if process.returncode]:
        raise AssertionError("\n".join(failed))
    unfinished.rename(target)


def own_pages(name: str, site: Site) -> list[SitePage]:
    """Return the pages that an example adds or replaces, or adds a question to, in each edition that has them."""
    folder = ROOT / "examples" / name / "pages"
    urls = {"fr": "", "en": "en/"}
    return [
        site.page(
            urls[file.relative_to(folder).parts[0]]
            + "/".join(file.relative_to(folder).parts[1:-1])
            + f"/{file.name.partition('.')[0]}/"
        )
        for file in sorted(folder.rglob("*.md"))
    ]
