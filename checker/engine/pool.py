"""Runs tasks in a pool of processes on this machine.

The workers are started afresh ("spawn") on every system: a forked copy of a process with threads may hang.  When one is
killed, the standard library gives up the whole pool; here a new pool does what is left.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING

from checker.engine import GARBAGE
from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.engine import Done, Task

AGAIN = 3
"""How often a worker may die while it has a task before that task is taken to be the cause."""
AHEAD = 3
"""Tasks per worker that are handed out in advance: no worker waits, and an interruption leaves few undone."""


class Pool:
    """Runs tasks in `jobs` processes."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=_begin)

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which the tasks end."""
        left = list(enumerate(tasks))[::-1]
        deaths = [0] * len(tasks)
        running: dict[Future[Done], int] = {}
        while left or running:
            try:
                while left and len(running) < AHEAD * self._jobs:
                    running[self._executor.submit(function, left[-1][1])] = left[-1][0]
                    left.pop()
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    found = done.result()
                    del running[done]
                    yield found
            except BrokenProcessPool as broken:
                lost = [index for future, index in running.items() if not _ended(future)]
                yield from [future.result() for future in running if _ended(future)]
                running = {}
                for index in lost:
                    deaths[index] += 1
                if max(deaths, default=0) >= AGAIN:
                    raise CheckerError("worker processes were killed again and again; too little memory?") from broken
                left += [(index, tasks[index]) for index in sorted(lost, reverse=True)]
                self._executor.shutdown(wait=False)
                self._executor = self._started()

    def close(self) -> None:
        """End the workers; tasks not yet begun are dropped."""
        self._executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """Make a worker leave Ctrl-C to the process that started it, and end when that process dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(GARBAGE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)  # there is nobody left to report to, and whatever was written is whole or a draft


def _ended(future: Future[Done]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


@contextmanager
def pool(jobs: int) -> Iterator[Pool]:
    """Start a pool, and end it."""
    started = Pool(jobs)
    try:
        yield started
    finally:
        started.close()
