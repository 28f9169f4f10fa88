"""The capitalised words of a text, and which of them belong together.

A name consists of capitalised words with at most a few small words between them ("van der", "&"); everything else in
this package looks only at these words and at what is right before and after them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.names.lexicons import lexicon, words
from checker.extract.tokens import POSSESSIVE
from checker.language import table, word_list
from checker.model import CLAIM_LABELS, Line, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED_LABELS = CLAIM_LABELS | {"caption", "dateline", "correction"}
"""Labels of the lines that are searched; bylines, credits and boilerplate name people who are not in the story."""


def _letters(low: int, high: int) -> str:
    """Return the capital letters between two code points, for use in a character class."""
    return "".join(chr(point) for point in range(low, high) if chr(point).isupper())


UPPER = "A-Z" + _letters(0xC0, 0x530) + _letters(0x1E00, 0x2000)
_PARTICLES = sorted(words(table("name_words")["particles"]["words"]))
_ABBREVIATED = sorted(
    {title[:-1] for titles in table("roles")["titles"].values() for title in titles.split() if title.endswith(".")}
    | {place[:-1] for place in table("places")["spelled"] if place.endswith(".") and place.count(".") == 1}
    | words(table("name_words")["body"]["abbreviated"])
)
_INNER = r"\w*(?:[-'&](?!s\b)\w+)*"
WORD = re.compile(
    rf"([{UPPER}adelu](?<!\w.)(?:"  # a set to begin with is looked for at once, a word boundary at every character
    rf"(?<=[{UPPER}])(?:\.(?:(?:[{UPPER}]\.){{1,5}}|(?=[ ][{UPPER}]))"  # U.S., A.J., an initial
    rf"|{_INNER}(?:\.(?:{'|'.join(f'(?<={word}[.])' for word in _ABBREVIATED)}))?)"
    rf"|(?:(?<=a)[lnsdr]|(?<=[eu])l|(?<=d)(?:ell)?|(?<=l))[-'][{UPPER}]{_INNER}))"  # al-, an-, el-, ul-, d', dell', l'
)
_GAP = re.compile(rf" (?:(?:{'|'.join(_PARTICLES)}) ){{0,3}}|(?: & )|\r?\n {{0,12}}")
TITLE_CASE = 0.75  # share of longer words with a capital that makes a headline title case; sentence case has under half
_OPENERS = frozenset(".!?:;\n\r*•-")
_SKIPPED = " \"'([{*_#>"
_POSSESSIVE = POSSESSIVE + " "
_SAINTS = word_list("naming", "saints")
_OWNERS = word_list("naming", "owners_of_bodies")
LONGEST_GAP = 16  # characters between two words of one name: "van der" or a line break with its indent


class Found(NamedTuple):
    """Words with their offsets."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def search(self, flat: str, start: int, end: int) -> None:
        """Add the capitalised words of ``flat[start:end]``."""
        pieces = WORD.split(flat[start:end])  # alternately a gap between words and a word
        offsets = [*accumulate(map(len, pieces), initial=start)]
        self.words.extend(pieces[1::2])
        self.starts.extend(offsets[1:-1:2])
        self.ends.extend(offsets[2::2])


@dataclass(frozen=True, slots=True)
class Capitals:
    """The capitalised words of a text in order, with offsets into it.

    `joined[i]` says whether words `i` and ``i + 1`` may belong to one name.
    """

    flat: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    joined: list[bool]

    def opens(self, index: int) -> bool:
        """Whether a sentence, line or quote opens at word `index`, so that its capital proves nothing."""
        flat, position, marked = self.flat, self.starts[index] - 1, False
        while position >= 0 and flat[position] in _SKIPPED:
            marked = marked or flat[position] == '"'
            position -= 1
        return position < 0 or flat[position] in _OPENERS or (marked and flat[position] == ",")

    def index_at(self, position: int, first: int) -> int:
        """Return the index of the first word, from `first` on, that begins at or after `position`."""
        return bisect_left(self.starts, position, first)


def capitals(flat: str, lines: Sequence[Line], sentences: Sequence[Sentence]) -> tuple[Capitals, Capitals]:
    """Return the words of the story and, separately, those of headlines whose capitals prove nothing.

    `flat` is the text in plain form (`checker.extract.normalise.plain`).
    """
    story, shouted = Found([], [], []), Found([], [], [])
    for start, end, into in _stretches(flat, lines, story, shouted):
        into.search(flat, start, end)
    begins = [sentence.start for sentence in sentences]
    return _capitals(flat, story, begins), _capitals(flat, shouted, begins)


def _stretches(flat: str, lines: Sequence[Line], story: Found, shouted: Found) -> list[tuple[int, int, Found]]:
    """Return the stretches of text to search, each with the list for its words; like lines in a row are merged."""
    if not lines:
        return [(0, len(flat), story)]
    stretches: list[tuple[int, int, Found]] = []
    follows = False
    for line in lines:
        if line.label not in NAMED_LABELS:
            follows = follows and line.label == "blank"
            continue
        into = shouted if line.label == "headline" and is_shouted(flat[line.start : line.end]) else story
        if follows and stretches[-1][2] is into:
            stretches[-1] = (stretches[-1][0], line.end, into)
        else:
            stretches.append((line.start, line.end, into))
        follows = True
    return stretches


def is_shouted(line: str) -> bool:
    """Whether a line is in capitals or title case throughout, so that a capital in it proves nothing."""
    longer = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return line.isupper() or (len(longer) > 1 and sum(word[0].isupper() for word in longer) >= TITLE_CASE * len(longer))


def _capitals(flat: str, found: Found, begins: list[int]) -> Capitals:
    """Return the words that were found, with which of them belong together."""
    words, starts, ends = found
    joined = [
        (start - end == 1 and flat[end] == " ")
        or (start - end <= LONGEST_GAP and _joins(flat, before, word, end, following, start, begins))
        for before, word, end, following, start in zip(("", *words), words, ends, words[1:], starts[1:], strict=False)
    ]
    joined.append(False)
    return Capitals(flat, words, starts, ends, joined)


def _joins(flat: str, before: str, word: str, end: int, following: str, start: int, begins: list[int]) -> bool:
    """Whether only a particle, an ampersand, a soft line break or a body's possessive separates two words."""
    gap = flat[end:start]
    if _GAP.fullmatch(gap):
        return "\n" not in gap or (bool(begins) and bisect_right(begins, end - 1) == bisect_right(begins, start))
    return gap[:1] == "'" and _owns(gap, before, word, following)


def _owns(gap: str, before: str, word: str, following: str) -> bool:
    """Whether a possessive is part of a name: "Farmers' League", "Governor's Office", "St Mary's Hospital"."""
    lists = lexicon()
    if gap == "' ":
        return word.endswith("s") and (following in lists.body_heads or following in lists.place_heads)
    owns = before in _SAINTS or word.lower() in lists.offices or word in _OWNERS
    return gap == _POSSESSIVE and following in lists.body_heads and owns
