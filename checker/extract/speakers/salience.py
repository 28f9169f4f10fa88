"""Whom "he" and "she" mean: the most salient person of the gender before the pronoun.

The nearer the sentence the better; whoever opens a sentence or speaks in it counts more than whoever is merely
mentioned.  Names inside quotes are the speaker's own words and never whom the reporter's pronoun means.  The weights
were swept on the pronoun speakers of the development events, seeds and GUM news (82 quotes): 75 are right in a wide
region around these values, and no weights would settle the rest.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.names.owners import is_owner
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.names import Cast
    from checker.model import Name, Sentence

REACH = 8
"""How many sentences back a pronoun can refer."""

LATEST = 40
"""How many of the last entrances are considered, so that a page of names costs no more than a paragraph."""

SENTENCE = 1.0
"""What each sentence of distance costs; the unit of the other weights."""

OPENING = 1.6
"""What it is worth to open a sentence, or to be the one who speaks in it."""

NEAR_OPENING = 40
"""Most characters of a sentence before a name that still opens it: "On Monday afternoon, Putin"."""

FIRST_NAMED = 1.2
"""What it is worth to be the first person of a sentence, though far from its opening."""

NAMED_ASIDE = 0.4
"""The same if a preposition leads to the name; swept 0 to 0.9 on the development events and written ones."""

SPOKE = 0.4
"""What it is worth, in addition, to have spoken in the sentence."""

SAME_PARAGRAPH = 0.8
"""What it is worth to be in the pronoun's paragraph."""

KNOWN_GENDER = 1.0
"""What a gender known to fit is worth, compared with an unknown one."""

ASIDE = pattern("naming", "led_by_preposition")
LONGEST_LEAD = 50  # characters

UNNAMED = ""
"""The holder of an office whom the article does not name; a pronoun that means them then means no named person."""
SOMEONE = pattern("naming", "someone")
"""An unnamed person who opens a sentence, with the pronoun that fits: "In the hall an elderly woman"."""


class Entrance(NamedTuple):
    """A person at an offset of the text.

    `owner`: only something of theirs is meant ("Putin's tour"); `aside`: a preposition leads to the name ("the sum paid
    for the midfielder Luca Ferrante").
    """

    start: int
    name: str
    owner: bool
    aside: bool = False


class Salience:
    """Who has entered a text so far: its named persons, and those that resolved pronouns and offices referred to."""

    __slots__ = (
        "_cast", "_entrances", "_genders", "_named", "_paragraphs", "_sentence_starts", "_speaker_in", "_text",
        "persons",
    )  # fmt: skip

    def __init__(self, text: str, cast: Cast, persons: Sequence[Name], sentences: Sequence[Sentence]) -> None:
        self._cast = cast
        self._text = text
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._paragraphs = [sentence.paragraph for sentence in sentences]
        self._named = [
            Entrance(name.start, name.canonical, is_owner(text, name), _is_aside(text, name)) for name in persons
        ]
        self._entrances: list[Entrance] = []
        self._speaker_in: dict[int, str] = {}
        # an unnamed person is entered under the pronoun that fits
        self._genders: dict[str, str | None] = {"he": "he", "she": "she", UNNAMED: None}
        self.persons = frozenset(name.canonical for name in persons)

    def enter(self, start: int, name: str, *, speaks: bool) -> None:
        """Enter a person at an offset; `speaks`: words are attributed to them there."""
        self._entrances.append(Entrance(start, name, owner=False))
        if speaks:
            self._speaker_in[self.sentence(start)] = name

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence at an offset."""
        return bisect_right(self._sentence_starts, offset) - 1

    def is_aside(self, name: Name, sentence: int) -> bool:
        """Whether a name is in the sentence of that index and a preposition leads to it."""
        return self.sentence(name.start) == sentence and _is_aside(self._text, name)

    def gender(self, name: str) -> str | None:
        """Return the pronoun that fits a name, if it is known."""
        if name not in self._genders:
            self._genders[name] = self._cast.gender(name)
        return self._genders[name]

    def person(self, before: int, gender: str | None) -> str | None:
        """Return the most salient person of a gender before an offset; a gender of None means any."""
        here = self.sentence(before)
        end = bisect_left(self._named, (before,))
        latest = (entrance for entrance in self._entrances[-LATEST:] if entrance.start < before)
        best: tuple[float, int] | None = None
        chosen = None
        seen_in: int | None = None
        for entrance in sorted((*self._named[max(0, end - LATEST) : end], *latest)):
            number = self.sentence(entrance.start)
            told = self.gender(entrance.name)
            if here - number > REACH or (gender and told not in (None, gender)):
                continue
            first = number != seen_in and not entrance.owner
            seen_in = number
            score = self._prominence(entrance, number, first=first)
            score += KNOWN_GENDER * (told == gender is not None) - SENTENCE * (here - number)
            score += SAME_PARAGRAPH * (self._paragraphs[number : number + 1] == self._paragraphs[here : here + 1])
            if best is None or (score, entrance.start) > best:
                best, chosen = (score, entrance.start), entrance.name
        return chosen

    def _prominence(self, entrance: Entrance, number: int, *, first: bool) -> float:
        """Return what the person's part in sentence `number` is worth."""
        if self._speaker_in.get(number) == entrance.name:
            return OPENING + SPOKE
        if first and entrance.start - self._sentence_starts[number] <= NEAR_OPENING:
            return OPENING
        return (NAMED_ASIDE if entrance.aside else FIRST_NAMED) if first else 0.0


def _is_aside(text: str, name: Name) -> bool:
    """Whether a preposition leads to the name, with at most a short office or description between."""
    return ASIDE.search(text, max(0, name.start - LONGEST_LEAD), name.start) is not None
