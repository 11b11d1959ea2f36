"""Which command builds the site; told once, when it starts."""

from __future__ import annotations

_command = "build"


def remember_command(command: str) -> None:
    """Keep the name of the command, told once when it starts."""
    global _command
    _command = command


def is_serving() -> bool:
    """Tell whether pages are shown to whoever writes them."""
    return _command == "serve"
