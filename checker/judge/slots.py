"""Turns facts of one slot that exclude each other into a finding.

A slot may hold thousands of facts, so answers are compared instead of facts: facts that give the same answer are
grouped, and the work is in proportion to the facts and to the pairs of different answers.
"""

from __future__ import annotations

from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.tokens import stem, tokens_of
from checker.judge.base import Rule, either, fact_evidence, finding
from checker.judge.certainty import ALIKE, modality_at
from checker.model import Claim, Fact  # noqa: TC001  a named tuple's fields are looked at

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from checker.judge.view import ClusterView
    from checker.model import Finding

MOST_ANSWERS = 12
"""Most different answers of one article to one question that are compared; an article that gives more is listing
things.  The articles of the development sets give 3 at most."""
NOT_STATED = "One is stated, the other planned, expected or thought possible."


class Told(NamedTuple):
    """A fact with the claim that tells it."""

    fact: Fact
    claim: Claim


Opposed = tuple[tuple[Told, ...], tuple[Told, ...]]


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


def told_by_two(view: ClusterView, pairs: Iterable[Opposed]) -> tuple[Opposed, ...]:
    """Return the opposed answers except where one article gives both: it then tells of two things, or explains."""
    given = [{fact.key for fact, _ in facts} for _, facts in groupby(view.facts, lambda told: told[1].article)]
    return tuple(pair for pair in pairs if not any({answer[0].fact.key for answer in pair} <= keys for keys in given))


def _answers(facts: Iterable[tuple[Fact, Claim]]) -> list[list[Told]]:
    """Group the facts by the answer they give; only the first `MOST_ANSWERS` answers of an article count."""
    answers: dict[Hashable, list[Told]] = {}
    given: dict[str, set[Hashable]] = {}
    for fact, claim in facts:
        own, answer = given.setdefault(claim.article, set()), _answer(fact)
        if answer in own or len(own) < MOST_ANSWERS:
            own.add(answer)
            answers.setdefault(answer, []).append(Told(fact, claim))
    return list(answers.values())


def _answer(fact: Fact) -> Hashable:
    """Return a key that is the same for equal answers, wherever and in whatever words they are given."""
    number = fact.quantity
    return fact.key, fact.time, fact.closed, number and (number.low, number.high, number.approximation, number.unit)


def one_answer_each(view: ClusterView, answer: Callable[[Fact], Hashable]) -> bool:
    """Whether no article gives two answers; the facts of a cluster are already ordered by article."""
    by_article = groupby(view.facts, key=lambda told: told[1].article)
    return all(len({answer(fact) for fact, _ in facts}) == 1 for _, facts in by_article)


def printed_subject(fact: Fact, claim: Claim) -> str:
    """Return the subject of a fact as the claim prints it: a name, or the last word up to it with that stem."""
    told = tokens_of(claim.text[: fact.end - claim.start]).words
    printed = next((word for word in reversed(told) if stem(word) == fact.subject), fact.subject)
    return f"the {printed}" if printed.islower() else printed


def slot_conflict(
    rule: Rule,
    view: ClusterView,
    exclude: Callable[[Fact, Fact], bool],
    topic: str,
    *,
    spelling: bool = False,
    planned: bool = False,
    explained: Callable[[Opposed], bool] | None = None,
    doubted: Callable[[Opposed], str | None] | None = None,
    reading: Callable[[Fact], tuple[str, ...]] | None = None,
) -> Iterator[Finding]:
    """Yield one finding if facts of different articles exclude each other, with all of these as its sides.

    Answers that are of two things are left out by `explained`; for those that may not be at odds, `doubted` gives the
    reason, and if all are such it is only a possible conflict.  Answers with the same `reading`, by default their keys,
    are one side, printed as the shortest of them.

    `topic` names the slot's question, with ``{}`` for its subject.  With `planned`, what is planned can conflict with
    what is stated ("it would be the third").  With `spelling`, of a name, a telephone number or ages, the certainty of
    the sentence does not matter, and two spellings in one article are two different things.
    """
    if view.cluster.basis != "fact":
        return
    pairs = tuple(opposed(view.facts, exclude))
    if spelling:
        pairs = told_by_two(view, pairs)
    if explained:
        pairs = tuple(pair for pair in pairs if not explained(pair))
    if not pairs:
        return
    sides: dict[tuple[tuple[str, ...], str], Told] = {}
    printed: dict[tuple[str, ...], str] = {}  # one form per reading, however outlets write it
    for told in (told for pair in pairs for answer in pair for told in answer):
        side = reading(told.fact) if reading else told.fact.key
        first = printed.setdefault(side, told.fact.value)
        printed[side] = min(first, told.fact.value, key=len) if reading else first
        sides[side, told.claim.id] = told
    doubts = [doubted(pair) if doubted else None for pair in pairs]
    certain = spelling or any(
        not doubt and _equally_sure(*pair, planned=planned) for pair, doubt in zip(pairs, doubts, strict=True)
    )
    shown = [(printed[key[0]], sides[key]) for key in sorted(sides)]
    ordered = [(value, told.claim) for value, told in shown]
    subject = printed_subject(*view.facts[0])
    verb = "Sources disagree on" if certain else "Sources may disagree on"
    yield finding(
        rule, view, ordered, f"{verb} {topic.format(subject)}: {either(ordered)}.",
        kind="contradiction" if certain else "possible-conflict", confidence=view.cluster.strength,
        evidence=tuple(fact_evidence(view.around, *told) for _, told in shown),
        trace=(
            f"Each answers one question: {view.cluster.topic}.", "It has one answer at a time, and these differ.",
            *(() if certain else (next(filter(None, doubts), NOT_STATED),)),
        ),
    )  # fmt: skip


def _equally_sure(one: Iterable[Told], other: Iterable[Told], *, planned: bool) -> bool:
    """Whether two articles give the opposed answers with the same modality: both as facts, or both as plans."""
    mine, theirs = _by_modality(one, planned=planned), _by_modality(other, planned=planned)
    return any(len(mine[modality] | theirs[modality]) > 1 for modality in mine.keys() & theirs.keys())


def _by_modality(answer: Iterable[Told], *, planned: bool) -> dict[str, set[str]]:
    articles: dict[str, set[str]] = {}
    for fact, claim in answer:
        modality = modality_at(claim, fact.start, fact.end)
        stated = planned and ALIKE.get(modality) == "ahead"
        articles.setdefault("fact" if stated else modality, set()).add(claim.article)
    return articles
