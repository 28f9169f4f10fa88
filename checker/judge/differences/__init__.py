"""What can differ between two aligned claims: one kind of difference per file, listed in `DIFFERENCES`.

Each finder is a pure function of a `Pairing`.  It says what differs and whether that alone is a conflict; whether the
rest agrees is decided elsewhere (in `checker.judge.comparison`).
"""

from checker.judge.differences import (
    causes,
    codes,
    crossings,
    dates,
    distributed,
    doers,
    exchanged,
    names,
    numbers,
    opposites,
    polarity,
    ranks,
    sequences,
    shares,
    unanimity,
)
from checker.judge.differences.base import Difference

DIFFERENCES = (
    numbers.find,
    distributed.find,
    shares.find,
    unanimity.find,
    ranks.find,
    codes.find,
    dates.find,
    polarity.find,
    opposites.find,
    causes.find,
    sequences.find,
    crossings.find,
    doers.find,
    names.find,
    exchanged.find,
)

__all__ = ["DIFFERENCES", "Difference"]
