"""Quotes of several sentences, joined again.

Claims are aligned sentence by sentence, because outlets quote more or fewer sentences of one speech.  Where the same
sentences follow each other in the quotes of two articles, they are one passage, and what varies in it is one finding.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.judge.plain_words import words_of
from checker.judge.utterances import Gravest, Wording, by_occasion, gathered, gravest, utterances, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.judge.view import ClusterView
    from checker.model import Claim

LEAST_ARTICLES = 2
"""Fewest articles that must quote two sentences one after the other for them to be one passage."""


class Uttered(NamedTuple):
    """A sentence of a passage with its readings and the two of them that differ most gravely."""

    view: ClusterView
    readings: tuple[Wording, ...]
    gravest: Gravest


@dataclass(frozen=True)
class Passage:
    """The clusters that hold the sentences of one passage, in their order; most passages are one sentence."""

    views: tuple[ClusterView, ...]

    @cached_property
    def varied(self) -> tuple[Uttered, ...]:
        """The sentences from the first to the last one quoted in different words; none if all are the same."""
        sentences = [max(_uttered(view), key=lambda sentence: sentence.gravest.step) for view in self.views]
        at = [number for number, sentence in enumerate(sentences) if sentence.gravest.step.family]
        return tuple(sentences[at[0] : at[-1] + 1]) if at else ()

    @cached_property
    def readings(self) -> tuple[Wording, ...]:
        """The readings of the sentences in `varied`, those of one article joined.

        An article that quotes fewer of the sentences, in the words of another, shares that one's reading.
        """
        if len(self.varied) == 1:
            return self.varied[0].readings
        said: dict[str, dict[int, Wording]] = {}
        for number, sentence in enumerate(self.varied):
            for reading in sentence.readings:
                for article in dict.fromkeys(claim.article for claim in reading.claims):
                    own = tuple(claim for claim in reading.claims if claim.article == article)
                    said.setdefault(article, {})[number] = Wording(reading.text, own)
        whole: list[tuple[dict[int, tuple[str, ...]], list[Claim]]] = []
        texts: list[str] = []
        for parts in sorted(said.values(), key=lambda parts: (-len(parts), [parts[n].text for n in sorted(parts)])):
            words = {number: words_of(parts[number].text) for number in sorted(parts)}
            claims = next((held for known, held in whole if words.items() <= known.items()), None)
            if claims is None:
                claims = []
                whole.append((words, claims))
                texts.append(" ".join(parts[number].text for number in sorted(parts)))
            claims += (claim for number in sorted(parts) for claim in parts[number].claims)
        return gathered(Wording(text, tuple(claims)) for text, (_, claims) in zip(texts, whole, strict=True))


def _uttered(view: ClusterView) -> list[Uttered]:
    """Return the utterances of a cluster, of which there is more than one if an article has sentences much alike."""
    said = (readings for of_one in utterances(wordings(view)) for readings in by_occasion(of_one, view.around.days))
    return [Uttered(view, readings, gravest(readings)) for readings in said]


def passages(views: Sequence[ClusterView]) -> Mapping[str, Passage]:
    """Return the passage of each cluster of quotes, by the id of the cluster."""
    quoted = [view for view in views if view.cluster.basis == "quote"]
    ahead: dict[int, int] = {}
    behind: set[int] = set()
    following = Counter(_following(quoted))
    said = [min(words_of(claim.text) for claim in view.claims) for view in quoted]

    def order(pair: tuple[int, int]) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
        return -following[pair], said[pair[0]], said[pair[1]]  # the words decide, not the names of articles

    for first, second in sorted(following, key=order):
        articles = following[first, second]
        free = first not in ahead and second not in behind and first not in _chain(second, ahead)
        if articles >= LEAST_ARTICLES and articles > following[second, first] and free:
            ahead[first] = second
            behind.add(second)
    found: dict[str, Passage] = {}
    for start in (number for number in range(len(quoted)) if number not in behind):
        passage = Passage(tuple(quoted[number] for number in _chain(start, ahead)))
        found |= {view.cluster.id: passage for view in passage.views}
    return found


def _chain(start: int, ahead: Mapping[int, int]) -> list[int]:
    """Return a cluster and all that follow it."""
    chain = [start]
    while chain[-1] in ahead:
        chain.append(ahead[chain[-1]])
    return chain


def _following(quoted: Sequence[ClusterView]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of two clusters once for each article that quotes their sentences one after the other."""
    parts: dict[str, list[tuple[Claim, int]]] = {}
    for number, view in enumerate(quoted):
        for claim in view.claims:
            if claim.is_quote:
                parts.setdefault(claim.id, []).append((claim, number))
    pairs = {
        (first, second, claim.article)
        for quote in parts.values()
        for (claim, first), (_, second) in pairwise(sorted(quote, key=lambda part: part[0].start))
        if first != second
    }
    return ((first, second) for first, second, _ in sorted(pairs))
