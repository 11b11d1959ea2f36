"""Where a build works, beside the site, and how its work takes the site's place: whole, or not at all.

A guard outlives the build, whatever kills it: it puts the site back if it was being replaced, and leaves no litter.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PREFIX = ".site-"
FRESH, RETIRED = "new", "old"
CURRENT_FOLDER, AT_ONCE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux, whose value RENAME_SWAP has on macOS."""


@dataclass(frozen=True)
class Workplace:
    """The folder of one build, and what keeps it from being cleared while the build is alive."""

    folder: Path
    alive: tuple[int, int]
    """What every process of the build holds open: the guard's pipe, and the locked folder."""

    @property
    def fresh(self) -> Path:
        """Return where the new site is made."""
        return self.folder / FRESH


@contextmanager
def workplace(target: Path) -> Iterator[Workplace]:
    """Give a folder to build a site in; clear it afterwards, and first those that builds of another day left.

    Raises OSError when there is no place to write in.
    """
    folder = target.with_name(f"{PREFIX}{uuid.uuid4().hex}")
    guard = [sys.executable, "-I", "-S", __file__, str(folder), str(target)]
    with subprocess.Popen(guard, stdin=subprocess.PIPE, start_new_session=True) as guarding:
        assert guarding.stdin
        with ExitStack() as leaving:
            leaving.callback(clear, folder, target)
            with locked(target.parent):
                for left in target.parent.glob(f"{PREFIX}*"):
                    clear_if_dead(left, target)
                make(folder)
                held = leaving.enter_context(locked(folder))
            yield Workplace(folder, (guarding.stdin.fileno(), held))


def make(folder: Path) -> None:
    """Make a folder; raise OSError that names the one it would have been in, which people know."""
    try:
        folder.mkdir()
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder.parent)) from error


@contextmanager
def locked(folder: Path, how: int = fcntl.LOCK_EX) -> Iterator[int]:
    """Hold a folder, that other builds then wait for, while a block runs; give what holds it."""
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, how)
        yield held
    finally:
        os.close(held)


def clear_if_dead(folder: Path, target: Path) -> None:
    """Clear the folder of a build that is no more."""
    with suppress(OSError), locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
        clear(folder, target)


def clear(folder: Path, target: Path) -> None:
    """Put a site back that was retired and not replaced; then remove the folder of the build."""
    if not target.exists():
        with suppress(OSError):
            (folder / RETIRED).rename(target)
    shutil.rmtree(folder, ignore_errors=True)


def replace(target: Path, made: Workplace) -> None:
    """Put the new site in the place of the old one: at once where the system can, or else by renaming twice."""
    with locked(target.parent):
        if target.exists():
            try:
                exchange(target, made.fresh)
            except OSError:
                target.rename(made.folder / RETIRED)
                made.fresh.rename(target)
        else:
            made.fresh.rename(target)


def exchange(one: Path, other: Path) -> None:
    """Give two folders each other's name at once; raise OSError where the system cannot.

    Source: https://man7.org/linux/man-pages/man2/rename.2.html
    """
    system, names = ctypes.CDLL(None, use_errno=True), (os.fsencode(one), os.fsencode(other))
    if hasattr(system, "renameat2"):
        failed = system.renameat2(CURRENT_FOLDER, names[0], CURRENT_FOLDER, names[1], AT_ONCE)
    elif hasattr(system, "renamex_np"):
        failed = system.renamex_np(*names, AT_ONCE)
    else:
        raise OSError(errno.ENOSYS, "exchange")
    if failed:
        raise OSError(ctypes.get_errno(), "exchange")


if __name__ == "__main__":
    sys.stdin.buffer.read()  # until no process of the build is left
    clear(Path(sys.argv[1]), Path(sys.argv[2]))
