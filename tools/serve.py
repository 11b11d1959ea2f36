"""Serve the handbook while it is written, whatever is wrong with it: python -m tools.serve 127.0.0.1:8000."""

import errno
import logging
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from mkdocs.commands import serve
from mkdocs.exceptions import MkDocsException

from handbook import terminal
from handbook.checks.configuration import check_configuration
from handbook.errors import HandbookError
from handbook.site.serving import FaultScreen

WATCHED = ("docs", "hooks", "overrides", "mkdocs.yml")
SECONDS_BETWEEN_LOOKS = 0.5
OURS, PREFIX = "mkdocs.plugins.handbook", "handbook: "
"""What the build writes with, and what MkDocs puts before it."""
EXAMPLE = "make serve ADDR=127.0.0.1:8001"


def main(arguments: list[str]) -> int:
    """Serve the handbook of the folder one is in until it is stopped; return the exit status."""
    address = arguments[0] if arguments else "127.0.0.1:8000"
    if problem := why_not(address):
        sys.stderr.write(f"{problem}\n")
        return 1
    print(f"Le manuel s’ouvre à l’adresse http://{address}/. Pour arrêter : Ctrl+C.", flush=True)
    before, errors = state_of(WATCHED), Errors()
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(errors)
    log.addHandler(French())
    try:
        check_settings(address)
        serve.serve(dev_addr=address)
    except (MkDocsException, SyntaxError) as error:
        try:
            show_until_changed(why(error, errors.messages), address, before)
        except KeyboardInterrupt:
            return 0
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return 0


def check_settings(address: str) -> None:
    """Say what is wrong with mkdocs.yml, and raise it, before MkDocs says it in English."""
    try:
        check_configuration(Path("mkdocs.yml"), {"SITE_URL": f"http://{address}/", **os.environ})
    except HandbookError as error:
        print(error, file=sys.stderr, flush=True)
        raise


def why_not(address: str) -> str:
    """Return why nothing can be served at an address, in French and with what to do; nothing when it can be."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        return f"L’adresse « {address} » ne se lit pas. Écrivez une machine, un deux-points et un port : {EXAMPLE}"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                free = f"make serve ADDR={host}:{int(port) % 65535 + 1}"
                return (
                    f"Le port {port} est pris : un autre programme s’en sert, peut-être un « make serve » "
                    f"resté ouvert. Arrêtez-le, ou prenez un autre port : {free}"
                )
            if error.errno == errno.EACCES:
                return f"Le port {port} est réservé au système. Prenez-en un plus grand que 1023 : {EXAMPLE}"
            return f"« {host} » n’est pas une adresse de cette machine. Écrivez par exemple : {EXAMPLE}"
    return ""


def state_of(names: Iterable[str]) -> dict[Path, int]:
    """Return when each file of these folders, or each of these files, was last written."""
    found: dict[Path, int] = {}
    for path in map(Path, names):
        for file in [path, *path.rglob("*")]:
            try:
                found[file] = file.stat().st_mtime_ns
            except OSError:
                continue
    return found


class Errors(logging.Handler):
    """Keeps what MkDocs says of its settings before it stops: its exception only counts them."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


class French(logging.StreamHandler[TextIO]):
    """Shows what we say and what goes wrong, and nothing of what MkDocs tells of its own work, in English."""

    def emit(self, record: logging.LogRecord) -> None:
        """Show one message."""
        if record.levelno >= logging.WARNING or record.name == OURS:
            super().emit(record)

    def format(self, record: logging.LogRecord) -> str:
        """Return a message as it begins, with its file for editors to find it."""
        return record.getMessage().removeprefix(PREFIX)


def why(error: BaseException, messages: Iterable[str]) -> Exception:
    """Return what stopped the build: our own error, when MkDocs has turned it into one of its own."""
    cause = error.__context__ if isinstance(error, SystemExit) and isinstance(error.__context__, Exception) else None
    return cause or Exception("\n".join([*messages, str(error)]))


def show_until_changed(error: Exception, address: str, before: dict[Path, int]) -> None:
    """Show in the browser what stopped the first build, until a file is written after it began."""
    screen = FaultScreen(nothing_else)
    screen.show(error)
    host, _, port = address.rpartition(":")
    with make_server(host, int(port), screen, Server, Silent) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        while state_of(WATCHED) == before:
            time.sleep(SECONDS_BETWEEN_LOOKS)
        server.shutdown()


def nothing_else(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer for what is no page, while nothing is built (WSGI, https://peps.python.org/pep-3333/)."""
    start_response("404 Not Found", [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return []


class Server(WSGIServer):
    """Serves without asking for the name of its own machine, which may take seconds."""

    def server_bind(self) -> None:
        """Take the port."""
        super(WSGIServer, self).server_bind()
        self.setup_environ()


class Silent(WSGIRequestHandler):
    """Answers without a word in the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the library gives it
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(terminal.run(main))
