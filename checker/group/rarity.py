"""How much a stem tells: one rare in the batch and in the language weighs much, one common in either weighs little.

An idf over the batch alone fails in the ordinary case, a folder with five reports of one event: there the words that
characterise the event are in every text and would weigh nothing.  So the batch is taken as evidence added to what is
known of the language: `PRIOR` imagined texts with the frequencies in ``language/english/stems.toml``.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PRIOR = 500  # imagined texts; swept 50 to 1000 on ECB+ articles and headlines, where function words must not link
SENTENCES_OF_AN_ARTICLE = 12  # words recur within an article, so its 20 sentences count as fewer independent ones


@cache
def sentence_shares() -> Mapping[str, float]:
    """Return, for each stem of the background table, the share of news sentences that hold it."""
    data = table("stems")
    per_octave = data["counts"]["bands_per_octave"]
    return {stem: 2 ** (-int(band) / per_octave) for band, stems in data["bands"].items() for stem in stems.split()}


@cache
def unseen_share() -> float:
    """Return the share of news sentences that hold a stem too rare for the background table."""
    counts: dict[str, int] = table("stems")["counts"]
    return counts["rarest"] / 2 / counts["sentences"]


def rarity(counts: Mapping[str, int], texts: int, *, sentences_each: int = 1) -> dict[str, float]:
    """Return the weight of each stem of `counts` (the number of texts that hold it) among `texts` texts.

    The weight is ``log((texts + PRIOR) / (count + PRIOR * share))``, never below 0.  `sentences_each` is 1 where the
    texts are sentences and `SENTENCES_OF_AN_ARTICLE` where they are articles.
    """
    weights = rarities(list(counts), list(counts.values()), texts, sentences_each=sentences_each)
    return dict(zip(counts, weights, strict=True))


def rarities(stems: Sequence[str], counts: Sequence[int], texts: int, *, sentences_each: int = 1) -> list[float]:
    """Return the weights of `stems`, given in how many (`counts`) of `texts` texts each occurs; see `rarity`."""
    shares, unseen, total = sentence_shares(), unseen_share(), texts + PRIOR
    held = [1 - (1 - shares.get(stem, unseen)) ** sentences_each for stem in stems]
    return [max(0.0, math.log(total / (count + PRIOR * share))) for count, share in zip(counts, held, strict=True)]


def document_counts(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return the number of `texts` in which each stem occurs; each text is given as its distinct stems."""
    counts: dict[str, int] = {}
    for stems in texts:
        for stem in stems:
            counts[stem] = counts.get(stem, 0) + 1
    return counts
