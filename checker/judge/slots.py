"""Turns facts of one slot that exclude each other into a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checker.judge.answers import differ, not_both_in_one, opposed
from checker.judge.base import Rule, disagreement, fact_evidence
from checker.judge.certainty import ALIKE, modality_at
from checker.judge.topic import printed_subject
from checker.model.values import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from checker.judge.answers import Opposed, Told
    from checker.judge.view import ClusterView
    from checker.model import Fact, Finding

NOT_STATED = "One is stated, the other planned, expected or thought possible."


@dataclass(frozen=True, slots=True)
class Question:
    """What a slot asks, and when two of its answers exclude each other.

    `topic` names the question in a message, with ``{subject}`` for its subject and ``{of}`` for what of it is asked.
    An article that gives two of what `single` returns tells of two things.  A `verbatim` answer is copied as it stands,
    such as a name, a telephone number or ages: how certain the sentence is does not matter, and an article that gives
    both of two forms tells of two things.  With `planned`, what is planned can conflict with what is stated ("it would
    be the third").

    Answers that are of two things are `explained`.  For those that may not be at odds, `doubted` gives the reason; if
    all are such, it is only a possible conflict.  Answers with the same `reading` are one side, printed as the shortest
    of them; by default those with the same key are one, printed as the first.
    """

    topic: str
    exclude: Callable[[Fact, Fact], bool] = differ
    single: Callable[[Fact], Hashable] | None = None
    verbatim: bool = False
    planned: bool = False
    explained: Callable[[Opposed], bool] | None = None
    doubted: Callable[[Opposed], str | None] | None = None
    reading: Callable[[Fact], tuple[str, ...]] | None = None


Questions = Mapping[FactKind, Question]
"""The questions of a rule, by the kind of slot that asks each."""


def slot_conflict(rule: Rule, view: ClusterView, questions: Questions) -> Iterator[Finding]:
    """Yield one finding if the slot asks one of the `questions` and facts of different articles exclude each other.

    All facts that exclude one of another article are its sides.
    """
    if view.cluster.basis != "fact":
        return
    question = questions.get(view.facts[0][0].kind)
    if question and (pairs := _at_odds(view, question)):
        yield _finding(rule, view, question, pairs)


def _at_odds(view: ClusterView, question: Question) -> Sequence[Opposed]:
    """Return the answers that exclude each other and are of one thing."""
    if question.single and not _one_each(view, question.single):
        return ()
    pairs: Iterable[Opposed] = opposed(view.facts, question.exclude)
    if question.verbatim:
        pairs = not_both_in_one(view, pairs)
    return [pair for pair in pairs if not (question.explained and question.explained(pair))]


def _one_each(view: ClusterView, single: Callable[[Fact], Hashable]) -> bool:
    """Whether no article gives two of what `single` returns; the facts of a cluster are already ordered by article."""
    by_article = groupby(view.facts, key=lambda told: told[1].article)
    return all(len({single(fact) for fact, _ in facts}) == 1 for _, facts in by_article)


def _finding(rule: Rule, view: ClusterView, question: Question, pairs: Sequence[Opposed]) -> Finding:
    first, claim = view.facts[0]
    topic = question.topic.format(subject=printed_subject(first, claim), of=first.of)
    shown = _sides(question, pairs)
    doubt = _doubt(question, pairs)
    return disagreement(
        rule, view, [(value, told.claim) for value, told in shown], topic,
        certain=doubt is None, confidence=view.cluster.strength,
        evidence=tuple(fact_evidence(view.around, *told) for _, told in shown),
        trace=(
            f"Each answers one question: {view.cluster.topic}.", "It has one answer at a time, and these differ.",
            *((doubt,) if doubt else ()),
        ),
    )  # fmt: skip


def _sides(question: Question, pairs: Iterable[Opposed]) -> list[tuple[str, Told]]:
    """Return the facts reading by reading, one of each claim, with the one form in which their reading is printed."""
    sides: dict[tuple[tuple[str, ...], str], Told] = {}
    printed: dict[tuple[str, ...], str] = {}
    for told in (told for pair in pairs for answer in pair for told in answer):
        side = question.reading(told.fact) if question.reading else told.fact.key
        first = printed.setdefault(side, told.fact.value)
        printed[side] = min(first, told.fact.value, key=len) if question.reading else first
        sides[side, told.claim.id] = told
    return [(printed[side], sides[side, claim]) for side, claim in sorted(sides)]


def _doubt(question: Question, pairs: Sequence[Opposed]) -> str | None:
    """Return why none of the answers are surely at odds, or None if some are."""
    if question.verbatim:
        return None
    doubts = [question.doubted(pair) if question.doubted else None for pair in pairs]
    for pair, doubt in zip(pairs, doubts, strict=True):
        if not doubt and _equally_sure(*pair, planned=question.planned):
            return None
    return next(filter(None, doubts), NOT_STATED)


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
