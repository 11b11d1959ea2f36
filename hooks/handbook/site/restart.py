"""Starting the whole command again when our code changes: Python keeps what it has imported (mkdocs#3993)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOOKS = Path(__file__).resolve().parents[2]


def read_code() -> dict[Path, bytes]:
    """Return what the files of hooks/ hold, code and words."""
    return {file: file.read_bytes() for file in HOOKS.rglob("*") if file.suffix in {".py", ".yml"}}


def check_code(code: Mapping[Path, bytes]) -> None:
    """Raise SyntaxError when Python could not read the code: a command started on it would stop at once."""
    for file, text in code.items():
        if file.suffix == ".py":
            compile(text, file, "exec")


def restart(site_dir: str) -> None:
    """Put the same command, started anew, in place of this process; nobody else would remove its folder."""
    shutil.rmtree(site_dir, ignore_errors=True)
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
