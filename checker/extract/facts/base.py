"""What a finder of facts is, and what it may look at besides the claim itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.model import Claim, Fact, Name, When


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The names around a claim: `before` are those of the sentence before it, to which "its" may refer.

    `sentence` are all the names of its own sentence, even those outside the claimed words, such as the speaker's; only
    the first claim of a sentence gets them, a later one has just its own names.
    """

    before: tuple[Name, ...] = ()
    sentence: tuple[Name, ...] = ()


NOTHING_AROUND = Surroundings()


@dataclass(frozen=True, slots=True)
class Finder:
    """A kind of facts that can be found.

    `find` yields those of a claim, which get their source afterwards.  There are none without what it `needs`: a name
    in the claim or its sentence, a number in the claim, or one of the given words and phrases there.
    """

    find: Callable[[Claim, Surroundings], Iterator[Fact]]
    needs: Literal["name", "number"] | frozenset[str]


class Year(NamedTuple):
    """A year as a claim names it, and its four digits."""

    when: When
    digits: str


def years_in(claim: Claim) -> list[Year]:
    """Return each year in which a claim says that something was."""
    whole = (when for when in claim.dates if when.granularity == "year" and when.relation == "on")
    return [Year(when, when.first[:4]) for when in whole if when.first]
