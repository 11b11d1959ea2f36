"""What `make serve` writes only once it is asked for."""

from collections.abc import Callable, Iterable
from threading import Thread
from typing import Any

import pytest

from handbook.site.later import Later


def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", [])
    return [environ["PATH_INFO"].encode()]


@pytest.fixture
def later() -> Later:
    return Later()


def ask(later: Later, *paths: str) -> None:
    for path in paths:
        assert later.done_before(answer)({"PATH_INFO": path}, lambda *_: None) == [path.encode()]


def test_what_is_left_is_done_once_when_a_file_that_is_no_page_is_asked_for(later: Later):
    done: list[str] = []
    later.put(lambda: done.append("search"))
    ask(later, "/", "/telephone/", "/404.html", "/assets/handbook.css", "/livereload/1/2")
    assert done == []
    ask(later, "/search/indexes.json", "/fil.xml")
    assert done == ["search"]
    later.put(lambda: done.append("frames"))
    ask(later, "/en/manifest.webmanifest", "/trucs/2-saluer/cadre/")
    assert done == ["search", "frames"]


def test_a_build_forgets_what_the_one_before_left(later: Later):
    done: list[str] = []
    later.put(lambda: done.append("old"))
    with later.building():
        pass
    ask(later, "/search/indexes.json")
    assert done == []
    with later.building():
        later.put(lambda: done.append("new"))
    ask(later, "/search/indexes.json")
    assert done == ["new"]


def test_what_is_left_stays_so_while_a_page_is_shown_first(later: Later):
    done: list[str] = []
    later.put(lambda: done.append("search"))
    with later.waiting():
        asked = Thread(target=ask, args=(later, "/search/indexes.json"))
        asked.start()
        asked.join(0.1)
        assert done == []
    asked.join()
    assert done == ["search"]
