"""Turns different values of a thing that each article mentions only once into a finding."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from checker.align.features import grammar_words
from checker.align.values.beside import concepts
from checker.align.values.once import VAGUE
from checker.align.values.pairs import SURE, relation
from checker.extract.quantities.compare import told_apart
from checker.extract.quantities.vocabulary import STARTERS
from checker.extract.speakers.clauses import PREPOSITIONS, word_class
from checker.extract.tokens import tokens_of
from checker.judge.base import Rule, disagreement, fact_evidence
from checker.judge.certainty import ALIKE, counted_by_one_time, estimated, modality_at, provisional, sources_differ
from checker.judge.markets import moves_by_the_minute
from checker.judge.side import side
from checker.model import Quantity, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.align.values.beside import Kind, Value
    from checker.judge.view import ClusterView
    from checker.model import Claim, Finding, Span

SHORTEST = 3
"""Fewest letters of a word that says what a value is of."""
PLANNED = frozenset({"fact", "ahead"})
"""Modalities of values that can conflict: what is planned to go up by a number did not go down by it."""
TOLD_ONCE = "Each report tells of it once, and gives one value of it."
SAME_NUMBER = "Both tell of a change by this number, and share rare words."
SAME_DIGITS = "The numbers have the same digits in another order, which is hardly by chance."


def told_once(rule: Rule, view: ClusterView, kinds: frozenset[Kind], topic: str) -> Iterator[Finding]:
    """Yield one finding if values of a cluster of `kinds` exclude each other and are equally certain.

    Of two changes, or of two numbers with the same digits, one may also be planned and the other stated as fact.
    """
    if view.cluster.basis != "value" or view.kind not in kinds:
        return
    sides: dict[str, tuple[str, Claim, Span]] = {}
    explained = True
    for one, other in combinations(zip(view.values, view.cluster.parts, strict=True), 2):
        (a, claim_a), span_a = one
        (b, claim_b), span_b = other
        if claim_a.article == claim_b.article or relation(a, b) != "conflict" or {a, b} & view.around.withdrawn:
            continue
        if view.kind != "change" and (_gives(claim_a, b) or _gives(claim_b, a)):
            continue  # "raised the reward to 50,000 crowns from 20,000"
        dated = all(value.first is not None for value in (a, b) if isinstance(value, When))
        sure = tuple(_certainty(view, c, s, v, dated=dated) for c, s, v in ((claim_a, span_a, a), (claim_b, span_b, b)))
        if sure[0] != sure[1] and not (view.kind in ("change", "slip") and set(sure) <= PLANNED):
            continue
        moving = view.kind in ("measure", "slip") and moves_by_the_minute((side(claim_a), side(claim_b)), a)
        reckoned = sources_differ(claim_a, claim_b) if view.kind == "change" else _reckoned(claim_a, claim_b)
        explained = explained and isinstance(a, Quantity) and (moving or reckoned)
        words = told_apart(a, b) if isinstance(a, Quantity) and isinstance(b, Quantity) else None
        for number, (claim, span) in enumerate(((claim_a, span_a), (claim_b, span_b))):
            printed = words[number] if words else claim.text[span.start - claim.start : span.end - claim.start]
            sides[claim.id] = (" ".join(printed.split()), claim, span)
    if not sides:
        return
    shown = sorted(sides.values(), key=lambda told: (told[0].lower(), told[1].article, told[1].start))
    certain = view.cluster.strength >= SURE and not explained
    beside = of_what([told[1:] for told in shown])
    if not (certain or beside):
        return  # no shared word says that they are values of one thing
    yield disagreement(
        rule, view, [(value, claim) for value, claim, _ in shown], topic + beside,
        certain=certain, confidence=view.cluster.strength,
        evidence=tuple(fact_evidence(view.around, span, claim) for _, claim, span in shown),
        trace=(
            {"change": SAME_NUMBER, "slip": SAME_DIGITS}.get(view.kind, TOLD_ONCE),
            "Who vouches for it, how surely, or at what hour, may explain the difference." if explained
            else "The values cannot both be true." if certain
            else "They share too little to be sure that they speak of one thing.",
        ),
    )  # fmt: skip


def of_what(sides: Sequence[tuple[Claim, Span]]) -> str:
    """Return, in brackets, the word nearest to the first value that all claims share in some form, or nothing."""
    held = [set(concepts(tokens_of(claim.text))) for claim, _ in sides]
    shared = set.intersection(*held) - VAGUE
    claim, span = sides[0]
    tokens = tokens_of(claim.text)
    values: list[Span | Quantity | When] = [span, *claim.quantities, *claim.dates]
    near = [
        (min(abs(claim.start + start - span.end), abs(span.start - claim.start - end)), claim.text[start:end])
        for word, start, end, concept in zip(tokens.words, tokens.starts, tokens.ends, concepts(tokens), strict=True)
        if concept in shared and _tells(word)
        if not any(value.start <= claim.start + start < value.end for value in values)
    ]
    return f" ({min(near)[1]})" if near else ""


def _tells(word: str) -> bool:
    """Whether a word may say what a value is of: it is no number and no function word such as "above"."""
    grammar = word in grammar_words() or word_class(word) in PREPOSITIONS
    return not grammar and word not in STARTERS and len(word) >= SHORTEST


def _certainty(view: ClusterView, claim: Claim, span: Span, value: Value, *, dated: bool) -> str:
    """Return the modality of a value; a future time is ahead, whatever the verb ("they meet again in May").

    Unless both values are `dated`, nobody can tell whether they lie in the future, and only the verbs count.
    """
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
