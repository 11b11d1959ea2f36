"""Our colours as overrides/shared/tokens.css names them: what is drawn or checked outside of styles has the same."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

TOKENS = Path(__file__).resolve().parents[3] / "overrides/shared/tokens.css"
HEX = r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?"
TOKEN = re.compile(rf"--hb-([a-z-]+): light-dark\(({HEX}), ({HEX})\);")


@cache
def colour_tokens() -> dict[str, tuple[str, str]]:
    """Return each of our colours by its name, by day and by night, as #rgb or #rrggbb."""
    return {name: (light, dark) for name, light, dark in TOKEN.findall(TOKENS.read_text(encoding="utf-8"))}
