"""Several processes make what one would have made, say what stopped them, and never wait for each other without end."""

import gc
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from handbook import processes
from handbook.errors import Fault, HandbookError
from handbook.processes import allow_processes, begun, processors, stay_alone, together
from handbook.terminal import MachineError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process works elsewhere")
FAULT = Fault("docs/fr/index.md", 3, "Un problème.", "Un remède.")


@pytest.fixture(autouse=True)
def _several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_has_threads", False)
    monkeypatch.setattr(processes, "_allowed", 3)


def numbered(number: int) -> tuple[int, int]:
    """Return a number, and the process that was asked for it."""
    return number, os.getpid()


def fail(error: Exception) -> None:
    """Raise an error."""
    raise error


def late(error: Exception) -> None:
    """Raise an error once others have had time to raise theirs."""
    time.sleep(0.1)
    raise error


def stop() -> None:
    """Be stopped from outside, as by a system that lacks memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def unsent() -> object:
    """Return what no process can send."""
    return (number for number in range(3))


def test_what_is_made_comes_in_the_order_of_the_tasks_from_several_processes():
    made = together([partial(numbered, number) for number in range(10)])
    assert [number for number, _ in made] == list(range(10))
    assert len({process for _, process in made}) == 3
    assert os.getpid() not in {process for _, process in made}


def test_however_many_tasks_each_is_done_once():
    made = together([partial(numbered, number) for number in range(1000)])
    assert [number for number, _ in made] == list(range(1000))


def test_a_process_that_is_free_does_what_would_wait_for_another(tmp_path: Path):
    """The first task ends once the last one has: whoever does the first cannot do the last."""
    over = tmp_path / "over"

    def wait() -> bool:
        end = time.monotonic() + 20
        while not over.exists() and time.monotonic() < end:
            time.sleep(0.01)
        return over.exists()

    def end_it() -> bool:
        over.touch()
        return True

    assert all(together([wait, *[partial(bool, 1)] * 5, end_it]))


def test_a_task_begun_is_done_while_this_process_goes_on_and_asked_for_once():
    number, process = begun(partial(numbered, 7))()
    assert number == 7
    assert process != os.getpid()
    asked = begun(partial(numbered, 7))
    assert asked() == asked()
    with pytest.raises(HandbookError) as raised:
        begun(partial(fail, HandbookError([FAULT])))()
    assert raised.value.faults == [FAULT]
    with pytest.raises(MachineError, match="a été arrêté"):
        begun(stop)()


def test_a_task_begun_where_no_copy_is_made_is_done_once_it_is_asked_for():
    allow_processes(1)
    assert begun(os.getpid)() == os.getpid()


@pytest.mark.parametrize("number", [0, 1])
def test_a_process_that_is_alone_makes_all_by_itself(number: int):
    allow_processes(number)
    assert together([os.getpid] * 3) == [os.getpid()] * 3


def test_no_more_processes_work_than_there_are_tasks_or_than_is_wise():
    assert len(set(together([os.getpid] * 2))) == 2
    allow_processes(100)
    assert len(set(together([os.getpid] * 100))) == processes.MOST


def test_a_process_that_has_threads_stays_alone_whatever_it_builds_next():
    stay_alone()
    allow_processes(3)
    assert together([os.getpid] * 3) == [os.getpid()] * 3


def test_a_copy_makes_no_copy_in_turn():
    def shared() -> tuple[int, list[int]]:
        return os.getpid(), [*together([os.getpid] * 3), begun(os.getpid)()]

    for own, others in together([shared] * 3):
        assert others == [own] * 4


def test_few_tasks_are_not_worth_a_copy():
    assert together([os.getpid] * 3, worth=4) == [os.getpid()] * 3
    assert len(set(together([os.getpid] * 4, worth=4))) == 3


def test_faults_come_back_whole():
    with pytest.raises(HandbookError) as raised:
        together([partial(fail, HandbookError([FAULT]))] * 2)
    assert raised.value.faults == [FAULT]
    assert str(raised.value) == str(HandbookError([FAULT]))
    with pytest.raises(OSError, match="full") as refused:
        together([partial(fail, OSError(28, "full", "site/index.html"))] * 2)
    assert (refused.value.errno, refused.value.filename) == (28, "site/index.html")
    assert "in fail" in "".join(refused.value.__notes__)


def test_the_first_task_that_fails_is_the_one_that_is_told():
    with pytest.raises(ValueError, match="first"):
        together([partial(late, ValueError("first")), partial(fail, ValueError("second")), partial(fail, OSError())])


def test_nobody_takes_what_is_left_once_a_task_has_failed(tmp_path: Path):
    done = tmp_path / "done"
    with pytest.raises(ValueError, match="first"):
        together([partial(late, ValueError("first")), *[partial(time.sleep, 0.2)] * 8, partial(done.touch)])
    assert not done.exists()


def test_what_cannot_be_sent_is_told():
    with pytest.raises(TypeError, match="generator"):
        together([unsent, unsent])


def test_a_process_that_is_stopped_from_outside_is_told_in_french():
    with pytest.raises(MachineError, match="a été arrêté"):
        together([gc.enable, stop])


HOOKS = {**os.environ, "PYTHONPATH": "hooks"}
SHORTEN = """
from handbook.processes import allow_processes, several_processes
from handbook.site.minifier import shortened

allow_processes(3)
print(several_processes(), shortened("text/html", "<p>  a</p>"), several_processes())
"""


def test_a_process_that_shortened_something_makes_no_copy_of_itself():
    """The library has threads: a copy would wait for them without end."""
    told = subprocess.run(
        [sys.executable, "-c", SHORTEN], env=HOOKS, capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout == "True <p> a</p> False\n"


KILLED = """
import os
import time
from handbook.processes import allow_processes, together

def work():
    print(os.getpid(), flush=True)
    time.sleep(0.2)
    return "x" * 1_000_000  # more than a pipe holds

allow_processes(3)
together([work] * 3)
"""


def test_no_process_outlives_a_build_that_is_killed():
    """What they print ends once none is left that could print."""
    with subprocess.Popen(
        [sys.executable, "-c", KILLED], env=HOOKS, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as building:
        assert building.stdout
        started = [building.stdout.readline() for _ in range(3)]
        building.kill()
        try:
            assert building.communicate(timeout=20)[0] == ""
        except subprocess.TimeoutExpired:
            os.killpg(building.pid, signal.SIGKILL)
            pytest.fail(f"still there: {' '.join(started)}")


def test_only_processors_that_may_be_used_are_counted():
    mine = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(mine)})
    try:
        assert processors() == 1
    finally:
        os.sched_setaffinity(0, mine)
    assert processors() == len(mine)
