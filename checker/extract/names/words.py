"""The capitalised words of a text, and which of them stand together.

A name is made of capitalised words with at most a few small words between them ("van der", "&"); everything else in this
package looks only at these words and at what stands right before and after them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from checker.extract.names.lexicons import lexicon, words
from checker.lexicon import table
from checker.model import CLAIM_LABELS, Line, Sentence

NAMED_LABELS = CLAIM_LABELS | {"caption", "dateline", "correction"}
"""Labels of the lines that are searched; bylines, credits and boilerplate name people who are not in the story."""


def _letters(low: int, high: int) -> str:
    """Return the capital letters between two code points as the inside of a character class."""
    return "".join(chr(point) for point in range(low, high) if chr(point).isupper())


UPPER = "A-Z" + _letters(0xC0, 0x530) + _letters(0x1E00, 0x2000)
_PARTICLES = sorted(words(table("name_words")["particles"]["words"]))
_ABBREVIATED = sorted(
    {title[:-1] for titles in table("roles")["titles"].values() for title in titles.split() if title.endswith(".")}
    | {"Jr", "Sr", "Inc", "Corp", "Ltd", "Co", "Calif", "Fla", "Pa", "Mass", "Conn", "Ariz", "Tenn", "Wis", "Minn"}
)
WORD = re.compile(
    rf"(?<![\w&])(?:(?:[{UPPER}]\.){{2,6}}"  # U.S., A.J.
    rf"|(?:{'|'.join(_ABBREVIATED)})\."
    rf"|[{UPPER}]\.(?=[ ][{UPPER}])"  # an initial
    rf"|(?:(?:[aA]l|[eE]l|[aA]n|[aA]s|[aA]d|[aA]r|[uU]l)-|(?:[dD]|[lL]|[dD]ell)')?[{UPPER}]\w*(?:[-'&](?!s\b)\w+)*)"
)
_GAP = re.compile(rf" (?:(?:{'|'.join(_PARTICLES)}) ){{0,3}}|(?: & )|\r?\n {{0,12}}")
_OPENERS = frozenset(".!?:;\n\r*•-")
_SKIPPED = " \"'([{*_#>"


Found = list[tuple[str, int, int]]
"""Words with their offsets."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """The capitalised words of a text in order, with offsets into it.

    `joined[i]` says whether word `i` may be of one name with word ``i + 1``; `first[i]` whether the word is capitalised
    by its position (a sentence, line or quote begins there), so that the capital proves nothing.
    """

    flat: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[bool, ...]
    first: tuple[bool, ...]


def capitals(flat: str, lines: Sequence[Line], sentences: Sequence[Sentence]) -> tuple[Capitals, Capitals]:
    """Return the words of the story and, apart, those of headlines whose capitals prove nothing.

    `flat` is the text in plain form (`checker.extract.normalise.plain`).
    """
    story: Found = []
    shouted: Found = []
    for start, end, into in _stretches(flat, lines, story, shouted):
        into.extend((match.group(), match.start(), match.end()) for match in WORD.finditer(flat, start, end))
    begins = [sentence.start for sentence in sentences]
    return _capitals(flat, story, begins), _capitals(flat, shouted, begins)


def _stretches(flat: str, lines: Sequence[Line], story: Found, shouted: Found) -> list[tuple[int, int, Found]]:
    """Return the stretches of text to search with the list their words belong to; lines of one kind that follow are one."""
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
    return line.isupper() or len(longer) > 1 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def _capitals(flat: str, found: Found, begins: list[int]) -> Capitals:
    """Work out which words stand together and which open a sentence."""
    joined: list[bool] = []
    first: list[bool] = []
    last = len(found) - 1
    for index, (word, start, end) in enumerate(found):
        joined.append(index < last and (_joins(flat, end, found[index + 1][1], begins) or _owns(flat, word, end, *found[index + 1][:2])))
        first.append(_opens(flat, start))
    texts = tuple(sys.intern(word) for word, _, _ in found)
    return Capitals(
        flat, texts, tuple(start for _, start, _ in found), tuple(end for _, _, end in found), tuple(joined), tuple(first)
    )


def _joins(flat: str, end: int, start: int, begins: list[int]) -> bool:
    """Whether only a space, a particle, an ampersand or a soft line break lies between two words."""
    if start - end == 1:
        if flat[end] == " ":
            return True
    elif start - end > 16:
        return False
    gap = flat[end:start]
    if not _GAP.fullmatch(gap):
        return False
    return "\n" not in gap or (bool(begins) and bisect_right(begins, end - 1) == bisect_right(begins, start))


def _owns(flat: str, word: str, end: int, following: str, start: int) -> bool:
    """Whether a possessive is part of a body's or place's name: "Farmers' League", "Governor's Office"."""
    gap = flat[end:start]
    lists = lexicon()
    if gap == "' ":
        return word.endswith("s") and (following in lists.body_heads or following in lists.place_heads)
    return gap == "'s " and following in lists.body_heads and (word.lower() in lists.offices or word.lower() in ("women", "men", "children", "people"))


def _opens(flat: str, start: int) -> bool:
    """Whether a sentence, line or quote opens at `start`."""
    position = start - 1
    marked = False
    while position >= 0 and flat[position] in _SKIPPED:
        marked = marked or flat[position] == '"'
        position -= 1
    return position < 0 or flat[position] in _OPENERS or (marked and flat[position] == ",")
