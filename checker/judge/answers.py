"""The answers that the facts of a slot give, and which of them exclude each other.

A slot may hold thousands of facts, so answers are compared instead of facts: facts that give the same answer are
grouped, and the work is in proportion to the facts and to the pairs of different answers.
"""

from __future__ import annotations

from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.dates.compare import relate as relate_times
from checker.extract.quantities.compare import relate
from checker.model import Claim, Fact  # noqa: TC001  a named tuple's fields are looked at

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from checker.judge.view import ClusterView

MOST_ANSWERS = 12
"""Most different answers of one article to one question that are compared; an article that gives more is listing
things.  The articles of the development sets give 3 at most."""


class Told(NamedTuple):
    """A fact with the claim that tells it."""

    fact: Fact
    claim: Claim


Opposed = tuple[tuple[Told, ...], tuple[Told, ...]]
"""Two answers that exclude each other, each with the facts that give it against another article."""


def whole_answer(fact: Fact) -> Hashable:
    """Return all of the answer that a fact gives, in the form in which it is compared."""
    return fact.key


def differ(a: Fact, b: Fact) -> bool:
    """Whether two facts give different answers."""
    return a.key != b.key


def may_be_of_one_time(a: Fact, b: Fact) -> bool:
    """Whether two facts are not of two different times."""
    return a.time is None or b.time is None or a.time == b.time


def differ_at_one_time(a: Fact, b: Fact) -> bool:
    """Whether two facts give different answers, and not of two different times."""
    return differ(a, b) and may_be_of_one_time(a, b)


def of_two_days(pair: Opposed) -> bool:
    """Whether the claims of two opposed answers name times of which some exclude each other and none are the same."""
    one, other = ([when for told in answer for when in told.claim.dates] for answer in pair)
    kinds = {relate_times(a, b).kind for a in one for b in other}
    return "conflict" in kinds and "equal" not in kinds


def share_nothing(a: Fact, b: Fact) -> bool:
    """Whether two answers, each of several words or names, have none in common."""
    return set(a.key).isdisjoint(b.key)


def figures_conflict(a: Fact, b: Fact) -> bool:
    """Whether the figures of two facts cannot both be right."""
    return a.quantity is not None and b.quantity is not None and relate(a.quantity, b.quantity).kind == "conflict"


def opposed(facts: Iterable[tuple[Fact, Claim]], exclude: Callable[[Fact, Fact], bool]) -> Iterator[Opposed]:
    """Yield every two answers that exclude each other, each with all facts that give it against another article."""
    for one, other in combinations(_answers(facts), 2):
        if exclude(one[0].fact, other[0].fact):
            articles = [{told.claim.article for told in answer} for answer in (one, other)]
            if len(articles[0] | articles[1]) > 1:
                yield (
                    tuple(told for told in one if articles[1] - {told.claim.article}),
                    tuple(told for told in other if articles[0] - {told.claim.article}),
                )


def not_both_in_one(view: ClusterView, pairs: Iterable[Opposed]) -> tuple[Opposed, ...]:
    """Return the opposed answers except where one article gives both: it then tells of two things, or explains."""
    given = [{fact.key for fact, _ in facts} for _, facts in groupby(view.facts, lambda told: told[1].article)]
    return tuple(pair for pair in pairs if not any({answer[0].fact.key for answer in pair} <= keys for keys in given))


def _answers(facts: Iterable[tuple[Fact, Claim]]) -> list[list[Told]]:
    """Group the facts by the answer they give; only the first `MOST_ANSWERS` answers of an article count."""
    answers: dict[Hashable, list[Told]] = {}
    given: dict[str, set[Hashable]] = {}
    for fact, claim in facts:
        own, answer = given.setdefault(claim.article, set()), _in_full(fact)
        if answer in own or len(own) < MOST_ANSWERS:
            own.add(answer)
            answers.setdefault(answer, []).append(Told(fact, claim))
    return list(answers.values())


def _in_full(fact: Fact) -> Hashable:
    """Return a key that is the same for equal answers, wherever and in whatever words they are given."""
    number = fact.quantity
    return fact.key, fact.time, fact.closed, number and (number.low, number.high, number.approximation, number.unit)
