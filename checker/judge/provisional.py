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
BY_AN_HOUR = pattern("comparing", "by_an_hour")


def provisional(claim: Claim) -> bool:
    """Whether a claim says that its figures are provisional and will change."""
    return PROVISIONAL.search(plain(claim.text)) is not None


def estimated(claim: Claim) -> bool:
    """Whether a claim says that its figures are an estimate, which others may put differently."""
    return ESTIMATED.search(plain(claim.text)) is not None


def counted_by_one_time(a: Claim, b: Claim) -> bool:
    """Whether neither or both claims say by when so much had come about, and these are not two times.

    "Had burned 1,850 hectares by noon on Tuesday" is no figure of the day after; "by the evening" is of the evening that
    another report names.
    """
    first, second = _counted_by(a), _counted_by(b)
    if first is None or second is None:
        return (first is None and not _of_an_hour(a)) == (second is None and not _of_an_hour(b))
    return relate(first, second).kind in ("equal", "compatible")


def _of_an_hour(claim: Claim) -> bool:
    """Whether a claim says by which part of an unnamed day something had come about."""
    return BY_AN_HOUR.search(plain(claim.text)) is not None


def _counted_by(claim: Claim) -> When | None:
    """Return the time by which something had come about in a claim, not one by which it must."""
    perfect = PERFECT.search(plain(claim.text))
    ahead = claim.start + perfect.end() if perfect else claim.end
    limits = (when for when in claim.dates if when.relation == "by" and perfect)
    return next((when for when in limits if when.start >= ahead or when.start == claim.start), None)
