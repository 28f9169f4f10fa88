"""Pairs the marks of each paragraph; an unmatched mark costs its own quote and never the article.

Double marks come first; single marks (the main marks of many British papers, and of headlines) count only outside them.
A quote that is still open at the end of its paragraph goes on if the next paragraph opens with a mark, or if the next
mark, a few paragraphs on, closes it.  Marks inside a quote enclose words that the speaker quotes: they are not quotes
of the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.quotes.marks import Mark, find_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.extract.paragraphs import Paragraph

STRONG_END = frozenset(",.!?…—–-")
"""Characters before a single closing mark that show it ends a quote and is no possessive."""
LEADS_TO_QUOTE = frozenset(",:")
LONGEST_RUN = 8
"""Paragraphs without a mark that an open quote may run through, for texts with one sentence a line."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: ``start:end`` without the marks, ``outer_start:outer_end`` with them.

    `continues`: it continues the quote of the paragraph before, with or without a mark that reopens it; `closed`: its
    closing mark was found.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool = True
    continues: bool = False


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the quotations, in order and without overlap; each lies within one paragraph."""
    found: list[Quotation] = []
    by_paragraph: list[list[Mark]] = [[] for _ in paragraphs]
    index = 0
    for mark in find_marks(text):
        while index < len(paragraphs) and paragraphs[index].end <= mark.start:
            index += 1
        if index == len(paragraphs):
            break
        if mark.start >= paragraphs[index].start:
            by_paragraph[index].append(mark)
    open_before = False
    closing: tuple[int, Mark] | None = None  # of the quote that was open at the end of the paragraph before
    for number, (paragraph, marks) in enumerate(zip(paragraphs, by_paragraph, strict=True)):
        if closing is not None:
            last, mark = closing
            end, outer_end = (mark.start, mark.end) if number == last else (paragraph.end, paragraph.end)
            while text[end - 1].isspace():
                end -= 1
            found.append(Quotation(paragraph.start, end, paragraph.start, outer_end, number, number == last, True))
            if number < last:
                continue
            closing, open_before, marks = None, False, [m for m in marks if m.start >= mark.end]
        if not marks:
            open_before = False
            continue
        following = by_paragraph[number + 1] if number + 1 < len(paragraphs) else []
        goes_on = (
            bool(following) and following[0].start == paragraphs[number + 1].start and following[0].lean != "close"
        )
        ahead = {double: _closed_later(text, paragraphs, by_paragraph, number, double) for double in (True, False)}
        pairs = _pair(text, paragraph, marks, goes_on, ahead[False] is not None)
        for opened, end, outer_end, closed in pairs:
            start = opened.end
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start == end:
                continue
            continues = open_before and opened.start == paragraph.start
            found.append(Quotation(start, end, opened.start, outer_end, number, closed, continues))
        open_before = bool(pairs) and not pairs[-1][3] and pairs[-1][2] == paragraph.end
        closing = ahead[pairs[-1][0].double] if open_before else None
    return tuple(found)


def _closed_later(
    text: str, paragraphs: Sequence[Paragraph], by_paragraph: Sequence[list[Mark]], number: int, double: bool
) -> tuple[int, Mark] | None:
    """Return the later paragraph, and the mark in it, that closes a quote left open in paragraph `number`.

    The mark ends a sentence or clause and is the first of its kind since; a single mark also ends its paragraph.  A
    double mark with a space on both sides leans neither way: it closes if the other marks of its paragraph are paired.
    """
    for later in range(number + 1, min(number + 2 + LONGEST_RUN, len(paragraphs))):
        paragraph = paragraphs[later]
        if paragraph.label != paragraphs[number].label:
            return None
        odd = sum(mark.double for mark in by_paragraph[later]) % 2 == 1
        for mark in by_paragraph[later]:
            before = text[paragraph.start : mark.start].rstrip()[-1:]
            ends = mark.end == paragraph.end and before in STRONG_END
            if mark.double == double:
                closing = mark.lean == "close" or (odd and _is_detached(text, mark))
                closes = ends or (double and closing and before in STRONG_END)
                if closes and before:
                    return later, mark
                if double or mark.lean == "open":
                    return None
    return None


def _is_detached(text: str, mark: Mark) -> bool:
    """Whether a mark stands between two spaces."""
    return text[mark.start - 1 : mark.start].isspace() and text[mark.end : mark.end + 1].isspace()


def _pair(
    text: str, paragraph: Paragraph, marks: list[Mark], goes_on: bool, runs_on: bool
) -> list[tuple[Mark, int, int, bool]]:
    """Return (opening mark, end, outer end, closed) of each quote of a paragraph.

    `goes_on`: the next paragraph opens with a mark; `runs_on`: a later single mark closes what is open here.
    """
    pairs: list[tuple[Mark, int, int, bool]] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        if mark.double:
            if mark.lean == "close" or (mark.shape == "either" and text[mark.start - 1 : mark.start].isdigit()):
                index += 1  # a stray closing mark, or inches
                continue
            closing = _close_double(marks, index)
        elif mark.lean == "open":
            closing = _close_single(text, marks, index)
        else:
            index += 1
            continue
        if closing is not None:
            pairs.append((mark, marks[closing].start, marks[closing].end, True))
            index = closing + 1
            continue
        reopened = _next_opening(marks, index) if mark.double else None
        if reopened is not None:
            # The closing mark was lost before another quote opened: keep what is clearly a finished sentence.
            end = marks[reopened].start
            if text[mark.end : end].rstrip()[-1:] in STRONG_END:
                pairs.append((mark, end, end, False))
            index = reopened
        elif mark.double or runs_on or (goes_on and _begins_quote(text, paragraph, mark)):
            pairs.append((mark, paragraph.end, paragraph.end, False))
            break
        else:
            index += 1
    return pairs


def _begins_quote(text: str, paragraph: Paragraph, mark: Mark) -> bool:
    """Whether a single mark opens a quote by its shape, at the start of its paragraph, or behind a comma or colon."""
    led = text[paragraph.start : mark.start].rstrip()[-1:] in LEADS_TO_QUOTE
    return mark.start == paragraph.start or mark.shape == "open" or led


def _close_double(marks: list[Mark], opening: int) -> int | None:
    """Return the index of the mark that closes the double mark at `opening`, if one does before another opens."""
    index, depth = opening + 1, 0
    while index < len(marks):
        mark = marks[index]
        if mark.double:
            if mark.lean != "open":
                if depth == 0:
                    return index
                depth -= 1
            elif _closings(marks, index + 1) >= 2:
                depth += 1
            elif depth == 0:
                return None
        index += 1
    return None


def _closings(marks: list[Mark], index: int) -> int:
    """Return how many double marks from `index` on close in a row before another opens (two at most)."""
    count = 0
    for mark in marks[index : index + 12]:
        if mark.double:
            if mark.lean == "open" or count == 2:
                break
            count += 1
    return count


def _next_opening(marks: list[Mark], opening: int) -> int | None:
    return next((i for i in range(opening + 1, len(marks)) if marks[i].double and marks[i].lean == "open"), None)


def _close_single(text: str, marks: list[Mark], opening: int) -> int | None:
    """Return the index of the closing single mark: the first that is no possessive ("workers'"), else the last one."""
    fallback = None
    for index in range(opening + 1, len(marks)):
        mark = marks[index]
        if mark.double:
            continue
        if mark.lean == "open":
            break
        before = text[mark.start - 1]
        if before in STRONG_END or (before.isalnum() and before not in "sS") or before in ')]%"”':
            return index
        fallback = index
    return fallback
