"""Finds the quantities of a text.

Only lines that contain a digit or a number word are read in full.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from checker.extract.normalise import lower, plain
from checker.extract.quantities.ages import with_joined_ages
from checker.extract.quantities.grammar import read_quantity
from checker.extract.quantities.vocabulary import STARTERS
from checker.extract.quantities.words import read_words
from checker.extract.spots import digits, spots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Quantity, Span

LINES = re.compile(r"[^\n]+(?:\n[a-z][^\n]*)*")  # a line with the wrapped lines that continue it
WORDS = frozenset(word for word in STARTERS if word.isascii())


def find_quantities(text: str, blocked: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order and without overlap, with code-point offsets.

    `blocked` are spans that other readers have taken, mainly dates: their words are neither numbers nor nouns.
    """
    places = sorted([*spots(text, WORDS), *digits(text)])
    if not places:
        return ()
    lowered = lower(plain(text))
    spans = tuple(sorted(blocked))
    found: list[Quantity] = []
    for lines in LINES.finditer(text):
        start, end = lines.span()
        inside = places[bisect_left(places, start) : bisect_left(places, end)]
        if not inside:
            continue
        words = read_words(text, lowered, start, end, spans)
        index, last = 0, -1
        for at in [bisect_right(words.starts, place) - 1 for place in inside]:
            if at < index or not (words.words[at] in STARTERS or words.words[at][:1].isdigit()):
                continue
            read = read_quantity(words, at)
            index = max(read.stop, at + 1)
            if read.quantity is not None and read.quantity.start >= last:
                found.append(read.quantity)
                last = read.quantity.end
    return with_joined_ages(found, plain(text))
