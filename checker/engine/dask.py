"""Tasks on a Dask cluster: one that runs already, or one of processes of this machine.

Of Dask only ``Client.map`` is used.  The workers read the articles and write the results by path, so on several
machines both folders lie on a file system that all of them see.  When a worker is lost the scheduler gives its tasks to
others, as often as its own setting allows (``distributed.scheduler.allowed-failures``); what a task raises it would
raise again, so that is not tried.
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
    """Runs tasks on the workers that a client knows."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order in which they end."""
        from distributed import KilledWorker, as_completed

        # Not pure: Dask would keep the results of equal tasks, and whether a file is there is not its business.
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
    """Connect to the cluster at the address `scheduler`, or start one of `jobs` processes and end it."""
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
