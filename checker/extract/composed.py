"""Text in decomposed Unicode: "š" written as "s" and a combining mark.

The grammars of this package expect composed letters.  A text that is not composed (NFC) is read in its composed form,
and every offset found there is mapped back to the text as the file gives it, which itself stays unchanged.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, cast

from checker.extract.claims import position_of
from checker.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Article, Extraction

OFFSETS = frozenset({"start", "end", "scope_start", "scope_end"})
"""The fields that hold an offset into the article's text, in every value of the model."""

Value = TypeVar("Value")


def is_composed(text: str) -> bool:
    """Whether `text` is in Unicode's composed form (NFC); quick, as it is checked for every article."""
    return unicodedata.is_normalized("NFC", text)


def compose(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the composed form of `text`, and for each offset in that form, its end included, the offset in `text`."""
    starts = [i for i, letter in enumerate(text) if not unicodedata.combining(letter)]
    if not starts or starts[0]:
        starts.insert(0, 0)  # a text that begins with a combining mark
    pieces, offsets = [], []
    for start, end in pairwise([*starts, len(text)]):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        offsets += [start] * len(piece)
    return "".join(pieces), (*offsets, len(text))


def composed(article: Article, offsets: Sequence[int], text: str) -> Article:
    """Return the article with the composed `text` and its own offsets mapped to it."""

    def forward(offset: int) -> int:
        return bisect_left(offsets, offset)

    title, lines = article.title_span, article.source_lines
    return replace(
        article, text=text, body_start=forward(article.body_start),
        title_span=Span(forward(title.start), forward(title.end)) if title else None,
        source_lines=tuple((forward(offset), line) for offset, line in lines) if lines is not None else None,
    )  # fmt: skip


def carried_back(extraction: Extraction, article: Article, offsets: Sequence[int]) -> Extraction:
    """Return what was read in the composed form of `article`, its offsets and words mapped back to the article."""

    def back(value: Value) -> Value:
        if isinstance(value, tuple):
            return cast(Value, tuple(map(back, value)))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        moved = {name: offsets[inner] if name in OFFSETS else back(inner) for name, inner in held.items()}
        if {"start", "end", "text"} <= moved.keys():
            moved["text"] = article.text[moved["start"] : moved["end"]]
        return replace(value, **moved)

    claims = []
    for claim in back(extraction.claims):
        line, column = position_of(article, claim.start)
        claims.append(replace(claim, line=line, column=column))
    return replace(
        extraction, article=article, lines=back(extraction.lines), sentences=back(extraction.sentences),
        names=back(extraction.names), claims=tuple(claims),
    )  # fmt: skip
