"""While a file is broken, every page of `make serve` says what to mend; the rest of the site goes on."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from handbook.errors import Fault, HandbookError
from handbook.site.serving import FaultScreen, fault_page
from tests.support.dom import parse, text_of

ERROR = HandbookError([Fault("docs/fr/a.md", 3, "Champ inconnu « <b> ».", "Retirez-le."), Fault("b.md", 1, "P.", "R.")])


def site(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer as the served site would."""
    start_response("200 OK", [])
    return [b"le site"]


def seen(screen: FaultScreen, path: str) -> str:
    """Return what a browser is given at an address."""
    return b"".join(screen({"PATH_INFO": path}, lambda *_: None)).decode()


@pytest.mark.parametrize("path", ["/", "/trucs/", "/404.html"])
def test_each_page_tells_what_to_mend_until_it_is(path: str):
    screen = FaultScreen(site)
    assert seen(screen, path) == "le site"
    screen.show(ERROR)
    assert "docs/fr/a.md:3" in seen(screen, path)
    screen.clear()
    assert seen(screen, path) == "le site"


@pytest.mark.parametrize("path", ["/assets/a.css", "/livereload/1/2"])
def test_what_is_no_page_is_the_site_s_own(path: str):
    screen = FaultScreen(site)
    screen.show(ERROR)
    assert seen(screen, path) == "le site"


def test_every_fault_is_told_escaped_and_the_page_asks_for_itself_again():
    page = parse(fault_page(ERROR))
    told = [text_of(item) for item in page.iter("li")]
    assert told[1] == "docs/fr/a.md:3 Champ inconnu « <b> ». Retirez-le."
    assert [meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv") == "refresh"] == ["1"]
    assert text_of(next(page.iter("h1"))) == "2 problèmes à corriger"


def test_the_page_is_whole_and_kept_by_no_browser():
    screen = FaultScreen(site)
    answers: list[tuple[Any, ...]] = []
    screen.show(ERROR)
    body = b"".join(screen({"PATH_INFO": "/"}, lambda *answer: answers.append(answer)))
    assert answers == [
        (
            "200 OK",
            [
                ("Content-Type", "text/html; charset=utf-8"),
                ("Cache-Control", "no-store"),
                ("Content-Length", str(len(body))),
            ],
        )
    ]


def test_one_fault_is_counted_in_the_singular():
    page = parse(fault_page(HandbookError(ERROR.faults[:1])))
    assert text_of(next(page.iter("h1"))) == "1 problème à corriger"


def test_an_error_that_is_no_fault_is_shown_in_its_own_words():
    assert "invalid syntax" in fault_page(SyntaxError("invalid syntax"))
