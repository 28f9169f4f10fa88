"""How what is to be done becomes tasks: as much to each as makes it worth its way to a worker, and no more."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


def bundles(things: Iterable[T], size: Callable[[T], int], most: int, number: float = inf) -> Iterator[tuple[T, ...]]:
    """Divide `things`, in their order, into bundles of at most `most` in size and `number` of them.

    What alone is larger is a bundle of its own.
    """
    bundle: list[T] = []
    total = 0
    for thing in things:
        if bundle and (len(bundle) >= number or total + size(thing) > most):
            yield tuple(bundle)
            bundle, total = [], 0
        bundle.append(thing)
        total += size(thing)
    if bundle:
        yield tuple(bundle)
