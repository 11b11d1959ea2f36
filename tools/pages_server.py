"""Serve a folder as GitHub Pages does: base path, own 404 page, redirects to the final slash, gzip."""

import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from urllib.parse import unquote, urlsplit

BASE_PATH = "/le-bon-ton/"
TEXT_TYPES = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


class PagesServer(ThreadingHTTPServer):
    """A server of one folder under one base path, on a port of its own."""

    daemon_threads = True

    def __init__(self, root: Path, base_path: str = BASE_PATH) -> None:
        super().__init__(("127.0.0.1", 0), PagesHandler)
        self.root = root.resolve()
        self.base_path = base_path

    @property
    def url(self) -> str:
        """Return the address of the home page."""
        return f"http://127.0.0.1:{self.server_port}{self.base_path}"

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Ignore browsers that hang up early."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class PagesHandler(BaseHTTPRequestHandler):
    """Answer one request."""

    protocol_version = "HTTP/1.1"
    server: PagesServer

    def do_GET(self) -> None:
        """Answer with a file, a redirect or the site's own 404 page."""
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.server.base_path):
            self._send(HTTPStatus.NOT_FOUND, b"Outside the base path", "text/plain")
            return
        target = (self.server.root / path.removeprefix(self.server.base_path)).resolve()
        if target.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", "text/plain", location=path + "/")
            return
        found, not_found = find_file(self.server.root, target), self.server.root / "404.html"
        if found:
            self._send_file(HTTPStatus.OK, found)
        elif not_found.is_file():
            self._send_file(HTTPStatus.NOT_FOUND, not_found)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"Not found", "text/plain")

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""

    def _send_file(self, status: HTTPStatus, path: Path) -> None:
        kind = kind_of(path)
        zips = kind.startswith(TEXT_TYPES) and "gzip" in self.headers.get("Accept-Encoding", "")
        if zips:
            self._send(status, zipped(path), f"{kind}; charset=utf-8", content_encoding="gzip")
        else:
            self._send(status, path.read_bytes(), kind)

    def _send(self, status: HTTPStatus, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-").title(), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def find_file(root: Path, target: Path) -> Path | None:
    """Return the file that Pages would send for a path, or None."""
    if not target.is_relative_to(root):
        return None
    candidates = (target, target / "index.html", target.with_name(target.name + ".html"))
    return next((path for path in candidates if path.is_file()), None)


def kind_of(path: Path) -> str:
    """Return the media type of a file."""
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"


@cache
def zipped(path: Path) -> bytes:
    """Return a file as Pages compresses it."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def serve(root: Path) -> Iterator[str]:
    """Serve a built site while a block runs, and give its address."""
    with PagesServer(root) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.url
        finally:
            server.shutdown()
