"""Work done by several processes at once: copies of this one, each of which sends back what it has made."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from handbook.build_cache import CACHE
from handbook.terminal import MachineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from handbook.build_cache import Told

Made = TypeVar("Made")

MOST = 4
"""Each process has its own memory, as soon as it changes something in the handbook that it was given."""
STOPPED = "Un processus de la construction a été arrêté. Libérez de la mémoire, puis relancez la commande."

WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""

_allowed = 1
_has_threads = False


def allow_processes(count: int) -> None:
    """Say how many processes may work at once; one while pages are served, since threads then share it.

    A process that has threads of its own stays alone, whatever it builds next.
    """
    global _allowed
    _allowed = 1 if _has_threads else max(1, min(count, MOST))


def processors() -> int:
    """Return how many processors this process may use; one where the system makes no safe copy of a process.

    Source: https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
    """
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def several_processes() -> bool:
    """Tell whether more than one process may work."""
    return _allowed > 1


def stay_alone() -> None:
    """Make no copy of this process any more: it has threads, which a copy would wait for without end."""
    global _has_threads
    _has_threads = True
    allow_processes(1)


def begun(task: Callable[[], Made]) -> Callable[[], Made]:
    """Begin a task while this process goes on, and return what gives its result.

    What a task changes, beside what it returns, is lost. Its result raises what it raises, or MachineError.
    """
    if not several_processes():
        return task
    worker = _Worker([task], iter([0]))
    return cache(lambda: _results([worker])[0])


def together(tasks: Sequence[Callable[[], Made]], *, worth: int = 2) -> list[Made]:
    """Return what each task returns, in their order, as if one process had done them all.

    What a task changes, beside what it returns, is lost: it must return all that it makes. Fewer than `worth` tasks
    are not worth a copy of this process. Long tasks stand first: a process takes others as soon as it has done its own.
    Raises what the first task that fails raises, and MachineError when a process is stopped from outside.
    """
    count = min(_allowed, len(tasks))
    if count < 2 or len(tasks) < worth:  # nothing to share
        return [task() for task in tasks]
    gc.freeze()  # a collector that went through what all share would copy it for each
    shares = _Shares(len(tasks), count)
    try:
        return _results([_Worker(tasks, shares.taken_by(number)) for number in range(count)])
    finally:
        shares.close()
        gc.unfreeze()


def _results(workers: Iterable[_Worker[Made]]) -> list[Made]:
    """Return what all tasks of some processes return, in their order, or raise what the first that fails raises."""
    done = [worker.result() for worker in workers]
    for one in sorted(done, key=lambda one: one.last):
        if one.error:
            raise one.error
        CACHE.take(one.told)
    made = {place: result for one in done for place, result in one.made.items()}
    return [made[place] for place in sorted(made)]


class _Shares:
    """The places of tasks, dealt out to several processes in their order: whoever is free takes the next ones."""

    MOST = 256
    """A share is named by one byte in a pipe: of two processes that read it, each gets a whole one."""

    def __init__(self, tasks: int, processes: int) -> None:
        size = -(-tasks // self.MOST)
        self._shares = [range(first, min(first + size, tasks)) for first in range(0, tasks, size)]
        self._left, end = os.pipe()
        os.write(end, bytes(range(processes, len(self._shares))))
        os.close(end)

    def taken_by(self, process: int) -> Iterator[int]:
        """Yield the places that a process takes, the first of which are its own."""
        yield from self._shares[process]
        while share := os.read(self._left, 1):
            yield from self._shares[share[0]]

    def close(self) -> None:
        """Deal no more."""
        os.close(self._left)


@dataclass(frozen=True)
class _Done(Generic[Made]):
    """What a process has made of some tasks, by their places, or why the last of them failed."""

    made: dict[int, Made]
    last: int
    """The place of the last task that it tried."""
    error: Exception | None
    told: Told


class _Worker(Generic[Made]):
    """A process at work on some of the tasks."""

    def __init__(self, tasks: Sequence[Callable[[], Made]], places: Iterable[int]) -> None:
        copies = multiprocessing.get_context("fork")
        self._answer, answer = copies.Pipe(duplex=False)
        self._process = copies.Process(target=_work, args=(tasks, places, answer, os.getpid()), daemon=True)
        self._process.start()
        answer.close()

    def result(self) -> _Done[Made]:
        """Return what its tasks return, or the error of the last one."""
        try:
            done: _Done[Made] = self._answer.recv()
        except EOFError:
            raise MachineError(STOPPED) from None
        finally:
            self._process.join()
        return done


def _work(tasks: Sequence[Callable[[], Made]], places: Iterable[int], answer: Connection, build: int) -> None:
    """Send what some tasks return, or what one of them raises, with its traceback."""
    allow_processes(1)
    _die_with(build)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever started the build says that it is interrupted
    CACHE.start_telling()
    made: dict[int, Made] = {}
    place = 0
    with suppress(BrokenPipeError):  # nobody waits any longer
        try:
            for place in places:
                made[place] = tasks[place]()
            answer.send(_Done(made, place, None, CACHE.told()))
        except Exception as error:  # it is raised again where the work was asked for
            error.add_note(traceback.format_exc())
            deque(places, maxlen=0)  # no other process takes what is left
            answer.send(_Done({}, place, error, CACHE.told()))


def _die_with(build: int) -> None:
    """Have this process killed when the build that started it dies: it would wait without end for a reader.

    Source: https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html
    """
    ctypes.CDLL(None).prctl(WITH_PARENT, signal.SIGKILL)
    if os.getppid() != build:  # it died just before
        os._exit(1)
