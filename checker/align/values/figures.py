"""Clusters of figures that two reports give alike to so many digits that they must speak of one thing.

"6,212 votes" here and "by 6,212 votes" there is one count, whatever the sentences look like; so is "57.5 percent".
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from checker.align.values.clusters import holders, stand_together
from checker.extract.quantities.compare import middle
from checker.model import Cluster, Quantity, Reading, Span, short_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Claim, Event, Extraction

DIGITS = 3
"""Digits, zeros at either end left out, from which on a figure is no coincidence in reports of one event."""
SAME_FIGURE = 0.9
"""How sure it is that two such figures are of one thing: of 24 on real news, read by eye, two were not."""


def figure_clusters(
    event: Event, extractions: Sequence[Extraction], clusters: Iterable[Cluster]
) -> tuple[Cluster, ...]:
    """Return a cluster for each figure of many digits in two articles or more.

    What one of the other `clusters` tells already is left out.
    """
    wanted = set(event.articles)
    given: dict[tuple[str, str, float], dict[str, tuple[Claim, Quantity]]] = {}
    for extraction in sorted(extractions, key=lambda extraction: extraction.article.id):
        for claim in extraction.claims if extraction.article.id in wanted else ():
            for quantity in claim.quantities:
                if quantity.kind == "level" and digits(quantity) >= DIGITS:
                    key = (quantity.dimension, quantity.unit, round(middle(quantity), 6))
                    given.setdefault(key, {}).setdefault(claim.article, (claim, quantity))
    held = holders(clusters)
    found = []
    for key, sides in sorted(given.items()):
        if len(sides) > 1 and not stand_together((claim.id for claim, _ in sides.values()), held):
            found.append(_cluster(event, key[0], list(sides.values())))
    return tuple(found)


def digits(quantity: Quantity) -> int:
    """Return how many digits of a number tell something: 6,212 has four, 57.5 three and 2,000 one."""
    return 0 if math.isnan(quantity.value) else len(f"{quantity.value:.9g}".replace(".", "").strip("0"))


def _cluster(event: Event, dimension: str, sides: Sequence[tuple[Claim, Quantity]]) -> Cluster:
    names = [f"{claim.article}:{quantity.start}-{quantity.end}" for claim, quantity in sides]
    return Cluster(
        "value-" + short_hash(event.id, "figure", *names), event.id, tuple(claim.id for claim, _ in sides), "value",
        SAME_FIGURE, f"figure {dimension}",
        (Reading(sides[0][1].text, tuple(claim.id for claim, _ in sides)),),
        tuple(Span(quantity.start, quantity.end) for _, quantity in sides),
    )  # fmt: skip
