"""The minimal handbook, built once for all the tests that only read it; and a copy of it to build by command."""

import shutil
from pathlib import Path

import pytest

from tests.support.site import Site
from tests.support.throwaway import MINIMAL, REAL, ROOT, BuiltSite, ThrowAwayProject


@pytest.fixture(scope="session")
def minimal_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the minimal handbook as it stands."""
    return ThrowAwayProject(tmp_path_factory.mktemp("minimal")).build({})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the minimal handbook, with the real settings, hooks and templates."""
    folder = tmp_path / "project"
    shutil.copytree(MINIMAL, folder)
    for name, shared in REAL.items():
        (folder / name).symlink_to(ROOT / shared)
    return folder


@pytest.fixture
def last_good_site(project: Path) -> Site:
    """Make the site that an earlier build left."""
    folder = project / "site"
    folder.mkdir()
    (folder / "index.html").write_text("ancien", encoding="utf-8")
    return Site(folder)
