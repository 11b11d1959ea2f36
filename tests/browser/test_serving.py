"""`make serve`: pages show what was just written, under the policy of those that are published."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import watch
from tests.support.faults import fail_on
from tests.support.throwaway import MINIMAL, REAL, ROOT
from tools.pages_server import BASE_PATH

FILE = "docs/fr/telephone/boite-vocale.md"
MOST_SECONDS = 120
PATIENCE_TO_STOP = 5


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the minimal handbook, with the real settings, hooks and templates."""
    folder = tmp_path / "project"
    shutil.copytree(MINIMAL, folder)
    for name, shared in REAL.items():
        (folder / name).symlink_to(ROOT / shared)
    return folder


@pytest.fixture
def served(project: Path) -> Iterator[str]:
    """Serve the project as `make serve` does, and give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--quiet", "--dev-addr", address]
    environment = {**os.environ, "SITE_URL": f"http://{address}{BASE_PATH}", "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=project, env=environment)
    url = f"http://{address}{BASE_PATH}"
    try:
        wait_for(url)
        yield url
    finally:
        stop(server)


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop the server, at once when a page that waits for news holds it back."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(PATIENCE_TO_STOP)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def wait_for(url: str) -> None:
    """Return once an address answers."""
    deadline = time.monotonic() + MOST_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"no answer from {url}")


def test_a_page_reloads_under_its_policy_when_it_is_written_again(project: Path, served: str, browser: Browser):
    context = browser.new_context()
    faults = watch(context, site_url=served.removesuffix(BASE_PATH))
    page = context.new_page()
    page.goto(f"{served}telephone/boite-vocale/")
    style = page.locator("link[rel=stylesheet]").first.get_attribute("href")
    file = project / FILE
    for title in ("Un premier titre", "Un deuxième titre"):
        file.write_text(file.read_text(encoding="utf-8").replace("## Le message", f"## {title}\n\n## Le message"))
        expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=MOST_SECONDS * 1000)
    assert page.locator("link[rel=stylesheet]").first.get_attribute("href") == style
    with urllib.request.urlopen(f"{served}telephone/boite-vocale/{style}") as answer:
        assert b"\n:root {\n" in answer.read()
    context.close()
    fail_on(faults)


def test_a_style_written_in_a_page_is_refused_as_it_is_once_published(project: Path, served: str, browser: Browser):
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(served)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Rouge</p>')")
    expect(page.get_by_text("Rouge")).not_to_have_css("color", "rgb(255, 0, 0)")
    assert any("Content Security Policy" in text for text in refused)
    page.close()
