"""The built handbook, its server and its browser, for every test."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import watch
from tests.support.faults import fail_on
from tests.support.site import Site
from tests.support.throwaway import BuiltSite, ThrowAwayProject
from tools.external import BROWSER_ARGUMENTS, find_browser
from tools.pages_server import BASE_PATH, serve

ROOT = Path(__file__).parents[1]
SITE_URL = f"http://127.0.0.1{BASE_PATH}"
os.environ["BUILD_CACHE"] = ""  # a site is made whole: what one test builds says nothing of what another does
PATIENCE = 20_000
"""Milliseconds that a test waits for what a person should see, on a machine with much else to do."""

expect.set_options(timeout=PATIENCE)


def pytest_xdist_auto_num_workers() -> int:
    """Run one worker more than there are processors: a test often waits for what a page does by the clock."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Give the folder of this run, the same in every worker."""
    folder = tmp_path_factory.getbasetemp()
    return folder if worker_id == "master" else folder.parent


@pytest.fixture(scope="session")
def real_site(shared_folder: Path) -> Site:
    """Build the real handbook once, as it is published."""
    folder = shared_folder / "real-site"
    with only_one_worker(shared_folder / "real-site.lock"):
        if not folder.exists():
            build_real_site(folder)
    return Site(folder)


@contextmanager
def only_one_worker(lock: Path) -> Iterator[None]:
    """Keep the other workers waiting while a block runs."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def build_real_site(folder: Path) -> None:
    """Build strictly in a process of its own, for module state must not leak into the tests."""
    unfinished = folder.with_name("unfinished-site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(unfinished)]
    environment = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.fail(f"The handbook does not build:\n{built.stdout}{built.stderr}", pytrace=False)
    unfinished.rename(folder)


@pytest.fixture(scope="session")
def server(real_site: Site) -> Iterator[str]:
    """Serve the real handbook as GitHub Pages does, and give its address."""
    with serve(real_site.folder) as url:
        yield url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the Chromium of the machine."""
    return {**browser_type_launch_args, "executable_path": str(find_browser()), "args": BROWSER_ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Read as a person from Québec who dislikes motion."""
    desk = {"width": 1440, "height": 900}
    reader = {"locale": "fr-CA", "reduced_motion": "reduce", "viewport": desk}
    return {**browser_context_args, **reader, "service_workers": "block"}  # each test meets the site as it was built


@pytest.fixture
def watched_context(
    browser: Browser, browser_context_args: dict[str, Any], server: str
) -> Iterator[Callable[..., BrowserContext]]:
    """Give contexts in which an error, or a request outside the site, fails the test."""
    visits: list[tuple[BrowserContext, list[str]]] = []

    def make(**arguments: Any) -> BrowserContext:
        context = browser.new_context(**{**browser_context_args, **arguments})
        context.set_default_timeout(PATIENCE)
        visits.append((context, watch(context, site_url=server)))
        return context

    yield make
    for context, _ in visits:
        context.close()
    fail_on(fault for _, faults in visits for fault in faults)


@pytest.fixture
def page(watched_context: Callable[..., BrowserContext]) -> Page:
    """Give a page in which an error, or a request outside the site, fails the test."""
    return watched_context().new_page()


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[[dict[str, str | None]], BuiltSite]:
    """Build the minimal handbook strictly with these files changed; None removes one."""
    return ThrowAwayProject(tmp_path).build
