"""A701: the same thing reported by several outlets."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from checker.align.values.pairs import SURE, relation
from checker.extract.concepts import concepts, grammar_words
from checker.extract.dates.compare import relate
from checker.extract.hanging import unhung
from checker.extract.tokens import tokens_of
from checker.graphs import components
from checker.judge.base import fact_evidence, finding
from checker.judge.certainty import is_open
from checker.judge.conflicts import CONFLICTS
from checker.judge.ladder import Level
from checker.judge.plain_words import unspaced, words_of
from checker.judge.topic import of_what, printed_subject
from checker.judge.vouching import speakers_differ
from checker.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from checker.judge.view import ClusterView
    from checker.model import Claim, Fact, Family, Finding, FindingKind, Severity


TOPICS = {"time": "a time", "minute": "a time", "place": "a place", "change": "a change", "age": "an age"}
"""What a value is, in words, by its sort; any other is a figure."""
IDENTITY = frozenset({"role", "party", "given name", "age", "street", "telephone"})
"""Slots that say who somebody is, or where to find or call them: that two outlets know it is no finding."""
NO_NEWS = IDENTITY | {"passive"}
"""Slots on which outlets do not agree by giving one answer: that a bridge was closed may have been on two days."""
LEAST_TOLD = 0.4
"""The least share of the shorter claim's content words that the longer one has too, to say the same in other words.

Of 481 agreements on real and invented news, read one by one, 72 % said one thing.  This share parts them from the
others better than the strength of the alignment (area under the curve .85 against .69); weights by rarity add nothing.
Swept 0.3 to 0.5 on two thirds: at 0.4 it is 80 %, and 79 % in the third put aside, where 96 % of the true ones stay.
"""
LEAST_SAID = 0.2
"""The same without the words of names and offices: two reports that name the chairman need not say one thing of him.

On the development events, invented and real, it takes away 20 agreements; read by eye, four of them said one thing, two
of these marked so by hand.  Claims that give one number or time pass: it may be all that they have in common.
"""


class Agreement:
    """Two or more outlets state the same thing, in the same or in other words.

    ## What it flags
    Claims that speak of the same thing with values that can all be true together, or that give a figure which can hardly
    be the same by chance.  It says how many outlets and how many origins stand behind them, because five copies of one
    agency story are one witness.

    ## Why it matters
    It is what can be printed without a call.

    ## Flagged
    - “The ferry was built in 1998 and passed its last inspection in June.” / “The ferry, built in 1998, passed its last inspection in June.”
    - “The stewards put the crowd along the road at 250,000.” / “A quarter of a million people lined the route, by the reckoning of the town hall.”

    ## Not flagged
    - “The ferry was built in 1998 and passed its last inspection in June.” / “The captain of the trawler was fined by a court in the capital.”
    - “The guard handcuffed the two officers in the van and ran off with their weapons.” / “The prisoner is said to have had a pistol, brought by a visitor, for the escape from the van.”
    - “The fuel bill of the ferries rose by 310 million crowns in the year.” / “The fuel bill of the ferries cost 48 million dollars more in the year.”
    - “The winning car in the rally of Morvik was driven by Marta Silva.” / “Jonas Keller drove the winning car in the rally of Morvik.”
    """

    id = "A701"
    name = "agreement"
    kind: FindingKind = "agreement"
    families: tuple[Family, ...] = ()
    severity: Severity = "note"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the agreement of one cluster: the largest set of claims that agree with each other."""
        same = {"fact": _same_slot, "value": _same_value}.get(view.cluster.basis, _same_claim)
        agreeing = [pair for pair in same(view) if not any(map(_takes_back, pair[:2]))]
        if not agreeing:
            return
        claims = _largest([(a, b) for a, b, _ in agreeing], _at_odds(view))
        if not claims:
            return
        ids = {claim.id for claim in claims}
        furthest = max(level for a, b, level in agreeing if a.id in ids and b.id in ids)
        answers = _answers(view, ids)
        if answers:
            claims = list({claim.id: claim for _, claim in answers}.values())
        told = [(claim, _told_at(view, claim, answers)) for claim in claims]
        words, message = _agreed(view, told, answers)
        yield finding(
            self, view, [(words, claim) for claim in claims], message,
            confidence=view.cluster.strength,
            trace=(f"The claims are aligned with strength {view.cluster.strength:.2f}.", furthest.sentence),
            evidence=tuple(fact_evidence(view.around, span, claim) for claim, span in told),
        )  # fmt: skip


def _at_odds(view: ClusterView) -> list[frozenset[str]]:
    """Return the pairs of claims, by id, of which the sentences are or may be at odds."""
    if view.cluster.basis in ("fact", "value"):
        return []
    return [frozenset((c.a.id, c.b.id)) for c in view.comparisons if c.outcome in CONFLICTS]


def _takes_back(claim: Claim) -> bool:
    """Whether a claim takes a number back, which does not support it."""
    return any(fact.kind == "withdrawn" for fact in claim.facts)


def _answers(view: ClusterView, ids: Collection[str]) -> list[tuple[Fact, Claim]]:
    """Return the facts of the claims `ids` that give the answer of most articles; a claim may give several answers."""
    given: dict[tuple[str, ...], list[tuple[Fact, Claim]]] = {}
    for fact, claim in view.facts:
        if claim.id in ids:
            given.setdefault(fact.key, []).append((fact, claim))
    return max(given.values(), key=lambda told: len({claim.article for _, claim in told}), default=[])


def _agreed(
    view: ClusterView, told: Sequence[tuple[Claim, Span]], facts: Sequence[tuple[Fact, Claim]]
) -> tuple[str, str]:
    """Return what is agreed on, and the message: the shortest claim, or only the answer and what it is about.

    Agreeing on a value or an answer is not agreeing on its whole sentence, of which another part may be disputed.
    """
    texts = [(unhung(claim.text) if claim.is_quote else claim.text, claim) for claim, _ in told]
    whole = [(" ".join(text.split()), claim.article, claim.start) for text, claim in texts]
    sentence, *_ = min(whole, key=lambda words: (len(words[0]), *words[1:]))
    values = [fact.value.lower() for fact, _ in facts] or [_printed(claim, span) for claim, span in told]
    if view.cluster.basis == "value":
        sort = view.cluster.topic.of if view.kind == "figure" else view.kind
        topic = f"{TOPICS.get(sort, 'a figure')}{of_what(told)}"
    elif view.kind == "count":
        topic = f"the count of the {facts[0][0].of}"
    elif view.kind == "condition":
        topic = f"the condition of {printed_subject(*facts[0])}"
    elif view.kind == "rank":
        topic = "a place in a count"
    else:
        return sentence, sentence
    value = min(values, key=lambda words: (len(words), words))
    return value, f"Sources agree on {topic}: {value}."


def _told_at(view: ClusterView, claim: Claim, facts: Sequence[tuple[Fact, Claim]]) -> Span:
    """Return where a claim says what is agreed on: at its fact or value, or throughout."""
    if view.cluster.basis == "value":
        return view.cluster.parts[view.cluster.claims.index(claim.id)]
    if view.cluster.basis == "fact":
        return next(Span(fact.start, fact.end) for fact, teller in facts if teller.id == claim.id)
    return Span(claim.start, claim.end)


def _printed(claim: Claim, span: Span) -> str:
    return " ".join(claim.text[span.start - claim.start : span.end - claim.start].split())


def _same_claim(view: ClusterView) -> Iterator[tuple[Claim, Claim, Level]]:
    """Yield the pairs of claims that agree; two quotes agree only if they have the same words, else they are variants."""
    for comparison in view.comparisons:
        a, b = comparison.a, comparison.b
        if comparison.outcome != "agreement" or _told_of(_content(a.text), _content(b.text)) < LEAST_TOLD:
            continue
        if _told_of(_said(a), _said(b)) < LEAST_SAID and not _give_one_value(a, b):
            continue
        if not (
            a.is_quote
            and b.is_quote
            and (unspaced(words_of(a.text)) != unspaced(words_of(b.text)) or _said_by_two(a, b))
        ):
            yield a, b, comparison.level


def _told_of(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how many of the fewer of two sets of words the other set has too, as a share of them."""
    short, long = sorted((a, b), key=len)
    return len(short & long) / len(short) if short else 1.0


def _said(claim: Claim) -> frozenset[str]:
    """Return what a claim says of those it names: its content without the words of names and offices."""
    named = " ".join(f"{name.text} {name.canonical} {name.role or ''}" for name in claim.names)
    return _content(claim.text) - _content(named)


def _give_one_value(a: Claim, b: Claim) -> bool:
    """Whether two claims give one number or time."""
    numbers = {(q.dimension, q.bounds) for q in a.quantities} & {(q.dimension, q.bounds) for q in b.quantities}
    return bool(numbers) or any(relate(one, other).kind == "equal" for one in a.dates for other in b.dates)


@lru_cache(maxsize=5_000)
def _content(text: str) -> frozenset[str]:
    """Return the concepts of the words of a text that are no grammar."""
    tokens, skip = tokens_of(text), grammar_words()
    terms = zip(concepts(tokens), tokens.words, strict=True)
    return frozenset(term for term, word in terms if word not in skip)


def _said_by_two(a: Claim, b: Claim) -> bool:
    """Whether two quotes have different speakers: then who said it is disputed, and nothing is agreed on."""
    return a.speaker is not None and b.speaker is not None and speakers_differ(a, b)


def _same_slot(view: ClusterView) -> Iterator[tuple[Claim, Claim, Level]]:
    """Yield pairs of claims whose facts give the same answer, enough pairs to link all such claims.

    What alone is no agreement (`NO_NEWS`) is left out, and what one article only thinks possible does not agree with
    what another states.
    """
    answers: dict[tuple[tuple[str, ...], bool], list[Claim]] = {}
    for fact, claim in view.facts:
        if fact.kind not in NO_NEWS:
            answers.setdefault((fact.key, is_open(claim, fact)), []).append(claim)
    for first, *others in answers.values():
        elsewhere = next((claim for claim in others if claim.article != first.article), None)
        if elsewhere:
            for claim in others:
                yield (first if claim.article != first.article else elsewhere), claim, Level.SAME_VALUES


def _same_value(view: ClusterView) -> Iterator[tuple[Claim, Claim, Level]]:
    """Yield the pairs of claims that give one thing the same value, unless some claim gives it another."""
    relations = [
        (a, b, relation(value_a, value_b))
        for (value_a, a), (value_b, b) in combinations(view.values, 2)
        if a.article != b.article
    ]
    if view.cluster.strength >= SURE and view.kind != "service" and all(kind != "conflict" for _, _, kind in relations):
        alike = ("equal", "compatible") if view.kind == "figure" else ("equal",)  # "about 900" is 900
        yield from ((a, b, Level.SAME_VALUES) for a, b, kind in relations if kind in alike)


def _largest(pairs: Sequence[tuple[Claim, Claim]], at_odds: Iterable[frozenset[str]]) -> list[Claim]:
    """Return the largest connected set of claims that agree, of which no two are `at_odds`.

    Those at odds with most of the others go first: one that dissents from five leaves five, but two that are at odds
    with each other alone both go.
    """
    claims = {claim.id: claim for pair in pairs for claim in pair}
    order = sorted(claims, key=lambda claim: (claims[claim].article, claims[claim].start, claim))
    place = {claim: number for number, claim in enumerate(order)}
    left = [(place[a.id], place[b.id]) for a, b in pairs]
    while left:
        best = max(components(len(order), left), key=len)
        told = {order[number] for number in best}
        against = Counter(claim for pair in at_odds if pair <= told for claim in pair)
        if not against:
            return [claims[order[number]] for number in best]
        most = max(against.values())
        gone = {place[claim] for claim, times in against.items() if times == most}
        left = [pair for pair in left if gone.isdisjoint(pair)]
    return []
