"""The scripts that are published do what those that we wrote do."""

import subprocess
from pathlib import Path

import pytest

from tests.javascript.test_javascript import node
from tests.support.site import Site

ROOT = Path(__file__).parents[2]
BIOME = ROOT / "node_modules/@biomejs/biome/bin/biome"
RULE = "correctness/noInvalidUseBeforeDeclaration"


def test_no_published_script_reads_a_variable_before_it_is_there(real_site: Site):
    """A minifier has moved a declaration before the one that it reads."""
    folders = [str(real_site.folder / name) for name in ("assets", "search")]
    command = [node(), str(BIOME), "lint", f"--only={RULE}", "--files-max-size=5000000", "--colors=off", *folders]
    ran = subprocess.run(command, cwd=real_site.folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)
    assert "Checked" in ran.stdout
