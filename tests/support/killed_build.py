"""Builds that kill themselves, each at its own operation on files: python -m tests.support.killed_build <folder>.

What is built stands in for the handbook: a few files, written at once. Each build has a folder of its own; the last of
each way of replacing a site is not killed. Says of each, in a line of JSON, what the site was just after.
"""

import errno
import json
import os
import signal
import sys
from itertools import count
from pathlib import Path
from unittest import mock

from tools import build, site_folder

OLD, NEW = "old", "new"
FILES = "abc"
MAKE = f"import pathlib as p, sys; f = p.Path(sys.argv[1]); f.mkdir(); [(f / n).write_text('{NEW}') for n in '{FILES}']"
WATCHED = ("os.", "open", "shutil.", "subprocess.", "fcntl.", "ctypes.dlsym")
WAYS = {"at once": site_folder.exchange, "by two names": mock.Mock(side_effect=OSError(errno.ENOSYS, "exchange"))}


def main(folder: Path) -> None:
    """Kill a build at each of its moments, where the system exchanges folders and where it does not."""
    for way, exchange in WAYS.items():
        for moment in count(1):
            target = make_old_site(folder / f"{way} {moment}")
            if not (child := os.fork()):
                kill_at(moment)
                os._exit(build_new_site(target, exchange))
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            sys.stdout.write(
                json.dumps({"way": way, "site": str(target), "status": status, "just_after": content(target)}) + "\n"
            )
            if status != -signal.SIGKILL:
                break


def make_old_site(folder: Path) -> Path:
    """Make the site that an earlier build left in a folder; return it."""
    target = folder / "site"
    target.mkdir(parents=True)
    for name in FILES:
        (target / name).write_text(OLD, encoding="utf-8")
    return target


def build_new_site(target: Path, exchange: object) -> int:
    """Run the command of `make build`, what it builds aside; return its exit status."""
    with (
        mock.patch.object(build, "check_configuration"),
        mock.patch.object(build, "MKDOCS", ["-S", "-c", MAKE]),
        mock.patch.object(site_folder, "exchange", exchange),
    ):
        return build.build(target)


def kill_at(moment: int) -> None:
    """Have this process killed at one of the operations on files that it does from now on."""
    seen = count(1)

    def hook(event: str, _: object) -> None:
        if event.startswith(WATCHED) and next(seen) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def content(site: Path) -> list[str]:
    """Return what each file of a site holds."""
    return [file.read_text(encoding="utf-8") for file in sorted(site.glob("*"))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
