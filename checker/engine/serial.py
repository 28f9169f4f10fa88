"""Runs tasks one after another in this process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.engine import Done, Task


class Serial:
    """Runs each task when its result is requested."""

    def run(self, function: Callable[[Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield what `function` returns for each task, in the order of the tasks."""
        return map(function, tasks)


@contextmanager
def serial() -> Iterator[Serial]:
    """Yield the engine; there is nothing to start or end."""
    yield Serial()
