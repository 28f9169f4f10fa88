"""Runs tasks in this process while they are few, and in a pool of processes from when they are many."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.engine import Done, Engine, Task

WORTH_A_POOL = 300
"""Least articles to read or to compare for which a pool pays off: its workers take a second to start."""


class Automatic:
    """Runs tasks in this process while they are few, and starts a pool the first time they are many."""

    def __init__(self, jobs: int, stack: ExitStack) -> None:
        self._jobs = jobs
        self._stack = stack
        self._pool: Engine | None = None

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which the tasks end."""
        if len(tasks) < 2 or sum(map(len, tasks)) < WORTH_A_POOL:
            return map(function, tasks)
        if self._pool is None:
            from checker.engine.pool import pool

            self._pool = self._stack.enter_context(pool(self._jobs))
        return self._pool.run(function, tasks)


@contextmanager
def automatic(jobs: int) -> Iterator[Automatic]:
    """Yield the engine, and end its pool if it started one."""
    with ExitStack() as stack:
        yield Automatic(jobs, stack)
