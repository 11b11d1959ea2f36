"""What devices keep of the handbook to open it without a network: a list for each edition, and the service worker."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import zlib
from typing import TYPE_CHECKING, Any

from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import ASSETS, edition_root
from handbook.site.javascript_modules import minify, one_script
from handbook.site.later_parts import FOLDER as PARTS
from handbook.site.not_found import NOT_FOUND
from handbook.site.search_files import FOLDER as SEARCH
from handbook.site.search_files import INDEXES, write_json
from handbook.site.search_worker import NAME as SEARCH_WORKER
from handbook.site.search_worker import worker_address
from handbook.site.tip_rows import NAMES as TIPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

WORKER = "service-worker.js"
"""At the root of the site, which it bears upon, and always under this name: browsers look for it there for years."""
FOLDER = "offline"
ENTRANCE, REMOVAL = "offline/service-worker.js", "offline/removal.js"
NOT_KEPT = ("assets/images/social/", "assets/images/icons/")
"""What other sites or the device itself ask for, once."""
TITLE = re.compile(r"<title[^>]*>(.*?)(?: · [^<]*)?</title>", re.DOTALL)
SAMPLE = 20
"""One file in so many is compressed, to say how much all weigh on the line."""


def write_offline(site_dir: Path, *, is_kept: bool, minified: bool) -> None:
    """Write the service worker of a whole site, and the lists it keeps; or what removes it where nothing is kept."""
    if not is_kept:
        script = one_script(REMOVAL)
    else:
        builds = {language: _write_list(site_dir, language) for language in LANGUAGES}
        script = f"self.HANDBOOK = {json.dumps({'builds': builds})};\n{one_script(ENTRANCE)}"
    (site_dir / WORKER).write_text(minify(script) if minified else script, encoding="utf-8")


def _write_list(site_dir: Path, language: str) -> str:
    """Write the list of an edition; return its digest, which tells this build of the edition from any other."""
    file = site_dir / FOLDER / f"{language}.json"
    write_json(file, edition_list(site_dir, language))
    return _digest(file.read_bytes())


def edition_list(site_dir: Path, language: str) -> dict[str, Any]:
    """Return what an edition is made of: {files, pages, bytes, download}.

    A file is [address, digest], a page [address, digest, title]; browsers check a file by its digest.
    `download` is about what all weigh compressed. Source: https://www.w3.org/TR/SRI/
    """
    files, sample, total = [], [0, 0], 0
    for number, name in enumerate(sorted(kept_files(site_dir, language))):
        content = (site_dir / name).read_bytes()
        total += len(content)
        if number % SAMPLE == 0:
            sample = [sample[0] + len(content), sample[1] + len(zlib.compress(content))]
        files.append([address_of(name, language), _digest(content), *_titles(name, content)])
    pages = sum(len(file) > 2 for file in files)
    return {"files": files, "pages": pages, "bytes": total, "download": total * sample[1] // max(sample[0], 1)}


def kept_files(site_dir: Path, language: str) -> Iterator[str]:
    """Yield the files of a built site that an edition is made of: its pages, and what they ask for."""
    for file in site_dir.rglob("*"):
        name = file.relative_to(site_dir).as_posix()
        if file.is_file() and _is_kept(name, language):
            yield name


def _is_kept(name: str, language: str) -> bool:
    if name.startswith(f"{SEARCH}/"):
        return _is_searched(name, language)
    if name.startswith("assets/"):
        return not name.startswith(NOT_KEPT) and not name.endswith(".txt")
    is_shown = name.endswith((".html", *ASSETS)) or name.startswith(f"{edition_root(language)}{PARTS}/")
    return name == NOT_FOUND or (is_shown and _edition_of(name) == language)


def _edition_of(name: str) -> str:
    """Return the language of a page, or of what stands beside one: each edition but the first has its own folder."""
    folder = name.partition("/")[0]
    return folder if folder in LANGUAGES else ORIGINAL


def address_of(name: str, language: str) -> str:
    """Return the address, below the root of the site, by which pages ask for a file."""
    if name == f"{SEARCH}/{SEARCH_WORKER}":
        return worker_address(language)
    if name in (f"{SEARCH}/{INDEXES}", f"{SEARCH}/{TIPS}"):
        return f"{name}?{worker_address(language).partition('?')[2]}"
    return name.removesuffix("index.html") if name.rpartition("/")[2] == "index.html" else name


def _is_searched(name: str, language: str) -> bool:
    """Tell whether the search of an edition loads a file, whose name begins with its language unless all share it."""
    own = name.removeprefix(f"{SEARCH}/")
    return own in (SEARCH_WORKER, INDEXES, TIPS) or own.startswith((f"{language}.", f"{language}-"))


def _titles(name: str, content: bytes) -> Iterable[str]:
    """Yield the title of a page, as readers know it."""
    if name.endswith(".html") and name != NOT_FOUND:
        found = TITLE.search(content.decode())
        yield html.unescape(found[1]).strip() if found else name


def _digest(content: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"
