"""Paragraphs as they are printed: one line each, or several lines of text that was wrapped at a fixed width.

A line break is a wrap where the next line's first word would not have fitted: the line and that word together are longer
than the widest line of the text.  No other break joins two lines, so a headline directly above the story stays alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST_WRAP = 100
"""Text whose longest line is longer than this is not wrapped; typewriters, terminals and wires wrap at 60 to 80."""
NARROWEST_WRAP = 45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines `first` to `last` (indices, both included) that read as one, with their words on one line in `text`."""

    first: int
    last: int
    text: str


def paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `lines` (without their line breaks); every line belongs to exactly one."""
    found: list[Paragraph] = []
    width = max(map(len, lines), default=0)
    wrapped = NARROWEST_WRAP <= width <= WIDEST_WRAP
    first = 0
    for index, line in enumerate(lines):
        if wrapped and index + 1 < len(lines) and _wraps(line, lines[index + 1], width):
            continue
        joined = line.strip() if first == index else " ".join(part.strip() for part in lines[first : index + 1])
        found.append(Paragraph(first, index, joined))
        first = index + 1
    return tuple(found)


def _wraps(line: str, following: str, width: int) -> bool:
    stripped = line.rstrip()
    if not stripped or not following or following[0].isspace():
        return False
    return len(stripped) + 1 + len(following.split(None, 1)[0]) > width
