"""How work is divided into tasks: each is just large enough to be worth sending to a worker."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


def bundles(things: Iterable[T], size: Callable[[T], int], most: int, number: float = inf) -> Iterator[tuple[T, ...]]:
    """Divide `things`, in order, into bundles of total size at most `most`, with at most `number` things in each.

    An item larger than `most` gets a bundle to itself.
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
