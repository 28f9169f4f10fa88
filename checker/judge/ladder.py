"""The ladder of agreement: the ordered levels at which two claims about the same thing can relate.

A pair has the first level, from the top, that holds.  A contradiction stands on the last rung, as does a pair that
shares too little to be sure.
"""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """How two claims that speak of the same thing relate; higher is further apart."""

    SAME_TEXT = 0
    SAME_NORMALISED = 1
    SAME_VALUES = 2
    COMPATIBLE = 3
    CERTAINTY_DIFFERS = 4
    SOURCES_DIFFER = 5
    PROVISIONAL = 6
    VALUE_DIFFERS = 7

    @property
    def sentence(self) -> str:
        """What the level means, as a sentence for the trace."""
        return _SENTENCES[self]


_SENTENCES = {
    Level.SAME_TEXT: "Both give the same words.",
    Level.SAME_NORMALISED: "Both give the same words apart from marks, spaces and capitals.",
    Level.SAME_VALUES: "Both give the same values in other words.",
    Level.COMPATIBLE: "The values differ but can both be true: one bounds the other, or tells something beside it.",
    Level.CERTAINTY_DIFFERS: "One states as fact what the other only plans, expects, denies or thinks possible.",
    Level.SOURCES_DIFFER: "The values differ and each has its own source.",
    Level.PROVISIONAL: "The values differ, and one is the figure of an hour, which will change.",
    Level.VALUE_DIFFERS: "The values cannot both be true of the same thing at the same time.",
}
