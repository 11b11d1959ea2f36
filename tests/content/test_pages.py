"""The handbook as its editors typed it has no fault, its wording included."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from handbook.checks.files import check_library
from tests.support.faults import fail_on

ROOT = Path(__file__).parents[2]


def test_the_handbook_has_no_fault():
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    menu = yaml_load(configuration)["nav"]
    _, faults = check_library(ROOT / "docs", nav=menu, configuration_text=configuration, wording=True)
    fail_on(map(str, faults))


def test_the_build_checks_the_wording():
    assert yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]["handbook"]["check_wording"] is True
