"""The critical apparatus of a quote: its readings aligned token by token.

One reading is the base, and every other is aligned to it with the fewest insertions, deletions and substitutions of
words (Levenshtein distance over tokens).  Everything between two shared words is one place of variation, so readings
are compared in whole phrases and not word by word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from checker.extract.tokens import Tokens, tokens_of
from checker.model import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class _Row:
    """A reading with its tokens and, for each base token, the index of its own matching token, or -1."""

    text: str
    tokens: Tokens
    matches: tuple[int, ...]


def _row(base: Tokens, text: str) -> _Row:
    tokens = tokens_of(text)
    matches = [-1] * len(base)
    for block in Levenshtein.opcodes(base.words, tokens.words):
        if block.tag == "equal":
            for offset in range(block.src_end - block.src_start):
                matches[block.src_start + offset] = block.dest_start + offset
    return _Row(text, tokens, tuple(matches))


def _printed(row: _Row, first: int, last: int) -> str:
    """Return the text of tokens `first` to `last` (exclusive) as printed, with what stands between them."""
    if first >= last:
        return ""
    return " ".join(row.text[row.tokens.starts[first] : row.tokens.ends[last - 1]].split())


def apparatus(readings: Sequence[str], base: int = 0) -> tuple[Segment, ...]:
    """Align `readings` to reading number `base`, and return alternating shared and varying segments.

    In a varying segment each distinct wording appears once, with the indices of the readings that have it, in the order
    of the readings; a reading with nothing there has the empty string.  A single reading gives one shared segment;
    readings without any words give none.
    """
    if not readings:
        return ()
    tokens = tokens_of(readings[base])
    rows = [_row(tokens, text) for text in readings]
    everyone = tuple(range(len(rows)))
    segments: list[Segment] = []
    shared_from: list[int] | None = None  # the first token of the running shared stretch, in each row
    position = [0] * len(rows)  # the first token of each row that is not yet in a segment

    def close_shared(upto: list[int]) -> None:
        nonlocal shared_from
        if shared_from is not None:
            segments.append(Segment(True, ((everyone, _printed(rows[base], shared_from[base], upto[base])),)))
            shared_from = None

    def add_varying(upto: list[int]) -> None:
        wordings: dict[tuple[str, ...], tuple[list[int], str]] = {}
        for index, row in enumerate(rows):
            key = row.tokens.words[position[index] : upto[index]]
            wordings.setdefault(key, ([], _printed(row, position[index], upto[index])))[0].append(index)
        segments.append(Segment(False, tuple((tuple(who), text) for who, text in wordings.values())))

    for column in range(len(tokens)):
        here = [row.matches[column] for row in rows]
        if min(here) < 0:
            continue
        if here != position:
            close_shared(position)
            add_varying(here)
        if shared_from is None:
            shared_from = here
        position = [index + 1 for index in here]
    close_shared(position)
    ends = [len(row.tokens) for row in rows]
    if position != ends:
        add_varying(ends)
    return tuple(segments)
