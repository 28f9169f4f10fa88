"""Paragraphs: the units inside which quote marks pair and sentences end.

A line wrapped at a column is not a paragraph of its own (`checker.ingest.wrapping`).  Here it is known which lines are
the story, so the width is that of a block's longest line, and a wrap counts even where it does not split a sentence.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.ingest.wrapping import WIDEST_WRAP, overflows
from checker.model import Line, LineLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of lines that read as one; `start` and `end` leave out indents and trailing spaces."""

    start: int
    end: int
    label: LineLabel


def find_paragraphs(text: str, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text` in order; `lines` are its labelled lines, blank ones included."""
    return tuple(paragraph for block in _blocks(text, lines) for paragraph in _unwrap(text, block))


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines with the same label and no blank line between them, trimmed of white space."""
    block: list[Line] = []
    for line in lines:
        body = text[line.start : line.end]
        stripped = body.strip()
        if block and (not stripped or line.label != block[-1].label):
            yield block
            block = []
        if stripped:
            start = line.start + len(body) - len(body.lstrip())
            block.append(Line(start, start + len(stripped), line.label))
    if block:
        yield block


def _unwrap(text: str, block: list[Line]) -> Iterator[Paragraph]:
    width = max(line.end - line.start for line in block)
    wrapped = width <= WIDEST_WRAP and len(block) > 1 and block[0].label == "story"
    start = block[0].start
    for line, following in itertools.pairwise(block):
        if wrapped:
            printed = text[following.start : following.end]
            goes_on = overflows(text[line.start : line.end], printed, width) or printed[0].islower()
        else:
            goes_on = False
        if not goes_on:
            yield Paragraph(start, line.end, line.label)
            start = following.start
    yield Paragraph(start, block[-1].end, block[-1].label)
