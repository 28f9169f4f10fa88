"""The critical apparatus of a quote: its readings aligned token by token.

One reading is the base, and every other is aligned to it with the fewest insertions, deletions and substitutions of
words (Levenshtein distance over tokens).  Everything between two shared words is one place of variation, so readings
are compared in whole phrases and not word by word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from rapidfuzz.distance import Levenshtein

from checker.extract.tokens import Tokens, tokens_of
from checker.model import Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence


OPENED, CLOSED = "[", "]"
BEHIND = frozenset({CLOSED, "%"})
CURRENCY = "Sc"
"""The category of the signs of currencies in Unicode."""


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
    """Return the text of tokens `first` to `last` (exclusive) as printed, with what stands between them.

    Signs that are no tokens belong to the words that they touch: square brackets on both sides of what they hold, as in
    "[The dam]" and "regret[s]", and the signs of currencies and shares.
    """
    if first >= last:
        return ""
    start, end = row.tokens.starts[first], row.tokens.ends[last - 1]
    while start and (row.text[start - 1] == OPENED or category(row.text[start - 1]) == CURRENCY):
        start -= 1
    while row.text[end : end + 1] in BEHIND:
        end += 1
    text = " ".join(row.text[start:end].split())
    return (
        OPENED * (text.count(CLOSED) - text.count(OPENED)) + text + CLOSED * (text.count(OPENED) - text.count(CLOSED))
    )


def apparatus(
    readings: Sequence[str], base: int = 0, *, spelt: Callable[[str], Hashable] | None = None
) -> tuple[Segment, ...]:
    """Align `readings` to reading number `base`, and return alternating shared and varying segments.

    In a varying segment each distinct wording appears once, with the indices of the readings that have it, in the order
    of the readings; a reading with nothing there has the empty string.  Wordings that are one when `spelt` are shared.
    A single reading gives one shared segment; readings without any words give none.
    """
    if not readings:
        return ()
    tokens = tokens_of(readings[base])
    rows = [_row(tokens, text) for text in readings]
    everyone = tuple(range(len(rows)))
    segments: list[Segment] = []
    shared_from: list[int] | None = None  # the first token of the running shared stretch, in each row
    position = [0] * len(rows)  # the first token of each row that is not yet in a segment

    def alike(upto: list[int]) -> bool:
        texts = [_printed(row, *span) for row, *span in zip(rows, position, upto, strict=True)]
        return spelt is not None and all(texts) and len(set(map(spelt, texts))) == 1

    def close_shared(upto: list[int]) -> None:
        nonlocal shared_from
        if shared_from is not None:
            segments.append(Segment(True, ((everyone, _printed(rows[base], shared_from[base], upto[base])),)))
            shared_from = None

    def add_varying(upto: list[int]) -> None:
        wordings: dict[Hashable, tuple[list[int], str]] = {}
        for index, row in enumerate(rows):
            text = _printed(row, position[index], upto[index])
            key = spelt(text) if spelt else row.tokens.words[position[index] : upto[index]]
            wordings.setdefault(key, ([], text))[0].append(index)
        segments.append(Segment(False, tuple((tuple(who), text) for who, text in wordings.values())))

    for column in range(len(tokens)):
        here = [row.matches[column] for row in rows]
        if min(here) < 0:
            continue
        if here != position and not alike(here):
            close_shared(position)
            add_varying(here)
            position = here
        if shared_from is None:
            shared_from = position
        position = [index + 1 for index in here]
    ends = [len(row.tokens) for row in rows]
    if alike(ends):
        shared_from, position = shared_from or position, ends
    close_shared(position)
    if position != ends:
        add_varying(ends)
    return tuple(segments)
