"""Turns the conflicting comparisons of a cluster into findings, one for each dispute."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.align.parts import compared
from checker.extract.normalise import plain
from checker.extract.quantities.vocabulary import PEOPLE_STEMS
from checker.extract.tokens import POSSESSIVE, stem, tokens_of
from checker.graphs import components_by_mark
from checker.group.rarity import rarity
from checker.judge.base import Rule, disagreement
from checker.judge.comparison import differences_of
from checker.judge.later_figures import LATER_FIGURE, days_explain
from checker.judge.overtaken import OVERTAKEN, is_overtaken
from checker.judge.pairing import pair
from checker.judge.pointing_back import TWO_LOTS, point_apart
from checker.judge.side import side
from checker.judge.topic import of_what
from checker.model import Claim, Family, Finding, Name, Quantity, Scope, Span, When

NAMED_TOGETHER = "An article has both names as one, so they may be of one thing."
CONFLICTS = ("contradiction", "possible-conflict")
TELLING = 2
"""How many of the rarest words that all sides share tell a dispute from another with the same readings (17, 19)."""

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from checker.judge.comparison import Comparison
    from checker.judge.differences import Difference
    from checker.judge.side import Unit
    from checker.judge.view import ClusterView


def conflicts(rule: Rule, view: ClusterView, topics: Mapping[Family, str]) -> Iterator[Finding]:
    """Yield a finding for each thing of the families of `topics`, each with its name, that the cluster disputes."""
    disputed = [
        _doubted(comparison, reason) if (reason := _explained(comparison, view)) else comparison
        for comparison in view.comparisons
        if comparison.outcome in CONFLICTS
        and comparison.difference
        and comparison.difference.family in topics
        and not (comparison.a.is_quote and comparison.b.is_quote)  # the rules on quotes say how their words differ
        and not _is_settled_by_the_rest(comparison, view)
    ]
    for together in components_by_mark([_marks(comparison) for comparison in disputed]) if disputed else ():
        comparisons = [disputed[number] for number in together]
        certain = [comparison for comparison in comparisons if comparison.outcome == "contradiction"]
        yield _finding(rule, view, certain or comparisons, topics)


def _explained(comparison: Comparison, view: ClusterView) -> str | None:
    """Return why the days of the reports, or other sentences, may explain a difference; or None."""
    if point_apart(comparison.a, comparison.b, view.around):
        return TWO_LOTS
    if is_overtaken(comparison, view.around.articles):
        return OVERTAKEN
    a, b = comparison.difference.values if comparison.difference else (None, None)
    if isinstance(a, Name) and isinstance(b, Name) and _are_told_together(a, b, view):
        return NAMED_TOGETHER
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    explained = days_explain((comparison.a, a), (comparison.b, b), view.around.articles)
    return LATER_FIGURE if explained else None


def _is_settled_by_the_rest(comparison: Comparison, view: ClusterView) -> bool:
    """Whether two parts of sentences differ in what their whole sentences do not differ in."""
    parts = (comparison.a, comparison.b)
    wholes = [compared(view.around.claims[part.id]) for part in parts]
    if comparison.difference is None or all(w.text == p.text for w, p in zip(wholes, parts, strict=True)):
        return False
    disputed = _places(comparison.difference)
    differences = differences_of(pair(*map(side, wholes)))
    return not any(d.family == comparison.difference.family and _places(d) & disputed for d in differences)


def _are_told_together(a: Name, b: Name, view: ClusterView) -> bool:
    """Whether an article of the event has two names as one: "Evansville's Purple Aces"."""
    one, other = re.escape(plain(a.text)), re.escape(plain(b.text))
    together = re.compile(rf"\b{one}(?:{POSSESSIVE})? {other}\b|\b{other}(?:{POSSESSIVE})? {one}\b")
    return any(together.search(plain(article.text)) for article in view.around.articles.values())


def _places(difference: Difference) -> set[tuple[int, int]]:
    """Return where the words of a difference stand, by side."""
    return {(number, unit.start) for number, unit in enumerate(difference.about) if unit}


def _doubted(comparison: Comparison, reason: str) -> Comparison:
    """Return a comparison as a possible conflict, with the reason."""
    return replace(comparison, outcome="possible-conflict", trace=(*comparison.trace[:-1], reason))


def _marks(comparison: Comparison) -> set[tuple[str, str]]:
    """Return the marks of a comparison's dispute: the disputed place of each claim, and both values together.

    Comparisons that share a mark are about the same dispute.
    """
    difference = comparison.difference
    if difference is None:
        return set()
    sides = tuple(zip((comparison.a, comparison.b), difference.about, strict=True))
    values = sorted((_value_key(difference.a, difference.a_value), _value_key(difference.b, difference.b_value)))
    of = next((noun for _, unit in sides if unit and (noun := _of(unit))), "")
    return {(claim.id, str(unit.start if unit else "")) for claim, unit in sides} | {(of, ":".join(values))}


def _of(unit: Unit) -> str:
    """Return what a disputed value is of: the counted noun or dimension of a number, or the word itself.

    All nouns for people count as one: the passengers of one report are the travellers of another.
    """
    if isinstance(unit.value, Quantity):
        return "people" if unit.value.noun in PEOPLE_STEMS else unit.value.noun or unit.value.dimension
    return unit.key if unit.value is None else ""


def _topic(comparison: Comparison, topics: Mapping[Family, str]) -> str:
    """Return what is disputed, in words: with the counted noun as it is printed, or else the nearest word of both."""
    difference = comparison.difference
    if difference is None:
        return ""
    topic = topics[difference.family]
    told = zip((comparison.a, comparison.b), difference.shown, strict=True)
    sides = [(claim, unit) for claim, unit in told if unit]
    for claim, unit in sides:
        if isinstance(unit.value, Quantity) and (printed := _counted_noun(claim, unit, unit.value)):
            return f"{topic} ({printed})"
    return topic + of_what([(claim, Span(unit.start, unit.end)) for claim, unit in sides])


def _counted_noun(claim: Claim, unit: Unit, quantity: Quantity) -> str | None:
    """Return what a number counts as its claim prints it."""
    tokens = tokens_of(claim.text)
    ahead = unit.start - claim.start
    words = zip(tokens.words, tokens.starts, strict=True)
    return next((w for w, start in words if quantity.noun and start >= ahead and stem(w) == quantity.noun), None)


def _value_key(unit: Unit | None, printed: str) -> str:
    """Return a key that is the same for equal values, however they are printed."""
    value = unit.value if unit else None
    if isinstance(value, Quantity):
        currency = value.unit if value.dimension == "money" else ""
        return f"{value.bounds}:{value.second}:{value.direction}:{currency}"
    if isinstance(value, When):
        return f"{value.first}:{value.last}:{value.symbol}:{value.clock}"
    if isinstance(value, Name):
        return value.canonical
    if unit is None or isinstance(value, Scope):
        return "stated" if unit is None else "negated"
    return printed.lower()


def _supporters(
    view: ClusterView, sides: Collection[tuple[str, str]], units: Mapping[str, Unit]
) -> Iterator[tuple[str, Claim]]:
    """Yield the claims of further articles that agree with a side and give its value too, each with that value's key.

    They differ from the other sides in more than the value, so that nothing was disputed between these alone.
    """
    agreeing = {frozenset((c.a.id, c.b.id)) for c in view.comparisons if c.outcome == "agreement"}
    given = {view.around.claims[claim].article for _, claim in sides}
    for claim in view.claims:
        if claim.article in given:
            continue
        own = side(claim)
        values = {(unit.key, _value_key(unit, own.text(unit))) for unit in own.units}
        for key, told in sides:
            if key in units and (units[key].key, key) in values and frozenset((claim.id, told)) in agreeing:
                yield key, claim
                break


def _finding(rule: Rule, view: ClusterView, comparisons: list[Comparison], topics: Mapping[Family, str]) -> Finding:
    printed: dict[str, str] = {}
    sides: dict[tuple[str, str], tuple[str, Claim]] = {}
    units: dict[str, Unit] = {}
    for comparison in comparisons:
        difference = comparison.difference
        if difference is None:
            continue
        for unit, value, claim in (
            (difference.a, difference.a_value, comparison.a),
            (difference.b, difference.b_value, comparison.b),
        ):
            key = _value_key(unit, value)
            if unit:
                units.setdefault(key, unit)
            sides.setdefault((key, claim.id), (printed.setdefault(key, value), claim))
    sides |= {(key, claim.id): (printed[key], claim) for key, claim in _supporters(view, sides, units)}
    ordered = [
        sides[key] for key in sorted(sides, key=lambda key: (key[0], sides[key][1].article, sides[key][1].start))
    ]
    best = max(comparisons, key=lambda comparison: (comparison.confidence, comparison.a.id, comparison.b.id))
    shared = frozenset.intersection(*(comparison.shared for comparison in comparisons)) or best.shared
    weights = rarity(dict.fromkeys(sorted(shared), 0), 0)
    about = sorted(weights, key=lambda stem: (-weights[stem], stem))[:TELLING]
    return disagreement(
        rule, view, ordered, _topic(best, topics), certain=best.outcome == "contradiction",
        family=best.difference.family if best.difference else None,
        confidence=best.confidence, trace=best.trace, about=" ".join(sorted(about)),
    )  # fmt: skip
