"""Runs tasks on a Dask cluster: one that is already running, or one of processes on this machine.

Only ``Client.map`` is used of Dask.  The workers read the articles and write the results by path, so with several
machines both folders must be on a file system that all of them see.  When a worker is lost, the scheduler gives its
tasks to others, as often as its own setting allows (``distributed.scheduler.allowed-failures``); a task that raises an
exception would raise it again, so it is not repeated.
"""

from __future__ import annotations

import gc
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from checker.engine import GARBAGE
from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from distributed import Client

    from checker.engine import Done, Task

ANSWER_WITHIN = "10s"


class Cluster:
    """Runs tasks on the workers of a Dask client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which the tasks end."""
        from distributed import KilledWorker, as_completed

        # Not pure: otherwise Dask would reuse the results of equal tasks without knowing if their files still exist.
        futures = self._client.map(function, tasks, pure=False)
        try:
            for future, found in as_completed(futures, with_results=True):
                future.release()
                yield found
        except KilledWorker as killed:
            raise CheckerError("workers of the cluster died again and again; too little memory?") from killed
        finally:
            self._client.cancel(futures)


@contextmanager
def cluster(jobs: int, scheduler: str | None) -> Iterator[Cluster]:
    """Connect to the cluster at the address `scheduler`, or start one of `jobs` processes and end it afterwards."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise CheckerError("the engine 'dask' needs an extra: pip install 'checker[dask]'") from error
    with ExitStack() as stack:
        try:
            place = scheduler or stack.enter_context(
                LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
            )
            client = stack.enter_context(Client(place, timeout=ANSWER_WITHIN))
            if not scheduler:
                client.run(gc.set_threshold, GARBAGE)
        except (OSError, TimeoutError, ValueError) as error:
            raise CheckerError(f"{scheduler or 'a local cluster'}: no Dask scheduler answers there: {error}") from error
        yield Cluster(client)
