"""Turns different values of a thing that each article mentions only once into a finding."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.align.values.pairs import SURE, relation
from checker.extract.normalise import plain
from checker.extract.quantities.compare import may_have_moved, told_apart
from checker.judge.base import Rule, disagreement, fact_evidence
from checker.judge.certainty import ALIKE, modality_at
from checker.judge.later_figures import days_explain
from checker.judge.markets import moves_by_the_minute
from checker.judge.pointing_back import point_apart
from checker.judge.provisional import counted_by_one_time, estimated, provisional
from checker.judge.side import side
from checker.judge.topic import of_what
from checker.judge.two_times import are_two_days, differing, measures_of
from checker.judge.vouching import sources_differ
from checker.language import pattern
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.align.values.beside import Kind, Value
    from checker.judge.view import ClusterView
    from checker.model import Claim, Finding, Span

AHEAD = "ahead"
"""The modality of what is planned or expected."""
PLANNED = frozenset({"fact", AHEAD})
"""Modalities of values that can conflict: what is planned to go up by a number did not go down by it."""
IN_ALL = pattern("comparing", "over_several")
"""A stretch over which a figure adds up: "in three days"."""
REARRANGED = pattern("comparing", "rearranged")
"""Words of a plan that takes the place of another."""
TOLD_ONCE = "Each report tells of it once, and gives one value of it."
WHY_ONE_THING = {
    "change": "Both tell of a change by this number, and share rare words.",
    "slip": "The numbers have the same digits in another order, which is hardly by chance.",
}
"""Why the values of a cluster are of one thing, by its kind; of any other kind they are `TOLD_ONCE`."""


class Given(NamedTuple):
    """A value with the claim that gives it, and where it stands."""

    value: Value
    claim: Claim
    span: Span


def told_once(rule: Rule, view: ClusterView, kinds: frozenset[Kind], topic: str) -> Iterator[Finding]:
    """Yield one finding if values of a cluster of `kinds` exclude each other and are equally certain.

    Of two changes, or of two numbers with the same digits, one may also be planned and the other stated as fact.
    """
    if view.cluster.basis != "value" or view.kind not in kinds:
        return
    pairs = tuple(_at_odds(view))
    if not pairs:
        return
    sides = {given.claim.id: (printed, given.claim, given.span) for pair in pairs for given, printed in _printed(*pair)}
    shown = sorted(sides.values(), key=lambda told: (told[0].lower(), told[1].article, told[1].start))
    explained = all(_is_explained(view, a, b) for a, b in pairs)
    certain = view.cluster.strength >= SURE and not explained
    beside = of_what([told[1:] for told in shown])
    if not (certain or beside):
        return  # no shared word says that they are values of one thing
    yield disagreement(
        rule, view, [(value, claim) for value, claim, _ in shown], topic + beside,
        certain=certain, confidence=view.cluster.strength,
        evidence=tuple(fact_evidence(view.around, span, claim) for _, claim, span in shown),
        trace=(WHY_ONE_THING.get(view.kind, TOLD_ONCE), _how_sure(certain=certain, explained=explained)),
    )  # fmt: skip


def _how_sure(*, certain: bool, explained: bool) -> str:
    """Return whether the values cannot both be true, or why they may, as a sentence."""
    if explained:
        return "Who vouches for it, how surely, or at what hour or day, may explain the difference."
    if certain:
        return "The values cannot both be true."
    return "They share too little to be sure that they speak of one thing."


def _at_odds(view: ClusterView) -> Iterator[tuple[Given, Given]]:
    """Yield every two values of different articles that exclude each other and are equally certain."""
    values = [Given(*told, span) for told, span in zip(view.values, view.cluster.parts, strict=True)]
    for a, b in combinations(values, 2):
        if a.claim.article == b.claim.article or relation(a.value, b.value) != "conflict":
            continue
        if not view.around.withdrawn.isdisjoint((a.value, b.value)):
            continue
        if view.kind != "change" and (_gives(a.claim, b.value) or _gives(b.claim, a.value)):
            continue  # "raised the reward to 50,000 crowns from 20,000"
        if _equally_sure(view, a, b):
            yield a, b


def _printed(a: Given, b: Given) -> Iterator[tuple[Given, str]]:
    """Yield each of two values as its claim prints it, with its direction if they are changes in two."""
    words = (_words(a), _words(b))
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        words = told_apart(a.value, b.value)
    for given, printed in zip((a, b), words, strict=True):
        yield given, " ".join(printed.split())


def _words(given: Given) -> str:
    return given.claim.text[given.span.start - given.claim.start : given.span.end - given.claim.start]


def _is_explained(view: ClusterView, a: Given, b: Given) -> bool:
    """Whether two values may both be right.

    Figures may be of two sources, hours, days or lots, or one of them estimated or raised to since; a plan may have
    been changed.
    """
    if point_apart(a.claim, b.claim, view.around):
        return True
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return _is_rearranged(view, a, b) or differing(_counts(a.claim), _counts(b.claim)) > 0
    if may_have_moved(a.value, b.value):
        return True
    if differing(measures_of(a.claim), measures_of(b.claim)) > 1 or _of_two_times(a.claim, b.claim):
        return True
    if view.kind == "change":
        return sources_differ(a.claim, b.claim)
    if days_explain((a.claim, a.value), (b.claim, b.value), view.around.articles):
        return True
    moving = view.kind in ("measure", "slip") and moves_by_the_minute((side(a.claim), side(b.claim)), a.value)
    return moving or _reckoned(a.claim, b.claim)


def _counts(claim: Claim) -> list[Quantity]:
    return [q for q in claim.quantities if q.kind == "level" and q.dimension == "count" and q.noun]


def _of_two_times(a: Claim, b: Claim) -> bool:
    """Whether two claims name days of which none is surely one, or only one of them tells of several days in all."""
    in_all = {IN_ALL.search(plain(claim.text)) is not None for claim in (a, b)}
    return are_two_days(_days(a), _days(b)) or len(in_all) > 1


def _days(claim: Claim) -> list[When]:
    return [when for when in claim.dates if when.granularity == "day"]


def _is_rearranged(view: ClusterView, a: Given, b: Given) -> bool:
    """Whether of two times for one plan one may replace the other: it says so, or it was told on another day."""
    says = {REARRANGED.search(plain(given.claim.text)) is not None for given in (a, b)}
    planned = all(_certainty(view, given, dated=False) == AHEAD for given in (a, b))
    days = {view.around.articles[given.claim.article].day for given in (a, b)} - {None}
    return len(says) > 1 or (planned and len(days) > 1)


def _equally_sure(view: ClusterView, a: Given, b: Given) -> bool:
    """Whether two values are given with the same modality, or, where that counts too, one as a plan."""
    dated = all(given.value.first is not None for given in (a, b) if isinstance(given.value, When))
    sure = {_certainty(view, given, dated=dated) for given in (a, b)}
    return len(sure) == 1 or (view.kind in ("change", "slip") and sure <= PLANNED)


def _certainty(view: ClusterView, given: Given, *, dated: bool) -> str:
    """Return the modality of a value; a future time is ahead, whatever the verb ("they meet again in May").

    Unless both values are `dated`, nobody can tell whether they lie in the future, and only the verbs count.
    """
    value, claim, span = given
    kind = modality_at(claim, span.start, span.end)
    day = view.around.articles[claim.article].day
    if kind == "fact" and dated and isinstance(value, When) and value.first and day and value.first > day:
        kind = "plan"
    return ALIKE.get(kind, kind)


def _measures(number: Quantity, value: Quantity) -> bool:
    """Whether a number may be in the unit of another: it is, or it has neither a unit nor a noun."""
    return number.dimension == value.dimension or (number.dimension == "count" and number.noun is None)


def _gives(claim: Claim, value: Value) -> bool:
    """Whether a claim gives a number or time somewhere, perhaps without its unit."""
    if isinstance(value, Quantity):
        return any(q.value == value.value and _measures(q, value) for q in claim.quantities)
    return isinstance(value, When) and any(relation(when, value) == "equal" for when in claim.dates)


def _reckoned(a: Claim, b: Claim) -> bool:
    """Whether two figures come from two parties or two times, or one of them is provisional or an estimate."""
    uncertain = any(provisional(claim) or estimated(claim) for claim in (a, b))
    return uncertain or sources_differ(a, b) or not counted_by_one_time(a, b)
