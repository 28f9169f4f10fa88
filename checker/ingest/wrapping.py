"""Paragraphs as printed: one line each, or several lines of text wrapped at a fixed width.

A line break is a wrap if the next line's first word would not have fitted: the line and that word together are longer
than the widest line of the text.  A text counts as wrapped only if at least one such break cuts a sentence, so that the
next line goes on in lower case.  A headline above the story stays alone, and a paragraph's short last line ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST_WRAP = 100
"""Text with a longer line than this is not wrapped; typewriters, terminals and wires wrap at 60 to 80."""
NARROWEST_WRAP = 45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines `first` to `last` (indices, both included) that form one paragraph, joined into one line in `text`."""

    first: int
    last: int
    text: str


def paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `lines` (without their line breaks); every line belongs to exactly one."""
    wraps = _wraps(lines)
    if not wraps:
        return tuple(Paragraph(index, index, line.strip()) for index, line in enumerate(lines))
    found: list[Paragraph] = []
    first = 0
    for index in range(len(lines)):
        if index not in wraps:
            found.append(Paragraph(first, index, " ".join(part.strip() for part in lines[first : index + 1])))
            first = index + 1
    return tuple(found)


def _wraps(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines that are continued on the next line."""
    width = max(map(len, lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return frozenset()
    forced = frozenset(
        index
        for index, (line, following) in enumerate(pairwise(lines))
        if line and following and not following[0].isspace() and overflows(line, following, width)
    )
    return forced if any(lines[index + 1][0].islower() for index in forced) else frozenset()


def overflows(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one, in text that is `width` wide."""
    return not line.isspace() and len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) > width
