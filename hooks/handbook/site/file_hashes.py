"""The list of the files of the site, each with its hash: whoever has a copy can tell that it is whole and untouched."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LIST = "files.sha256"


def write_file_hashes(site_dir: Path) -> None:
    """Write the list at the root of the site, for « sha256sum --check files.sha256 ».

    Source: https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html
    """
    names = sorted(file.relative_to(site_dir).as_posix() for file in site_dir.rglob("*") if file.is_file())
    rows = (f"{hashlib.sha256((site_dir / name).read_bytes()).hexdigest()}  {name}\n" for name in names if name != LIST)
    (site_dir / LIST).write_text("".join(rows), encoding="utf-8")
