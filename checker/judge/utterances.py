"""The wordings of one utterance across outlets: which readings there are and how far they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from checker.align.apparatus import apparatus
from checker.align.parts import narrowed
from checker.extract.hanging import unhung
from checker.extract.normalise import plain
from checker.judge.base import LONG_SENTENCE, Rule, evidence_at, evidence_of, finding, sentence_evidence
from checker.judge.meaning import told_before_and_after
from checker.judge.pieces import holds, printed, told_apart, with_neighbours
from checker.judge.plain_words import expanded, unspaced, words_of
from checker.judge.vouching import speakers_differ
from checker.judge.wording import Variance, variance, within
from checker.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.judge.view import ClusterView
    from checker.model import Claim, Evidence, Finding


MARKED = re.compile(r'"([^"\n]*\w[^"\n]*)"')
"""Words between quote marks inside reported speech, in plain characters: “the help of ‘brotherly Russia’”."""

FREE = frozenset({Variance.SUBSTITUTION, Variance.TRANSLATION})
"""Variances at which two readings share few words, and may be two utterances of one speaker on one subject."""
ONE_UTTERANCE = 0.6
"""Least strength of a cluster whose quotes are one utterance; below it they may be two utterances with one message."""
OF_TWO = 0.75
"""Least strength for just two readings that share few words, with no third to link them.  Set by reading the variants
found in 840 articles of one campaign and in 772 of 66 events: below .6 one of six was one utterance, of such pairs
below .75 none of 17.  No marked variant of the invented and real events lies below."""
TRANSLATED = 0.55
"""Least strength for two such readings that go through the sentence in the same order, as two translations do."""
ALIKE_IN_ORDER, LEAST_WORDS = 0.4, 6
"""Least share of words in the same order, and fewest words, of two such readings: of those 17 pairs one has them, and
it is one utterance."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One reading of an utterance: its words as the first claim prints them, and the claims that give it."""

    text: str
    claims: tuple[Claim, ...]

    @property
    def fragment(self) -> bool:
        """Whether it is only ever quoted as a fragment inside a sentence."""
        return all(claim.kind == "partial-quote" for claim in self.claims)


class Gravest(NamedTuple):
    """The gravest variance among readings, and the words of two readings that differ by it."""

    step: Variance
    first: str
    second: str


def wordings(view: ClusterView) -> tuple[Wording, ...]:
    """Return the distinct readings of a cluster's quotes: those of most articles first, then the longer, then by text.

    What one article quotes in pieces ("A," she said, "and B") is one reading; what it repeats in part (in a headline or
    a pull quote) adds nothing to it.  What is only some of another article's sentences is no reading of its own.
    """
    each: list[tuple[tuple[Claim, ...], Sequence[Claim]]] = []
    for _, given in groupby(_quoted(view), key=lambda claim: claim.article):
        claims = tuple(given)
        pieces = [claim for claim in claims if not any(_repeats(claim, other) for other in claims)]
        repeated = [claim for claim in claims if claim not in pieces]
        for utterance in told_apart(view, pieces):
            whole = with_neighbours(view, utterance)
            each.append((whole, repeated))
            repeated = []
    found = []
    for own, again in each:
        longer = [other for other, _ in each if holds(other, own)]
        found.append(Wording(printed(max(longer, key=len, default=own)), (*own, *again)))
    return gathered(found)


def gathered(each: Iterable[Wording]) -> tuple[Wording, ...]:
    """Merge wordings that differ in marks, capitals or spelling alone, and return all in the order of `wordings`."""
    found: dict[str, list[Wording]] = {}
    for wording in each:
        words = unspaced(words_of(wording.text))
        if words:
            found.setdefault(words, []).append(wording)
    readings = [Wording(same[0].text, tuple(claim for w in same for claim in w.claims)) for same in found.values()]
    return tuple(sorted(readings, key=lambda w: (-len({c.article for c in w.claims}), -len(w.text), w.text)))


def utterances(readings: Sequence[Wording]) -> tuple[tuple[Wording, ...], ...]:
    """Return the readings of each utterance: two readings of one article are of two, and others of the nearer one."""
    held: dict[str, list[Wording]] = {}
    for reading in readings:
        for article in sorted({claim.article for claim in reading.claims}):
            held.setdefault(article, []).append(reading)
    seeds = max(held.values(), key=len, default=[])
    if len(seeds) < 2:
        return (tuple(readings),)
    groups = [[seed] for seed in seeds]
    for reading in (reading for reading in readings if reading not in seeds):
        others = [other for same in held.values() if reading in same for other in same if other is not reading]
        free = [group for group in groups if not any(other in group for other in others)]
        max(free or groups, key=lambda group: _likeness(reading, group[0])).append(reading)
    return tuple(tuple(reading for reading in readings if reading in group) for group in groups)


def by_occasion(readings: Sequence[Wording], days: Mapping[str, str | None]) -> list[tuple[Wording, ...]]:
    """Return the readings by when they were said: "we will study it", and a day later "we have studied it".

    `days` are the ISO days of the articles by id.
    """
    occasions: list[list[Wording]] = []
    for reading in readings:
        free = (held for held in occasions if not any(_of_two_occasions(reading, one, days) for one in held))
        place = next(free, None)
        if place is None:
            occasions.append([reading])
        else:
            place.append(reading)
    return [tuple(held) for held in occasions] or [()]


def _of_two_occasions(a: Wording, b: Wording, days: Mapping[str, str | None]) -> bool:
    """Whether two readings, neither a fragment, tell of what is ahead and of what is done, on days known to differ."""
    if a.fragment or b.fragment or not told_before_and_after(expanded(words_of(a.text)), expanded(words_of(b.text))):
        return False
    mine, theirs = ({days.get(claim.article) for claim in reading.claims} for reading in (a, b))
    return None not in mine | theirs and mine.isdisjoint(theirs)


def _likeness(a: Wording, b: Wording) -> float:
    return Levenshtein.normalized_similarity(words_of(a.text), words_of(b.text))


def _quoted(view: ClusterView) -> Iterator[Claim]:
    """Yield the quotes of a cluster, and the quoted words inside its reported speech, in the order of its claims.

    Quoted words that are themselves a claim of the cluster are yielded once.
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
    """Whether a quote only repeats what another quote of the same article says."""
    if claim is other:
        return False
    words, others = words_of(claim.text), words_of(other.text)
    first = (other.label == "headline", other.start) < (claim.label == "headline", claim.start)
    return within(words, others) and (words != others or first)


def gravest(readings: Sequence[Wording]) -> Gravest:
    """Return the gravest variance among pairs of readings, with the words of the pair."""
    found = Gravest(Variance.SAME, "", "")
    for first, second in combinations(readings, 2):
        step = variance(first.text, second.text, fragment=first.fragment or second.fragment)
        if step > found.step and not (step == Variance.MEANING_CHANGED and _of_two_speakers(first, second)):
            found = Gravest(step, first.text, second.text)
    return found


def _of_two_speakers(a: Wording, b: Wording) -> bool:
    """Whether two readings are given to two speakers throughout: then they contradict each other, if they differ."""
    return all(speakers_differ(one, other) for one in a.claims for other in b.claims)


def variants(rule: Rule, view: ClusterView, wanted: frozenset[Variance]) -> Iterator[Finding]:
    """Yield the finding of a passage whose gravest variance is one of `wanted`, at the sentence that has it."""
    if view.cluster.basis != "quote":
        return
    passage = view.around.passages[view.cluster.id]
    worst = max(passage.varied, key=lambda sentence: sentence.gravest.step, default=None)
    if worst is None or worst.view is not view or worst.gravest.step not in wanted:
        return
    readings = passage.readings
    if view.cluster.strength < _least_strength(worst.gravest.step, readings):
        return
    texts = [unhung(reading.text) for reading in readings]
    sides = [(text, claim) for text, reading in zip(texts, readings, strict=True) for claim in reading.claims]
    step, *two = worst.gravest
    first, second = (_short(unhung(text)) for text in two)
    yield finding(
        rule, view, sides, f"{_named(readings)} is quoted in {len(readings)} wordings.",
        family=step.family, confidence=view.cluster.strength,
        trace=(
            f"The quotes are aligned as one utterance (strength {view.cluster.strength:.2f}).",
            f"“{first}” and “{second}”: {step.family}.",
        ),
        apparatus=apparatus(texts, spelt=lambda text: unspaced(words_of(text))),
        evidence=_evidence(view, [claim for _, claim in sides]),
    )  # fmt: skip


def _named(readings: Sequence[Wording]) -> str:
    """Return the speakers to whom the readings are given, each in full and once: "the company, Ana Ruiz or Bo Holt"."""
    called: dict[str, str] = {}
    for claim in (claim for reading in readings for claim in reading.claims if claim.speaker):
        called[claim.speaker or ""] = max(called.get(claim.speaker or "", ""), _with_article(claim), key=len)
    full = [called[name] for name in called if not any(_is_part_of(name, other) for other in called)]
    names = " or ".join(filter(None, (", ".join(full[:-1]), *full[-1:]))) or "an unnamed speaker"
    return names[0].upper() + names[1:]


def _is_part_of(name: str, other: str) -> bool:
    return name != other and set(name.split()) < set(other.split())


def _with_article(claim: Claim) -> str:
    """Return a speaker's name, or the words for a speaker who is only described: "the company", "a spokesman"."""
    speaker, mention = claim.speaker or "", claim.speaker_mention
    if not speaker[:1].islower():
        return speaker
    if mention is None or not mention.text.lower().endswith(speaker):
        return f"the {speaker}"
    return mention.text[:1].lower() + mention.text[1:]


def _least_strength(step: Variance, readings: Sequence[Wording]) -> float:
    """Return the least strength at which readings that differ by `step` are of one utterance."""
    if step not in FREE or len(readings) != 2:
        return ONE_UTTERANCE
    first, second = (words_of(reading.text) for reading in readings)
    if min(len(first), len(second)) >= LEAST_WORDS and Indel.normalized_similarity(first, second) >= ALIKE_IN_ORDER:
        return TRANSLATED
    return OF_TWO


def _evidence(view: ClusterView, claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    """Return the words of each quote once: all of them, or, of a long quote, from the first to the last of `claims`.

    A fragment is shown with its sentence, since only that shows what was said.
    """
    quotes: dict[str, list[Claim]] = {}
    for claim in claims:
        quotes.setdefault(claim.id, []).append(claim)
    return tuple(_quoted_at(view, parts) for parts in quotes.values())


def _quoted_at(view: ClusterView, parts: Sequence[Claim]) -> Evidence:
    """Return as evidence the words of the quote to which the parts belong."""
    if parts[0].kind == "partial-quote":
        return sentence_evidence(view.around, parts[0])
    whole = view.around.claims[parts[0].id]
    if len(whole.text.split()) <= LONG_SENTENCE:
        return evidence_of(view.around, whole)
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    return evidence_at(view.around.articles[whole.article], whole, start, end)


def _short(text: str, size: int = 90) -> str:
    """Return the beginning of a text, on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= size else line[:size].rsplit(" ", 1)[0] + " …"
