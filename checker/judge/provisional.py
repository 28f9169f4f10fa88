"""Figures of an hour: provisional or estimated ones, and those reached by a given time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.dates.compare import relate
from checker.extract.normalise import plain
from checker.language import pattern

if TYPE_CHECKING:
    from checker.model import Claim, When

PROVISIONAL = pattern("comparing", "provisional")
ESTIMATED = pattern("comparing", "estimated")
PERFECT = pattern("comparing", "perfect")
BY_PART_OF_DAY = pattern("comparing", "by_part_of_day")


def provisional(claim: Claim) -> bool:
    """Whether a claim says that its figures are provisional and will change."""
    return PROVISIONAL.search(plain(claim.text)) is not None


def estimated(claim: Claim) -> bool:
    """Whether a claim says that its figures are an estimate, which others may put differently."""
    return ESTIMATED.search(plain(claim.text)) is not None


def counted_by_one_time(a: Claim, b: Claim) -> bool:
    """Whether neither or both claims say by when so much had come about, and these are not two times.

    "Had burned 1,850 hectares by noon on Tuesday" is no figure of the day after; "by the evening" may be by "Tuesday
    evening".
    """
    first, second = _counted_by(a), _counted_by(b)
    if first and second:
        return relate(first, second).kind in ("equal", "compatible")
    parts = [_part_of_day(claim) for claim in (a, b)]
    return parts[0] == parts[1] and (first is second or parts[0] is not None)


def _part_of_day(claim: Claim) -> str | None:
    """Return the part of a day by which a claim says that something had come about."""
    told = BY_PART_OF_DAY.search(plain(claim.text))
    return told["part"].lower() if told else None


def _counted_by(claim: Claim) -> When | None:
    """Return the time by which something had come about in a claim, not one by which it must."""
    perfect = PERFECT.search(plain(claim.text))
    ahead = claim.start + perfect.end() if perfect else claim.end
    limits = (when for when in claim.dates if when.relation == "by" and perfect)
    return next((when for when in limits if when.start >= ahead or when.start == claim.start), None)
