"""The build cache: what a build has worked out and the next needs again, kept by what it was made from.

It lies beside the packages, as compiled templates and cut typefaces do: whoever can write there can change the code.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from sysconfig import get_path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Result = TypeVar("Result")
Results = dict[str, dict[bytes, bytes]]
"""The results of each kind, as bytes, by the digest of what they were made from."""

FOLDER = "BUILD_CACHE"
"""The folder to keep results in, if not beside the packages; empty, nothing is kept."""
HOOKS = Path(__file__).resolve().parents[1]
PACKAGES = Path(get_path("purelib"))
"""Where each package has a folder that names it and its version.

Source: https://packaging.python.org/en/latest/specifications/recording-installed-packages/
"""
CODE = {".py", ".yml", ".lexicon"}
MOST_BYTES = 100 * 2**20
"""Bytes of the results of a kind that are kept, those last used first: ours take a quarter of it at most."""


@dataclass(frozen=True)
class Told:
    """What a copy of this process has asked of the cache, and what it has made for it."""

    used: dict[str, set[bytes]]
    fresh: Results


@dataclass
class BuildCache:
    """Gives again what the last builds have made from the same, for one build: it is opened, then saved.

    What is kept is good for the same code and the same packages alone. A file that is cut, or written by two builds
    at once, is as if there were none; where nothing can be written, nothing is kept.
    """

    is_open: bool = False
    _folder: Path = Path()
    _kept: Results = field(default_factory=dict)
    _used: dict[str, set[bytes]] = field(default_factory=dict)
    _fresh: Results = field(default_factory=dict)
    _before: Results = field(default_factory=dict)
    """What this build had made before this process was copied for a part of it."""
    _room: dict[str, int] = field(default_factory=dict)
    """Bytes that may still be kept of what is made, of each kind."""
    _code: bytes = b""

    def open(self) -> None:
        """Use what is kept, and keep what is made, until it is saved; nothing where BUILD_CACHE names no folder."""
        self.close()
        folder = os.environ.get(FOLDER, str(Path(sys.prefix) / ".built"))
        self.is_open, self._folder, self._code = bool(folder), Path(folder), code_digest()

    def close(self) -> None:
        """Forget all of it, and keep nothing from now on."""
        self.is_open, self._kept, self._used, self._fresh, self._before, self._room = False, {}, {}, {}, {}, {}

    def result(self, kind: str, made_from: tuple[str, ...], make: Callable[[], Result]) -> Result:
        """Return what was made from the same texts, or make it.

        `made_from` holds all that the result depends on, beside the code; the result can be pickled. It is a new
        object each time.
        """
        if not self.is_open:
            return make()
        key = _key(made_from)
        if known := self._fresh.get(kind, {}).get(key) or self._before.get(kind, {}).get(key):
            return pickle.loads(known)  # type: ignore[no-any-return]
        if known := self._results(kind).get(key):
            self._used.setdefault(kind, set()).add(key)
            return pickle.loads(known)  # type: ignore[no-any-return]
        made = make()
        if (room := self._room.get(kind, MOST_BYTES)) > 0:
            self._fresh.setdefault(kind, {})[key] = content = pickle.dumps(made)
            self._room[kind] = room - len(content)
        return made

    def holds(self, kind: str, made_from: tuple[str, ...]) -> bool:
        """Tell whether what was made from the same texts is kept: it is not to be made."""
        return self.is_open and _key(made_from) in self._results(kind)

    def start_telling(self) -> None:
        """Tell from now on what is used and made: a copy of this process tells of itself alone."""
        self._used, self._fresh, self._before = {}, {}, self._fresh

    def told(self) -> Told:
        """Return what was used and made since."""
        return Told(self._used, self._fresh)

    def take(self, told: Told) -> None:
        """Keep what another process has used and made."""
        for kind, keys in told.used.items():
            self._used.setdefault(kind, set()).update(keys)
        for kind, fresh in told.fresh.items():
            self._fresh.setdefault(kind, {}).update(fresh)

    def save(self) -> None:
        """Write what this build has made, with what was kept, and close."""
        for kind, fresh in self._fresh.items():
            used, kept = self._used.get(kind, set()), self._kept.get(kind, {})
            in_order = sorted(kept.items(), key=lambda result: result[0] in used)
            self._write(kind, _newest({**dict(in_order), **fresh}))
        self.close()

    def _results(self, kind: str) -> dict[bytes, bytes]:
        if kind not in self._kept:
            self._kept[kind] = self._read(kind)
        return self._kept[kind]

    def _read(self, kind: str) -> dict[bytes, bytes]:
        """Return the results of a kind that are kept, or none when their file is not whole, or of other code."""
        with suppress(OSError), (self._folder / kind).open("rb") as file:
            seal, content = file.read(hashlib.sha256().digest_size), file.read()
            if seal == self._seal(content):
                return pickle.loads(content)  # type: ignore[no-any-return]
        return {}

    def _write(self, kind: str, results: dict[bytes, bytes]) -> None:
        content = pickle.dumps(results)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with (self._folder / kind).open("wb") as file:
                file.writelines((self._seal(content), content))

    def _seal(self, content: bytes) -> bytes:
        seal = hashlib.sha256(self._code)
        seal.update(content)
        return seal.digest()


def _key(made_from: tuple[str, ...]) -> bytes:
    joined = "".join(f"{len(text)}:{text}" for text in made_from)
    return hashlib.sha256(joined.encode(errors="surrogatepass")).digest()  # an author may type half a sign


def _newest(results: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """Return the last results, as many as may be kept."""
    room, newest = MOST_BYTES, {}
    for key, content in reversed(results.items()):
        room -= len(content)
        if room < 0:
            break
        newest[key] = content
    return dict(reversed(newest.items()))


def code_digest() -> bytes:
    """Return what tells the code of hooks/, its words, its packages and Python itself from any other."""
    packages = sorted(package.name for package in PACKAGES.glob("*.dist-info"))
    files = {file.relative_to(HOOKS): file.read_bytes() for file in HOOKS.rglob("*") if file.suffix in CODE}
    return hashlib.sha256("\n".join([sys.version, *packages, digest_of(files)]).encode()).digest()


def digest_of(files: Mapping[Path, bytes]) -> str:
    """Return what tells files, by their paths, from any others: another name or another text is another digest."""
    digest = hashlib.sha256()
    for path, text in sorted(files.items()):
        digest.update(f"{path.as_posix()} {len(text)}\n".encode() + text)
    return digest.hexdigest()


CACHE = BuildCache()
