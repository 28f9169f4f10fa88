"""Whether two claims report the same utterance of the same speaker.

Words of one speech reach print whole, cut, translated and paraphrased.  So the parts are compared that can be: how much of
the shorter the longer holds, in which order, and whether the speaker is the same.  The same words given to two speakers
are compared too, at a higher bar, because that is a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from checker.align.features import FEATURES, compare, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.align.features import Sentences
    from checker.align.rows import Floats, Integers
    from checker.model import Claim

CONTAINMENT, COSINE, RUNS, SHARED = (
    FEATURES.index(name) for name in ("containment", "cosine", "run_containment", "shared")
)
SAME_SPEAKER = 0.15
OTHER_SPEAKER = -0.25


def same_utterance(a: Claim, b: Claim) -> float:
    """Return how likely (0 to 1) two claims report the same utterance."""
    sentences = prepare((a.text, b.text))
    return float(utterance_scores(sentences, np.array([0]), np.array([1]), [a, b])[0])


def utterance_scores(sentences: Sentences, left: Integers, right: Integers, claims: Sequence[Claim]) -> Floats:
    """Return how likely the pairs ``(claims[left[k]], claims[right[k]])`` report the same utterance."""
    features = compare(sentences, left, right)
    words = 0.55 * features[:, CONTAINMENT] + 0.25 * features[:, COSINE] + 0.2 * features[:, RUNS]
    enough = np.minimum(1.0, features[:, SHARED] / np.log1p(12.0))
    speaker = np.array([_speaker(claims[a], claims[b]) for a, b in zip(left, right, strict=True)])
    return np.clip(words * enough + speaker, 0.0, 1.0)


def _speaker(a: Claim, b: Claim) -> float:
    """Return what the speakers add: a resolved speaker on both sides tells for or against, anything else nothing."""
    if a.speaker is None or b.speaker is None:
        return 0.0
    return SAME_SPEAKER if a.speaker.casefold() == b.speaker.casefold() else OTHER_SPEAKER
