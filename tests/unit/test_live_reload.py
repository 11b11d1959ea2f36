"""Pages shown by `mkdocs serve` keep their policy, and reload all the same."""

from typing import Any

from handbook.site.live_reload import allowing_reload
from handbook.site.policy import hash_of, with_policy

RELOADING = "\nvar livereload = function() {};\nlivereload(1, 2);\n"
PAGE = with_policy('<head><meta charset="utf-8"></head><body><p>é</p></body>')


def ask(body: str, kind: str = "text/html") -> tuple[str, list[tuple[str, str]]]:
    """Ask for a page through the application; return its text and its headers."""
    told: list[tuple[str, str]] = []

    def application(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body.encode())))])
        return [body.encode()]

    blocks = allowing_reload(application)({}, lambda _status, headers: told.extend(headers))
    return b"".join(blocks).decode(), told


def test_the_script_that_reloads_is_allowed_and_no_other():
    served = PAGE.replace("</body>", f"<script>evil()</script><script>{RELOADING}</script></body>")
    page, headers = ask(served)
    assert f"script-src 'self' {hash_of(RELOADING)};" in page
    assert page.replace(f" {hash_of(RELOADING)}", "") == served
    assert headers == [("Content-Type", "text/html"), ("Content-Length", str(len(page.encode())))]


def test_a_page_without_the_script_is_served_as_it_was_built():
    assert ask(PAGE)[0] == PAGE


def test_what_is_not_a_page_is_left_alone():
    script = f"<script>{RELOADING}</script>"
    assert ask(script, kind="text/plain")[0] == script
