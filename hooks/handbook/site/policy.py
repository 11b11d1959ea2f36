"""What a page may load and whom it may talk to: itself, and nobody else."""

from __future__ import annotations

import base64
import hashlib
import re

import click

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
FIRST_META = '<meta charset="utf-8">'


def with_policy(html: str) -> str:
    """Return a page with a Content Security Policy: what is typed in it cannot leave the browser.

    Scripts written in the page are named by their hash, so it must be whole and in its final form. Raises ValueError
    when the page has no head to put it in. Source: https://www.w3.org/TR/CSP3/
    """
    scripts = " ".join(["'self'", *dict.fromkeys(map(_hash, INLINE_SCRIPT.findall(html)))])
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "connect-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
        ]
    )
    before, meta, after = html.partition(FIRST_META)
    if not meta:
        raise ValueError("the page has no place for its policy")
    return f'{before}{meta}\n<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'


def is_serving() -> bool:
    """Tell whether `mkdocs serve` runs: it reloads pages by a script of its own, which no policy can name."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
