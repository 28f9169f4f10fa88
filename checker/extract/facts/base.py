"""What a finder of facts may look at beside the claim itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Name


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The names around a claim: `before` are those of the sentence ahead of it, to which "its" may refer.

    `sentence` are all the names of its own sentence, the speaker's among them, though they stand outside the words
    that are claimed; they are given to the first claim of a sentence; a later one has its own names alone.
    """

    before: tuple[Name, ...] = ()
    sentence: tuple[Name, ...] = ()


NOTHING_AROUND = Surroundings()
