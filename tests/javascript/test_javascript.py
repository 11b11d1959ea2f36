"""The small functions behind the elements, by Node's own test runner."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.site.javascript_modules import minify
from handbook.site.script_bundles import bundle_files, bundles
from handbook.site.search_worker import worker_script

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FAR_EAST = {"LC_ALL": "cs_CZ.UTF-8", "TZ": "Pacific/Kiritimati"}
FAR_WEST = {"LC_ALL": "ar_EG.UTF-8", "TZ": "Pacific/Pago_Pago"}
"""How devices are set where neither letters, numbers nor days are ours: nothing that we say depends on it."""
OF_DAYS = re.compile(r"\bnew Date\(|\d{4}-\d\d-\d\d|format[A-Z]")


def node() -> str:
    """Return the Node of the project's tools, or that of the machine."""
    beside = Path(sys.executable).with_name("node")
    return str(beside) if beside.exists() else shutil.which("node") or "node"


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda file: file.name.removesuffix(".test.mjs"))
def test_functions_do_what_their_tests_say_however_the_device_is_set(file: Path):
    run_tests([file], FAR_EAST)


def test_what_is_said_of_days_holds_on_the_other_side_of_the_world():
    run_tests([file for file in HERE.glob("*.test.mjs") if OF_DAYS.search(file.read_text(encoding="utf-8"))], FAR_WEST)


def run_tests(files: list[Path], device: dict[str, str]) -> None:
    """Have Node run tests as on a device that is set so."""
    command = [node(), "--test", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", *map(str, files)]
    environment = {**os.environ, **device}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)


def test_what_is_minified_uses_no_name_before_it_is_declared(tmp_path: Path):
    """The minifier joins declarations, and may set one before another that it needs."""
    scripts = bundle_files(bundles(), minified=True)
    for name, text in {**scripts, "worker.js": minify(worker_script())}.items():
        (tmp_path / Path(name).name).write_text(text, encoding="utf-8")
    biome = ROOT / "node_modules/@biomejs/biome/bin/biome"
    rule = "--only=correctness/noInvalidUseBeforeDeclaration"
    command = [node(), str(biome), "lint", rule, "--colors=off", "--max-diagnostics=20", "--error-on-warnings", "."]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)
