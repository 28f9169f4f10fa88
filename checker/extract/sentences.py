"""Sentences: boundaries of the outer text, in which a quote counts as one word.

The splitter (sentencex) sees the paragraph with every quote masked by letters, so that nothing inside a quote can split
a sentence; a full stop that ends both the quote and the sentence is kept.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from checker.extract.normalise import SPACES
from checker.ingest.dateline import read_dateline
from checker.language import pattern, table
from checker.model import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.extract.paragraphs import Paragraph
    from checker.extract.quotes import Quotation

TERMINAL = ".!?…"
BOUNDARY = re.compile(r"[.!?…]\W*\s")
"""A paragraph without this is one sentence and skips the splitter."""

ATTRIBUTION_FOLLOWS = pattern("sentences", "attribution_follows")
"""Words after a quote ending in "?" or "!" that attribute it to somebody: the sentence goes on."""

TITLE_END = pattern("sentences", "title_end")
"""Abbreviations that never end a sentence."""

CLOCK_END = pattern("sentences", "clock_end")
CLOCK_GOES_ON = pattern("sentences", "clock_goes_on")
"""What may follow "9 p.m." in the same sentence though it begins with a capital: a weekday, a zone, a date."""


BREAKS = str.maketrans(dict.fromkeys("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" + SPACES, " "))
"""Turns line breaks within a paragraph, and spaces of any kind, into plain spaces for the splitter."""

ABBREVIATION = 8  # characters of the longest, with the space after it


def split(text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order; no quotation is cut, and every sentence lies within one paragraph."""
    sentences: list[Sentence] = []
    position = 0
    for number, paragraph in enumerate(paragraphs):
        first = position
        while position < len(quotations) and quotations[position].paragraph == number:
            position += 1
        inside = quotations[first:position]
        dateline = read_dateline(text[paragraph.start : paragraph.end]) if paragraph.label == "story" else None
        if dateline and paragraph.start + dateline.end < paragraph.end:
            paragraph = replace(paragraph, start=paragraph.start + dateline.end)
            inside = [quotation for quotation in inside if quotation.outer_start >= paragraph.start]
        for start, end in _boundaries(text, paragraph, inside):
            sentences.append(Sentence(start, end, number, paragraph.label))
    return tuple(sentences)


def _boundaries(text: str, paragraph: Paragraph, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    body = text[paragraph.start : paragraph.end]
    if paragraph.label != "story" or not BOUNDARY.search(body):
        yield paragraph.start, paragraph.end
        return
    masked = _masked(text, paragraph, quotations).translate(BREAKS)
    start = 0
    found = get_sentence_boundaries(table("language")["language"]["code"], masked)
    for index, boundary in enumerate(found):
        end = boundary["end_index"]
        if index + 1 < len(found) and _goes_on(masked, max(start, end - ABBREVIATION), end):
            continue
        piece = body[start:end]
        stripped = piece.strip()
        if stripped:
            begin = paragraph.start + start + len(piece) - len(piece.lstrip())
            yield begin, begin + len(stripped)
        start = end


def _goes_on(masked: str, start: int, end: int) -> bool:
    """Whether the sentence goes on past a boundary at `end`, after an abbreviation between `start` and there."""
    if TITLE_END.search(masked, start, end):
        return True
    return CLOCK_END.search(masked, start, end) is not None and CLOCK_GOES_ON.match(masked, end) is not None


def _masked(text: str, paragraph: Paragraph, quotations: Sequence[Quotation]) -> str:
    """Return the paragraph with each quote as one word of the same length."""
    pieces, position = [], paragraph.start
    for quotation in quotations:
        pieces.append(text[position : quotation.outer_start])
        size = quotation.outer_end - quotation.outer_start
        tail = "q"
        if size > 2 and _ends_sentence(text, quotation, paragraph.end):
            tail = "."
        pieces.append("Q" + "q" * (size - 2) + tail if size > 1 else "Q"[:size])
        position = quotation.outer_end
    pieces.append(text[position : paragraph.end])
    return "".join(pieces)


def _ends_sentence(text: str, quotation: Quotation, limit: int) -> bool:
    """Whether the sentence ends with the quote: a terminal mark inside, and no attribution after it."""
    last = text[quotation.end - 1]
    if last in "’'”\"»›)" and quotation.end - quotation.start > 1:
        last = text[quotation.end - 2]
    if last not in TERMINAL:
        return False
    after = text[quotation.outer_end : quotation.outer_end + 2]
    if not after[:1].isspace() or after[1:].islower():
        return False
    return last == "." or not ATTRIBUTION_FOLLOWS.match(text, quotation.outer_end, min(limit, quotation.outer_end + 90))
