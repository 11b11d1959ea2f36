"""What answers while `make serve` builds a site again: the site as it was, once a page of it was shown first."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent

from handbook.site.meanwhile import Meanwhile


def waits(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer as the server does, once the build is over."""
    start_response("200 OK", [])
    return [b"once built"]


@pytest.fixture
def meanwhile(tmp_path: Path) -> Iterator[Meanwhile]:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<body>as it was</body>", encoding="utf-8")
    (site / "style.css").write_text(":root {}", encoding="utf-8")
    server = LiveReloadServer(lambda: None, "", 0, str(site), "/manuel/")
    server.watch(str(tmp_path))
    yield Meanwhile(server, waits, str(tmp_path))
    server.server_close()


def seen(meanwhile: Meanwhile, path: str) -> bytes:
    told: list[str] = []
    body = b"".join(meanwhile({"PATH_INFO": path}, lambda status, _: told.append(status)))
    assert told == ["200 OK"]
    return body


def test_a_build_that_nobody_asked_for_has_everybody_wait_for_it(meanwhile: Meanwhile):
    with meanwhile.building():
        assert seen(meanwhile, "/manuel/") == b"once built"
        assert (Path(meanwhile.server.root) / "index.html").exists()


def test_until_the_build_that_was_asked_for_is_over_the_site_is_there_as_it_was(meanwhile: Meanwhile):
    site = Path(meanwhile.server.root)
    assert seen(meanwhile, "/manuel/") == b"once built"
    for _ in range(2):
        meanwhile.ask_for_build()
        event, watch = meanwhile.server.observer.event_queue.get()
        assert (event, watch.path) == (FileModifiedEvent(str(site.parent)), str(site.parent))
    assert b"as it was" in seen(meanwhile, "/manuel/")
    with meanwhile.building():
        assert list(site.iterdir()) == []
        (site / "index.html").write_text("<body>half</body>", encoding="utf-8")
        assert re.search(rb"as it was<script>.*livereload\(\d+, \d+\);", seen(meanwhile, "/manuel/"), re.DOTALL)
        assert seen(meanwhile, "/manuel/style.css") == b":root {}"
        assert seen(meanwhile, "/manuel/new.css") == b"once built"
        assert seen(meanwhile, "/livereload/1/2") == b"once built"
    assert seen(meanwhile, "/manuel/") == b"once built"
    assert [file.name for file in site.parent.iterdir()] == ["site"]
    assert [file.name for file in site.iterdir()] == ["index.html"]


def stop_half_way(site: Path) -> None:
    (site / "half.html").touch()
    raise RuntimeError


def test_a_build_that_fails_leaves_the_site_as_it_was(meanwhile: Meanwhile):
    site = Path(meanwhile.server.root)
    meanwhile.ask_for_build()
    with pytest.raises(RuntimeError), meanwhile.building():
        stop_half_way(site)
    assert sorted(file.name for file in site.iterdir()) == ["index.html", "style.css"]
    assert [file.name for file in site.parent.iterdir()] == ["site"]
    with meanwhile.building():
        assert seen(meanwhile, "/manuel/") == b"once built"
