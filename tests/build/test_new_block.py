"""A new block is one module and one template: nothing else in the project names it."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.dom import text_of
from tests.support.editors import page
from tests.support.site import Site
from tests.support.throwaway import ROOT, write

MODULE = '''
"""« avis »: something to know before anything else."""

from handbook.blocks.block import Block
from handbook.errors import Fault


def read_notice(block, *, path, language):
    """Return the title of a notice and its text; it says something."""
    faults = [] if block.text.html else [Fault(path, block.line, "Cet avis est vide.", "Dites-le.")]
    return (block.title, block.text.html), faults


BLOCK = Block("avis", read_notice, "notice/notice.html", options=(), needed=(), is_markdown=True)
'''
TEMPLATE = '<aside class="hb-notice-block"><p>{{ block[0] }}</p> {{ block[1] | safe }}</aside>\n'


def with_notices(project: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Build the minimal handbook with one more block, and a page that uses it."""
    for name in ("hooks", "overrides"):
        (project / name).unlink()
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    write(
        project,
        {
            "hooks/handbook/blocks/notice.py": MODULE,
            "overrides/components/notice/notice.html": TEMPLATE,
            "docs/fr/telephone/boite-vocale.md": page(body),
        },
    )
    environment = {"SITE_URL": "https://exemple.org/", "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_a_block_is_added_by_one_module_and_one_template(project: Path):
    run = with_notices(project, "/// avis | Attention\nLisez *ceci*.\n///\n")
    assert run.returncode == 0, run.stderr
    shown = Site(project / "site").page("telephone/boite-vocale/").all("aside")
    assert "Attention Lisez ceci." in [text_of(element) for element in shown]


def test_what_the_module_finds_wrong_stops_the_build_on_its_line(project: Path):
    run = with_notices(project, "/// avis | Attention\n///\n")
    assert run.returncode != 0
    assert "docs/fr/telephone/boite-vocale.md:8: Cet avis est vide. Dites-le." in run.stderr + run.stdout
