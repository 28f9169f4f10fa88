"""Whether two claims report the same utterance of the same speaker.

The words of one speech reach print whole, cut, translated and paraphrased. So what can be compared is: how much of
the shorter claim is in the longer, in which order, and whether the speaker is the same. The same words attributed to
two speakers are compared too, with a higher bar, because that is a finding. The model (``same_utterance`` in
``language/english/alignment.toml``) was fitted on the quotes of events marked by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import Comparison, Sentences, features
from checker.align.model import model
from checker.align.surroundings import SURROUNDINGS, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.rows import Floats
    from checker.align.surroundings import Pair
    from checker.model import Claim

WORDS = (
    "containment", "cosine", "shared", "heaviest", "missing_less", "run_containment", "order", "root_containment",
    "shorter_length",
)  # fmt: skip
OF_SENSE = tuple(f"concept_{word}" for word in WORDS[:5])
"""Features that replace the first of `WORDS` if one claim is indirect: a paraphrase keeps the sense, not the words."""
SPEAKERS = ("same_speaker", "other_speaker", "one_indirect")
COLUMNS = (*WORDS, *SURROUNDINGS, *SPEAKERS)


def same_utterance(a: Claim, b: Claim) -> float:
    """Return how likely it is (0 to 1) that two claims of different articles report the same utterance."""
    comparison = Comparison(Sentences((a.text, b.text)), np.array([0]), np.array([1]))
    return float(utterance_scores(comparison, [(0, 1)], (a, b))[0])


def comparable(a: Claim, b: Claim) -> bool:
    """Whether two claims can be matched as utterances: at least one gives the words themselves."""
    return a.is_quote or b.is_quote


def utterance_scores(comparison: Comparison, pairs: Sequence[Pair], claims: Sequence[Claim]) -> Floats:
    """Return how likely it is that each of `pairs` (indices of `claims`) reports the same utterance.

    `comparison` holds the pairs in the same order.
    """
    return model("same_utterance").probability(utterance_columns(comparison, pairs, claims), COLUMNS)


def utterance_columns(comparison: Comparison, pairs: Sequence[Pair], claims: Sequence[Claim]) -> Floats:
    """Return the features `COLUMNS` of each pair."""
    speakers = np.array([_speakers(claims[a], claims[b]) for a, b in pairs], np.float64)
    indirect = speakers[:, SPEAKERS.index("one_indirect")].astype(bool)
    words = features(comparison, WORDS)
    if indirect.any():
        words[indirect, : len(OF_SENSE)] = features(comparison, OF_SENSE)[indirect]
    likeness = words[:, WORDS.index("cosine")] + words[:, WORDS.index("containment")]
    around = surroundings(likeness.tolist(), pairs, [claim.article for claim in claims])
    return np.column_stack([words, around, speakers])


def _speakers(a: Claim, b: Claim) -> tuple[bool, bool, bool]:
    """Return whether the speakers are known and the same; known and different; whether just one claim is indirect."""
    known = bool(a.speaker and b.speaker)
    same = known and _surname(a) == _surname(b)
    return same, known and not same, a.is_quote != b.is_quote


def _surname(claim: Claim) -> str:
    """Return the last word of the speaker's name: outlets differ in how much of a name they give."""
    return (claim.speaker or "").casefold().rpartition(" ")[2]
