"""What an expression of time says, before anything is known about the day it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.model import Granularity, WhenRelation


class Expression(NamedTuple):
    """A time as its words give it: a named tuple, because the grammar builds it in steps.

    `first` and `last` are the half-open range of its lexemes.
    Calendar fields (`year` to `last_year`) are None if the words do not give them. `step` counts units of
    `granularity` from the present ("last week" is -1), and `year_step` years ("March last year" has month 3 and
    year_step -1); `weeks` are added to the day that all else gives ("a week on Friday"); `period` counts the units of a
    stretch that begins or ends at the present ("the past three months" is -3). `nth` is which of the weekdays of a
    month is meant, -1 for the last, and `easter` how many days after Easter Sunday a day is; `more` days follow the
    first of a feast. `narrative` marks a time counted from another time of the story ("the next day").
    """

    first: int
    last: int
    granularity: Granularity
    relation: WhenRelation = "on"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    nth: int | None = None
    easter: int | None = None
    more: int = 0
    season: int | None = None
    last_year: int | None = None
    fiscal: bool = False
    step: int | None = None
    year_step: int | None = None
    week_step: int | None = None
    weeks: int = 0
    period: int | None = None
    narrative: bool = False
    future_only: bool = False
    edge: str | None = None
    part: str | None = None
    clock: int | None = None
    offset: int | None = None
    bare_clock: bool = False
    needs_year: bool = False
    until: Expression | None = None

    @property
    def is_time_of_day(self) -> bool:
        """Whether the words give a clock time or part of a day but no day."""
        return (self.clock is not None or self.part is not None) and not self.has_day

    @property
    def has_day(self) -> bool:
        """Whether the words single out a day."""
        return self.is_day_of_year or self.weekday is not None or self.step is not None or self.narrative

    @property
    def is_day_of_year(self) -> bool:
        """Whether the words single out one day of each year."""
        return self.day is not None or self.nth is not None or self.easter is not None

    @property
    def follows_tense(self) -> bool:
        """Whether the verb decides which of several days, months or weekends is meant."""
        if self.year is not None or self.year_step is not None or self.step is not None or self.narrative:
            return False
        return self.period is None and (self.clock is None or self.has_day)
