"""A network that a test cuts, and publishes another handbook on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import PATIENCE
from tools.pages_server import PagesHandler, PagesServer

UNTIL = """async ([asked, patience]) => {
  const end = Date.now() + patience;
  while (!(await ([is])(asked))) {
    if (Date.now() > end) throw new Error("never true: [is]");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""
IS_WHOLE = "async (list) => Boolean(await caches.match(list))"
HAS_COPIES = "async (count) => (await caches.keys()).filter((name) => name.startsWith('handbook:')).length === count"
HAS_WORKERS = "async (count) => (await navigator.serviceWorker.getRegistrations()).length === count"


class Network(PagesServer):
    """A host of one handbook, that may be out of reach, or publish another."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.RequestHandlerClass = Handler
        self.is_cut = False
        self.asked: list[str] = []

    def publish(self, root: Path) -> None:
        """Put another handbook at the same address."""
        self.root = root.resolve()


class Handler(PagesHandler):
    """Answers one request, or hangs up."""

    server: Network

    def do_GET(self) -> None:
        """Hang up when the network is cut; else note what is asked, and answer."""
        if self.server.is_cut:
            self.close_connection = True
            return
        self.server.asked.append(self.path.removeprefix(self.server.base_path))
        super().do_GET()


@contextmanager
def network(root: Path) -> Iterator[Network]:
    """Give a host of a handbook while a block runs."""
    with Network(root) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        try:
            yield host
        finally:
            host.shutdown()


def wait_for_copy(page: Page, host: Network) -> None:
    """Wait until the device keeps the whole French edition."""
    wait_until(page, IS_WHOLE, f"{host.url}offline/fr.json")


def wait_for_copies(page: Page, count: int) -> None:
    """Wait until the device keeps so many copies; without any, no worker either."""
    wait_until(page, HAS_COPIES, count)
    if count == 0:
        wait_until(page, HAS_WORKERS, 0)


def wait_until(page: Page, is_true: str, asked: str | int) -> None:
    """Wait until an asynchronous function of the page says so."""
    page.evaluate(UNTIL.replace("[is]", is_true), [asked, PATIENCE])
