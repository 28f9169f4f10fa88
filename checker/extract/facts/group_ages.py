"""The ages of a group that are told together: "the men, aged 24, 31 and 38", "two women, 61 and 48 years old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.ages import JOINED
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for each list of ages; how many there are is the subject, for the group is rarely named."""
    group: list[Quantity] = []
    for quantity in (q for q in claim.quantities if q.kind == "age"):
        between = claim.text[group[-1].end - claim.start : quantity.start - claim.start] if group else ""
        if group and not JOINED.fullmatch(between):
            yield from _fact(claim, group)
            group = []
        group.append(quantity)
    yield from _fact(claim, group)


def _fact(claim: Claim, group: list[Quantity]) -> Iterator[Fact]:
    if len(group) < 2:
        return
    start, end = group[0].start, group[-1].end
    words = " ".join(claim.text[start - claim.start : end - claim.start].split())
    ages = sorted(quantity.value for quantity in group)
    yield Fact(
        "ages", f"{len(group)} people", words, start, end, source=claim.speaker, key=tuple(f"{age:g}" for age in ages)
    )
