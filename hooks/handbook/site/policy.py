"""What a page may load and whom it may talk to: itself, and nobody else."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from handbook.site.minified_page import minified_script

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
TEMPLATES = (
    OVERRIDES / "main.html",
    OVERRIDES / "404.html",
)
"""The templates that write scripts in a page."""
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
PLACEHOLDER = re.compile(r"\{\{.*?\}\}")
FIRST_META = '<meta charset="utf-8">'
OWN_SCRIPTS = "script-src 'self'"


def with_policy(html: str) -> str:
    """Return a page with a Content Security Policy: what is typed in it cannot leave the browser.

    Scripts that our templates write in the page are named by their hash, so it must be whole, then be
    minified; others are refused. Raises ValueError when the page has no head to put it in. Source: https://www.w3.org/TR/CSP3/
    """
    scripts = [
        OWN_SCRIPTS,
        *(hash_of(minified_script(script)) for script in dict.fromkeys(INLINE_SCRIPT.findall(html)) if is_ours(script)),
    ]
    policy = "; ".join(
        [
            "default-src 'none'",
            " ".join(scripts),
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
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


def allow_script(html: str, script: str) -> str:
    """Return a page whose policy names one more of its scripts."""
    return html.replace(OWN_SCRIPTS, f"{OWN_SCRIPTS} {hash_of(script)}", 1)


def is_ours(script: str) -> bool:
    """Tell whether one of our templates wrote a script."""
    return any(form.fullmatch(script) for form in script_forms())


def hash_of(script: str) -> str:
    """Return the name of a script in a policy."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def script_forms() -> tuple[re.Pattern[str], ...]:
    """Return what the scripts of the templates look like, any address in place of theirs."""
    scripts = [script for file in TEMPLATES for script in INLINE_SCRIPT.findall(file.read_text(encoding="utf-8"))]
    return tuple(re.compile('[^"<>]*'.join(map(re.escape, PLACEHOLDER.split(script))), re.DOTALL) for script in scripts)
