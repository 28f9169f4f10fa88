"""What can differ between two aligned claims: one kind of difference a file, listed in `DIFFERENCES`.

Each finder is a pure function of a `Pairing`.  It says what differs and whether that alone is a conflict; whether all
the rest agrees is not its business (`checker.judge.comparison` decides that).
"""

from checker.judge.differences import codes, crossings, dates, exchanged, names, numbers, opposites, polarity, sequences
from checker.judge.differences.base import Difference

DIFFERENCES = (
    numbers.find,
    codes.find,
    dates.find,
    polarity.find,
    opposites.find,
    sequences.find,
    crossings.find,
    names.find,
    exchanged.find,
)

__all__ = ["DIFFERENCES", "Difference"]
