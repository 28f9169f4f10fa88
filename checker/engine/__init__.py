"""Where tasks run: in this process, in a pool of processes, or on a Dask cluster.

A task is a frozen value that says what to read and which file to write; the function that does it is a plain function
at the top level of a module.  It writes its result to a file and returns little: a path, a count.  So it makes no
difference where a task runs, in which order, or how often: an engine may run it again when a worker has died.
The length of a task is how much there is to do, in articles or a similar unit.
"""

from __future__ import annotations

from collections.abc import Sized
from typing import TYPE_CHECKING, Protocol, TypeVar

from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

Task = TypeVar("Task", bound=Sized)
Done = TypeVar("Done")

KINDS = ("auto", "serial", "pool", "dask")
GARBAGE = 100_000
"""How many containers are made before Python looks for reference cycles.  The values here are trees, so there are none
to find, and at the default of 700 a run over some hundred articles spends a quarter of its time looking."""


class Engine(Protocol):
    """Something that runs tasks."""

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which the tasks end.

        What a task raises is raised here.  Raises `CheckerError` if workers die again and again.
        """


def engine(kind: str, jobs: int, scheduler: str | None = None) -> AbstractContextManager[Engine]:
    """Return an engine of one of `KINDS` with `jobs` workers, for use in a ``with`` statement.

    A `scheduler` is the address of a running Dask cluster, which has its own workers.  Raises `CheckerError` if the
    extra ``dask`` is not installed, or the scheduler does not answer.
    """
    if kind == "dask":
        from checker.engine.dask import cluster

        return cluster(jobs, scheduler)
    if kind == "pool":
        from checker.engine.pool import pool

        return pool(jobs)
    if kind == "auto" and jobs > 1:
        from checker.engine.automatic import automatic

        return automatic(jobs)
    if kind in ("auto", "serial"):
        from checker.engine.serial import serial

        return serial()
    raise CheckerError(f"'{kind}' is no engine; there are {', '.join(KINDS)}")
