"""Quote marks: every character that may open or close a quote, and which of the two it leans to.

Typists, editors and converters turn marks the wrong way, so a mark's neighbours say more than its shape: a mark between
a space and a letter opens, a mark between a letter and a space closes.  The shape decides only where the neighbours do
not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

Lean = Literal["open", "close", "either"]

MARK = re.compile(
    r"""
    ["“”„‟«»″〝〞'`‘’‚‹›]  # a set to begin with is looked for at once
    (?:
      (?P<double>(?<=["“”„‟«»″〝〞]) | (?<=')' | (?<=`)` | (?<=’)’ | (?<=‘)‘)
    | (?P<single>(?<!\w.)(?<=['‘’‚‹]) | (?<=['’‘›])(?!\w))  # inside a word it is an apostrophe
    )
    """,
    re.VERBOSE,
)
MARKUP = re.compile(r"<[a-zA-Z/!][^<>\n]{0,400}>")

OPENING_SHAPES = frozenset("“„‟«〝‘‚‹") | {"``", "‘‘"}
CLOSING_SHAPES = frozenset("”»〞›") | {"’’"}
BEFORE_OPENING = frozenset("([{-‐‑‒–—/:<>\"“”„«»'‘’‚‹*_")
AFTER_CLOSING = frozenset(".,;:!?)]}…-‐‑‒–—/<>\"”“«»'’‘›*_")
ELISION = pattern("quoting", "elision")
"""Words that begin with an apostrophe for left-out letters: 'em, 'til, '90s."""

DETACHED_CUE = pattern("quoting", "detached_cue")
"""Words that are outside the quote after a comma, a space and a straight mark: ("We are ready, "said the captain)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote mark at ``start:end`` (two characters for ``''``)."""

    start: int
    end: int
    double: bool
    lean: Lean
    shape: Lean


def find_marks(text: str) -> Iterator[Mark]:
    """Yield the marks of `text` in order, without those inside markup and the apostrophes of words like 'em."""
    markup = [m.span() for m in MARKUP.finditer(text)] if "<" in text else []
    size = len(text)
    for match in MARK.finditer(text):
        start, end = match.span()
        while markup and markup[0][1] <= start:
            markup.pop(0)
        if markup and markup[0][0] <= start:
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < size else " "
        double = match.lastgroup == "double"
        characters = match.group()
        shape: Lean = "open" if characters in OPENING_SHAPES else "close" if characters in CLOSING_SHAPES else "either"
        space_before, space_after = before.isspace(), after.isspace()
        opens = not space_after and (space_before or before in BEFORE_OPENING)
        closes = not space_before and (space_after or after in AFTER_CLOSING)
        if opens and not closes:
            lean: Lean = "open"
        elif closes and not opens:
            lean = "close"
        else:
            lean = shape
        if lean == "open" and shape == "either" and text[start - 2 : start] == ", " and DETACHED_CUE.match(text, end):
            lean = "close"
        if not double and lean == "open" and characters != "‘" and ELISION.match(text, end):
            continue
        yield Mark(start, end, double, lean, shape)
