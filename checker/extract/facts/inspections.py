"""What an inspection found: "passed its last inspection in January", "inspectors found two faults in January".

The month tells which inspection is meant: what is inspected is often not named with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact, When

if TYPE_CHECKING:
    from collections.abc import Iterator

TELLING = word_list("inspections", "telling")
PASSED, FAILED = pattern("inspections", "passed"), pattern("inspections", "failed")
WITHIN_A_MONTH = frozenset({"minute", "part-of-day", "day", "month"})
"""Granularities of a time that lies within one month."""
YEAR, MONTH = slice(0, 4), slice(5, 7)
"""Where they stand in an ISO date, and the month in the symbol of one too: "2026-01-05", "XXXX-01"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for what an inspection in the only month that a claim names found; its time is the year."""
    text = plain(claim.text)
    months = {month: when for when in claim.dates if (month := _month(when))}
    passed, failed = PASSED.search(text), FAILED.search(text)
    told = passed or failed
    if told and len(months) == 1 and not (passed and failed):
        ((month, when),) = months.items()
        yield Fact(
            "inspection", f"month {month}", claim.text[told.start() : told.end()], claim.start + told.start(),
            claim.start + told.end(), time=when.first[YEAR] if when.first else None,
            key=("passed" if passed else "failed",),
        )  # fmt: skip


def _month(when: When) -> str | None:
    """Return the number of the month in which a time lies, as two digits."""
    if when.granularity not in WITHIN_A_MONTH:
        return None
    month = (when.first or when.symbol or "")[MONTH]
    return month if month.isdecimal() else None


FINDER = Finder(find, needs=TELLING)
