"""Engines give the same results, and outlive their workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.engine import engine
from checker.errors import CheckerError

# Dask tries ports in turn, and leaves the sockets of those that are taken to the collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:unclosed <socket:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
KINDS = ("serial", "auto", "pool", "dask")


@dataclass(frozen=True)
class Square:
    number: int
    folder: str
    deaths: int = 0
    """How often the worker that has it is killed before it is done."""

    def __len__(self) -> int:
        return 100


def square(task: Square) -> int:
    for death in range(task.deaths):
        mark = Path(task.folder, f"{task.number}-{death}")
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return task.number**2


def wait(task: Square) -> int:
    Path(task.folder, f"worker-{os.getpid()}").touch()
    time.sleep(600)
    return task.number


def fail(task: Square) -> int:
    with Path(task.folder, f"tries-{task.number}").open("a", encoding="ascii") as tries:
        tries.write("x")
    raise CheckerError(f"task {task.number} cannot be done")


@pytest.mark.parametrize("kind", KINDS)
def test_every_task_is_done_once(kind, tmp_path):
    tasks = [Square(number, str(tmp_path)) for number in range(20)]
    with engine(kind, 2) as workers:
        assert sorted(workers.run(square, tasks)) == [number**2 for number in range(20)]
        assert list(workers.run(square, [])) == []
        assert list(workers.run(square, tasks[3:4])) == [9]


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_task_raises_is_raised_and_not_tried_again(kind, tmp_path):
    with engine(kind, 2) as workers, pytest.raises(CheckerError, match="cannot be done"):
        list(workers.run(fail, [Square(number, str(tmp_path)) for number in range(4)]))
    assert max(tries.stat().st_size for tries in tmp_path.glob("tries-*")) == 1


@pytest.mark.parametrize("kind", ["pool", "dask"])
def test_the_death_of_a_worker_costs_no_result(kind, tmp_path):
    tasks = [Square(number, str(tmp_path), deaths=int(number == 5)) for number in range(20)]
    with engine(kind, 2) as workers:
        assert sorted(workers.run(square, tasks)) == [number**2 for number in range(20)]


@pytest.mark.parametrize("kind", ["pool", "dask"])
def test_a_task_that_kills_every_worker_is_told(kind, tmp_path):
    with engine(kind, 2) as workers, pytest.raises(CheckerError, match="again and again; too little memory"):
        list(workers.run(square, [Square(1, str(tmp_path), deaths=99)]))


ORPHANS = """
import sys
sys.path[:0] = [{tests!r}]
from engine.test_engines import Square, wait
from checker.engine import engine

if __name__ == "__main__":
    with engine("pool", 2) as workers:
        list(workers.run(wait, [Square(1, {folder!r}), Square(2, {folder!r})]))
"""


def alive(process: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks the system of processes that are nobody's children")
def test_workers_end_when_who_started_them_is_killed(tmp_path):
    script = tmp_path / "run.py"
    script.write_text(ORPHANS.format(tests=str(Path(__file__).parents[1]), folder=str(tmp_path)), encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(script)])
    deadline = time.monotonic() + 60
    while len(found := list(tmp_path.glob("worker-*"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.1)
    workers = [int(mark.name.removeprefix("worker-")) for mark in found]
    assert len(workers) == 2
    process.kill()
    process.wait()
    while any(map(alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(alive, workers))


def test_an_engine_that_is_not_there_is_told():
    with pytest.raises(CheckerError, match="'abacus' is no engine"), engine("abacus", 1):
        pass


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr("checker.engine.dask.ANSWER_WITHIN", "1s")
    with pytest.raises(CheckerError, match="no Dask scheduler answers there"), engine("dask", 1, "tcp://127.0.0.1:9"):
        pass
