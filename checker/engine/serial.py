"""Tasks one after the other in this process; or so while there are few, and in a pool when there are many."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.engine import Done, Engine, Task

WORTH_A_POOL = 300
"""Articles to read, or to compare, from which a pool pays: its workers take a second to start."""


class Serial:
    """Runs each task when its result is asked for."""

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in their order."""
        return map(function, tasks)


class Automatic:
    """Runs a few tasks in this process, and starts a pool for the first many."""

    def __init__(self, jobs: int, stack: ExitStack) -> None:
        self._jobs = jobs
        self._stack = stack
        self._pool: Engine | None = None

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which they end."""
        if len(tasks) < 2 or sum(map(len, tasks)) < WORTH_A_POOL:
            return map(function, tasks)
        if self._pool is None:
            from checker.engine.pool import pool

            self._pool = self._stack.enter_context(pool(self._jobs))
        return self._pool.run(function, tasks)


@contextmanager
def serial() -> Iterator[Serial]:
    """Return the engine; there is nothing to start and nothing to end."""
    yield Serial()


@contextmanager
def automatic(jobs: int) -> Iterator[Automatic]:
    """Return the engine, and end its pool if it started one."""
    with ExitStack() as stack:
        yield Automatic(jobs, stack)
