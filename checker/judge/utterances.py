"""The wordings of one utterance across outlets: which readings there are and how far they part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from checker.align.apparatus import apparatus
from checker.align.parts import narrowed
from checker.extract.normalise import plain
from checker.judge.base import Rule, evidence_of, finding, sentence_evidence
from checker.judge.wording import Variance, variance, within, words_of
from checker.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Claim, Evidence, Finding


MARKED = re.compile(r'"([^"\n]*\w[^"\n]*)"')
"""Words between marks inside reported speech, in plain characters: “the help of ‘brotherly Russia’”."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One reading of an utterance: its words as first printed, and the claims that give it."""

    text: str
    claims: tuple[Claim, ...]

    @property
    def fragment(self) -> bool:
        """Whether it is only ever quoted as a fragment inside a sentence."""
        return all(claim.kind == "partial-quote" for claim in self.claims)


def wordings(view: ClusterView) -> tuple[Wording, ...]:
    """Return the distinct readings of a cluster's quotes: the best attested first, then the longer, then by text.

    What one article quotes in pieces ("A," she said, "and B") is one reading; what it quotes again in part (a
    headline, a pull quote) adds nothing to it.
    """
    found: dict[tuple[str, ...], list[Wording]] = {}
    for _, given in groupby(_quoted(view), key=lambda claim: claim.article):
        claims = tuple(given)
        parts = [claim for claim in claims if not any(_repeats(claim, other) for other in claims)]
        wording = Wording(" ".join(part.text for part in parts), claims)
        words = words_of(wording.text)
        if words:
            found.setdefault(words, []).append(wording)
    readings = [Wording(same[0].text, tuple(claim for w in same for claim in w.claims)) for same in found.values()]
    return tuple(sorted(readings, key=lambda w: (-len({c.article for c in w.claims}), -len(w.text), w.text)))


def _quoted(view: ClusterView) -> Iterator[Claim]:
    """Yield the quotes of a cluster, and what its reported speech holds between marks, in the order of its claims.

    Words between marks that are a claim of the cluster themselves are yielded once.
    """
    quotes = {(claim.article, claim.start) for claim in view.claims if claim.is_quote}
    for claim in view.claims:
        if claim.is_quote:
            yield claim
        else:
            for marked in MARKED.finditer(plain(claim.text)):
                span = Span(claim.start + marked.start(1), claim.start + marked.end(1))
                if (claim.article, span.start) not in quotes:
                    yield replace(narrowed(claim, span), kind="partial-quote")


def _repeats(claim: Claim, other: Claim) -> bool:
    """Whether a quote only says again what another quote of the same article says."""
    if claim is other:
        return False
    words, others = words_of(claim.text), words_of(other.text)
    return within(words, others) and (words != others or other.start < claim.start)


def worst(readings: tuple[Wording, ...]) -> tuple[Variance, int, int]:
    """Return the gravest variance among pairs of readings of different articles, with the indices of the pair."""
    gravest = (Variance.SAME, 0, 0)
    for i, first in enumerate(readings):
        for j, second in enumerate(readings[i + 1 :], i + 1):
            step = variance(first.text, second.text, fragment=first.fragment or second.fragment)
            if step > gravest[0]:
                gravest = (step, i, j)
    return gravest


def variants(rule: Rule, view: ClusterView, wanted: frozenset[Variance]) -> Iterator[Finding]:
    """Yield the finding of a cluster of quotes whose gravest variance is one of `wanted`."""
    if view.cluster.basis != "quote":
        return
    readings = wordings(view)
    if len({claim.article for reading in readings for claim in reading.claims}) < 2:
        return
    step, first, second = worst(readings)
    if step not in wanted:
        return
    speakers = list(dict.fromkeys(claim.speaker for reading in readings for claim in reading.claims if claim.speaker))
    sides = [(reading.text, claim) for reading in readings for claim in reading.claims]
    name = " or ".join(speakers) if speakers else "an unnamed speaker"
    yield finding(
        rule, view, sides, f"{name} is quoted in {len(readings)} wordings.",
        confidence=view.cluster.strength,
        trace=(
            f"The quotes are aligned as one utterance (strength {view.cluster.strength:.2f}).",
            f"“{_short(readings[first].text)}” and “{_short(readings[second].text)}”: {step.family}.",
        ),
        apparatus=apparatus([reading.text for reading in readings]),
        evidence=tuple(quote_evidence(view, claim) for _, claim in sides),
    )  # fmt: skip


def quote_evidence(view: ClusterView, claim: Claim) -> Evidence:
    """Return the words of a quote; for a fragment the sentence that it stands in, which alone shows what was said."""
    return sentence_evidence(view.around, claim) if claim.kind == "partial-quote" else evidence_of(view.around, claim)


def _short(text: str, size: int = 90) -> str:
    """Return the beginning of a text, on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= size else line[:size].rsplit(" ", 1)[0] + " …"
