"""The words in question in their sentence, with the sentences around it: what a reader needs to judge them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.presentation.printable import printable

if TYPE_CHECKING:
    from checker.model import Extraction

NEAREST = 4
"""Words on either side that make plain what a value is of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the words in question, and the sentences around it; every part is printable."""

    before: str
    lead: str
    words: str
    tail: str
    after: str

    @property
    def whole(self) -> bool:
        """Whether the words in question are the whole sentence."""
        return not (self.lead or self.tail)

    @property
    def near(self) -> Passage:
        """The same with only the nearest words around those in question, and dots where there are more."""
        before, after = (text.split() for text in (self.lead, self.tail))
        lead, tail = " ".join(before[-NEAREST:]), " ".join(after[:NEAREST])
        lead = ("… " if len(before) > NEAREST else "") + lead + (" " if self.lead[-1:].isspace() else "")
        tail = (" " if self.tail[:1].isspace() else "") + tail + (" …" if len(after) > NEAREST else "")
        return Passage("", lead, self.words, tail, "")


def passage(extraction: Extraction, start: int, end: int) -> Passage:
    """Return the words from `start` to `end` (code points) in their sentence, with the sentences around it."""
    text, sentences = extraction.article.text, extraction.sentences
    first = max(bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1, 0)
    last = max(bisect_right(sentences, max(end - 1, start), key=lambda sentence: sentence.start) - 1, first)
    if sentences and sentences[first].start <= start and start < sentences[first].end:
        opening, closing = sentences[first].start, max(sentences[last].end, end)
        before, after = _neighbour(extraction, first - 1), _neighbour(extraction, last + 1)
    else:  # a headline or caption: its line is its sentence
        opening, closing = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        closing = len(text) if closing < 0 else closing
        before = after = ""
    lead, words, tail = text[opening:start], text[start:end], text[end:closing]
    return Passage(
        printable(before),
        printable(lead) + (" " if lead[-1:].isspace() and lead.strip() else ""),
        printable(words),
        (" " if tail[:1].isspace() and tail.strip() else "") + printable(tail),
        printable(after),
    )


def _neighbour(extraction: Extraction, index: int) -> str:
    """Return the sentence at `index` if it is part of the story, or nothing: a headline is no context."""
    if not 0 <= index < len(extraction.sentences) or extraction.sentences[index].label != "story":
        return ""
    sentence = extraction.sentences[index]
    return extraction.article.text[sentence.start : sentence.end]
