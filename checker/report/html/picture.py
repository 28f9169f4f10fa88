"""Where the stories of an event come from, and who agrees with whom: a picture, and the table that says the same.

Origins stand on the left, outlets on the right.  A line leads from an origin to each outlet that draws on it; a bow on
the right joins two outlets that conflict, and is the broader the more often they do.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from checker.presentation.printable import printable
from checker.presentation.words import outlet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Event, Report
    from checker.presentation.cards import Card

ROW = 34
"""The height of a row in the picture's units, which are those of the page at its normal size."""
ORIGIN_X, OUTLET_X, BOW_X, WIDTH = 196, 336, 520, 680
GAP = 8
"""The space between a name and the lines that lead to it, and around the picture."""
LONGEST_NAME = 24
"""Most characters of a name that fit beside the lines."""
SLIMMEST, BROADEST = 1.5, 9.0

AT_ODDS = frozenset({"contradiction", "possible-conflict"})


@dataclass(frozen=True, slots=True)
class Label:
    """A name with the height of the middle of its row."""

    name: str
    y: int

    @property
    def short(self) -> str:
        """The name, shortened if it is too long for the picture."""
        return self.name if len(self.name) <= LONGEST_NAME else self.name[: LONGEST_NAME - 1] + "…"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the picture: its path in SVG, and its breadth."""

    path: str
    breadth: float = 2.0


@dataclass(frozen=True, slots=True)
class Pair:
    """How two outlets relate: the number of findings in which they agree, differ or conflict."""

    one: str
    other: str
    agree: int
    differ: int
    at_odds: int


@dataclass(frozen=True, slots=True)
class Picture:
    """An event's outlets with their origins, the lines between them, and the pairs as a table."""

    height: int
    origins: tuple[Label, ...]
    outlets: tuple[Label, ...]
    drawn_from: tuple[tuple[str, str], ...]
    """Each outlet with the origins it draws on, in words."""
    sources: tuple[Line, ...]
    bows: tuple[Line, ...]
    pairs: tuple[Pair, ...]
    width: ClassVar[int] = WIDTH
    origins_end: ClassVar[int] = ORIGIN_X - GAP
    outlets_begin: ClassVar[int] = OUTLET_X + GAP
    bows_begin: ClassVar[int] = BOW_X


def picture(event: Event, cards: Sequence[Card], report: Report) -> Picture | None:
    """Return the picture of an event, or None if it has only one outlet."""
    draws: dict[str, dict[str, None]] = {}
    for article in event.articles:
        name = outlet(report.articles[article])
        roots = [printable(origin.label) for origin in report.origins_of.get(article, ())] or [name]
        draws.setdefault(name, {}).update(dict.fromkeys(roots))
    if len(draws) < 2:
        return None
    origins = dict.fromkeys(root for roots in draws.values() for root in roots)
    by_origin = sorted(draws, key=lambda name: [list(origins).index(root) for root in draws[name]])
    rows = max(len(origins), len(draws))
    left, right = _labels(origins, rows), _labels(by_origin, rows)
    at = {label.name: label.y for label in left}
    to = {label.name: label.y for label in right}
    sources = [_source(at[root], to[name]) for name in by_origin for root in draws[name]]
    pairs = _pairs(by_origin, cards)
    most = max((pair.at_odds for pair in pairs), default=0)
    bows = [
        _bow(to[pair.one], to[pair.other], SLIMMEST + (BROADEST - SLIMMEST) * pair.at_odds / most)
        for pair in pairs
        if pair.at_odds
    ]
    said = tuple((name, ", ".join("itself" if root == name else root for root in draws[name])) for name in by_origin)
    return Picture(rows * ROW + GAP, left, right, said, tuple(sources), tuple(bows), pairs)


def _labels(names: Iterable[str], rows: int) -> tuple[Label, ...]:
    """Return labels for the names, spread evenly over the height of the picture."""
    every = list(names)
    step = rows * ROW / len(every)
    return tuple(Label(name, round(GAP / 2 + step * (index + 0.5))) for index, name in enumerate(every))


def _source(y: int, to: int) -> Line:
    middle = (ORIGIN_X + OUTLET_X) // 2
    return Line(f"M{ORIGIN_X} {y}C{middle} {y} {middle} {to} {OUTLET_X} {to}")


def _bow(y: int, to: int, breadth: float) -> Line:
    reach = min(BOW_X + 40 + abs(to - y), WIDTH - GAP)
    return Line(f"M{BOW_X} {y}C{reach} {y} {reach} {to} {BOW_X} {to}", round(breadth, 1))


def _pairs(names: Sequence[str], cards: Sequence[Card]) -> tuple[Pair, ...]:
    """Count, for each pair of outlets, the findings in which both take part, on one side or on different ones."""
    agree: Counter[tuple[str, str]] = Counter()
    differ: Counter[tuple[str, str]] = Counter()
    at_odds: Counter[tuple[str, str]] = Counter()
    place = {name: index for index, name in enumerate(names)}
    for card in cards:
        members = sorted((name for name in card.outlets if name in place), key=place.__getitem__)
        for pair in combinations(members, 2):
            together = any(pair[0] in side.outlets and pair[1] in side.outlets for side in card.sides)
            count = agree if together else at_odds if card.kind.name in AT_ODDS else differ
            count[pair] += 1
    found = sorted({*agree, *differ, *at_odds}, key=lambda pair: (-at_odds[pair], place[pair[0]], place[pair[1]]))
    return tuple(Pair(*pair, agree[pair], differ[pair], at_odds[pair]) for pair in found)
