"""WebKit, as Debian gives it, driven by its own driver; Playwright drives only the WebKit that it fetches itself.

Six commands of the protocol are asked for: too few for Selenium and the ten packages that it brings.
Source: https://www.w3.org/TR/webdriver2/
"""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in an answer. Source: https://www.w3.org/TR/webdriver2/#elements"""
TAB, ENTER, CONTROL, ESCAPE, RIGHT = "\ue004", "\ue007", "\ue009", "\ue00c", "\ue014"
"""Keys. Source: https://www.w3.org/TR/webdriver2/#keyboard-actions"""
UNSETTLED = ("element click intercepted", "element not interactable", "stale element reference")
"""What is said of an element that is not yet at rest. Source: https://www.w3.org/TR/webdriver2/#errors"""
PATIENCE = 40
"""Seconds that a test waits for what a person should see."""
A_SCROLL = 0.5
"""Seconds in which a page has come to rest where an element is in view; asked again sooner, it would begin anew."""
SCREEN = "1280x900x24"
WEBKIT_NAMES = ("WebKitWebDriver", "Xvfb")
WEBKIT_PATTERN = "*/webkit2gtk-4*/MiniBrowser"
LIBRARIES = (Path("/usr/lib"), Path("/usr/libexec"), Path("/usr/lib64"))


def find_webkit() -> Path | None:
    """Return the small browser that comes with WebKit, where its driver and a screen for it are there too."""
    found = (path for folder in LIBRARIES for path in sorted(folder.glob(WEBKIT_PATTERN), reverse=True))
    return next(found, None) if all(shutil.which(name) for name in WEBKIT_NAMES) else None


CAPABILITIES = {
    "capabilities": {
        "alwaysMatch": {"webkitgtk:browserOptions": {"binary": str(find_webkit()), "args": ["--automation"]}}
    }
}
SHOWN = """
const [css, words] = arguments;
return [...document.querySelectorAll(css)].find((part) =>
    part.checkVisibility({ visibilityProperty: true }) && `${part.ariaLabel ?? ""} ${part.innerText}`.includes(words));
"""
"""The first element that is seen, among those of a selector, that says these words."""


class DriverError(Exception):
    """What the driver answers in place of a value: a code of the protocol, and words of its own, often none."""

    @property
    def code(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class WebKitPage:
    """One window of WebKit."""

    session: str

    def goto(self, url: str) -> None:
        """Open an address, and wait until it is loaded."""
        self._post("url", url=url)
        self.wait("return location.href.replace(/[?#].*/, '') === arguments[0]", url)

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what a script returns in the page."""
        return self._post("execute/sync", script=script, args=arguments)

    def see(self, css: str, words: str = "") -> Any:
        """Wait for an element that is seen and says these words, and return it."""
        return self.wait(SHOWN, css, words)

    def click(self, css: str, words: str = "") -> None:
        """Click in the middle of an element once it is still and nothing covers it."""
        self._once_there(lambda: self._post(f"element/{self._in_view(css, words)[ELEMENT]}/click"))

    def type(self, css: str, text: str) -> None:
        """Type in a field once it is there, one key after another."""
        self._once_there(lambda: self._post(f"element/{self.see(css)[ELEMENT]}/value", text=text))

    def wait(self, script: str, *arguments: Any) -> Any:
        """Return what a script returns once that is true; a page that is being left has no answer yet."""
        end, last = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            try:
                if found := self.run(script, *arguments):
                    return found
            except DriverError as error:
                last = str(error)
            time.sleep(0.02)
        raise AssertionError(f"never true: {script} {arguments}; {last}")

    def _in_view(self, css: str, words: str) -> Any:
        """Return an element that is seen, in the middle of the window at once, whatever else scrolls it."""
        element = self.see(css, words)
        self.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element)
        return element

    def _once_there(self, act: Callable[[], object]) -> None:
        """Do something to an element; one that a script was making or moving meanwhile is looked for again."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                act()
            except DriverError as error:
                if error.code not in UNSETTLED or time.monotonic() > end:
                    raise
                time.sleep(A_SCROLL)
            else:
                return

    def _post(self, path: str, **body: Any) -> Any:
        return ask("POST", f"{self.session}/{path}", body)


def ask(method: str, url: str, body: dict[str, Any]) -> Any:
    """Return the answer of the driver to one command."""
    request = urllib.request.Request(url, json.dumps(body).encode() if method == "POST" else None, method=method)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        said = json.load(error)["value"]
        raise DriverError(said["error"], said["message"]) from None


@contextmanager
def webkit() -> Iterator[WebKitPage]:
    """Give a window of WebKit on a screen that nobody sees; it keeps what sites write until it is closed."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with running("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp") as screen:
        assert screen.stdout
        place = f":{screen.stdout.readline().strip()}"
        with running("WebKitWebDriver", f"--port={port}", DISPLAY=place, WEBKIT_DISABLE_COMPOSITING_MODE="1"):
            wait_for_driver(url)
            session = f"{url}/session/{ask('POST', f'{url}/session', CAPABILITIES)['sessionId']}"
            yield WebKitPage(session)
            ask("DELETE", session, {})


@contextmanager
def running(*command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run a program while a block runs."""
    surroundings = {**os.environ, **environment}
    with subprocess.Popen(
        command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            yield program
        finally:
            program.terminate()


def wait_for_driver(url: str) -> None:
    """Wait until the driver answers."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            ask("GET", f"{url}/status", {})
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return
