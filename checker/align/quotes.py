"""Whether two claims report the same utterance of the same speaker.

Words of one speech reach print whole, cut, translated and paraphrased.  So the parts are compared that can be: how much of
the shorter the longer holds, in which order, and whether the speaker is the same.  The same words given to two speakers
are compared too, at a higher bar, because that is a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import Comparison, Sentences, features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.rows import Floats
    from checker.model import Claim

SAME_SPEAKER = 0.15
OTHER_SPEAKER = -0.25
ENOUGH = 12.0  # weight (rarity) that two claims must share for their likeness to count in full


def same_utterance(a: Claim, b: Claim) -> float:
    """Return how likely (0 to 1) two claims report the same utterance."""
    comparison = Comparison(Sentences((a.text, b.text)), np.array([0]), np.array([1]))
    return float(utterance_scores(comparison, [(a, b)])[0])


def utterance_scores(comparison: Comparison, pairs: Sequence[tuple[Claim, Claim]]) -> Floats:
    """Return how likely each of `pairs` reports the same utterance; `comparison` holds the pairs in the same order."""
    containment, cosine, runs, shared = features(
        comparison, ("containment", "cosine", "run_containment", "shared")
    ).T
    words = 0.55 * containment + 0.25 * cosine + 0.2 * runs
    enough = np.minimum(1.0, shared / np.log1p(ENOUGH))
    speaker = np.array([_speaker(a, b) for a, b in pairs])
    return np.clip(words * enough + speaker, 0.0, 1.0)


def _speaker(a: Claim, b: Claim) -> float:
    """Return what the speakers add: a resolved speaker on both sides tells for or against, anything else nothing."""
    if a.speaker is None or b.speaker is None:
        return 0.0
    return SAME_SPEAKER if a.speaker.casefold() == b.speaker.casefold() else OTHER_SPEAKER
