"""A trained recogniser of names alongside the rules: it adds names that nothing else in the text supports.

The rules know why a phrase is a name and whose office is next to it; a trained model also knows names that have no such
support around them.  So the rules and the gazetteer decide what they can, and the recogniser is asked for the rest.
Without one, which is the default, nothing here runs and no model is needed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from checker.errors import CheckerError
from checker.extract.names.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.extract.names.words import Capitals

MODEL = "en_core_web_sm"
UNUSED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
"""Components of a pipeline that are not needed to find names."""
LONGEST_BLOCK = 100_000  # characters handed over at once; spaCy refuses a million

_BLOCK = re.compile(rf"[^\n][\s\S]{{0,{LONGEST_BLOCK - 1}}}?(?=\n[ \t\r]*\n|\Z)|[^\n][\s\S]{{{LONGEST_BLOCK - 1}}}")
_KINDS: Mapping[str, Literal["person", "body", "place"]] = {
    "PERSON": "person", "PER": "person", "ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip
"""The labels of OntoNotes and of CoNLL; peoples (NORP) are left to the gazetteer."""


class Recognised(NamedTuple):
    """A span that a recogniser takes for a name; offsets are code points."""

    start: int
    end: int
    kind: Literal["person", "body", "place"]


class Recogniser(Protocol):
    """Anything that finds names in a text."""

    def __call__(self, text: str) -> Iterable[Recognised]:
        """Return the names of `text`, in any order; must not raise for any text."""


class SpacyRecogniser:
    """The named entities of a spaCy pipeline."""

    __slots__ = ("_pipeline",)

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def __call__(self, text: str) -> Iterator[Recognised]:
        """Yield the persons, bodies and places that the pipeline finds, block by block."""
        whole = text.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate has no UTF-8; "?" is as long
        blocks = ((match.group(), match.start()) for match in _BLOCK.finditer(whole))
        for document, offset in self._pipeline.pipe(blocks, as_tuples=True):
            for entity in document.ents:
                kind = _KINDS.get(entity.label_)
                if kind is not None:
                    yield Recognised(offset + entity.start_char, offset + entity.end_char, kind)


def load_recogniser(model: str = MODEL) -> Recogniser:
    """Return a recogniser that uses the spaCy pipeline `model`: the name of an installed one, or a folder.

    Raises `CheckerError`, saying what to install, if spaCy or the pipeline is absent.
    """
    try:
        spacy = import_module("spacy")
    except ImportError as absent:
        raise CheckerError("a recogniser of names needs spaCy: pip install 'checker[ner]'") from absent
    try:
        return SpacyRecogniser(spacy.load(model, exclude=UNUSED))
    except OSError as absent:
        raise CheckerError(
            f"the spaCy pipeline '{model}' is not installed; 'python -m spacy download {model}' fetches an official one"
        ) from absent


def with_recognised(caps: Capitals, pieces: Sequence[Piece], recognised: Iterable[Recognised]) -> list[Piece]:
    """Return the pieces of a text with what a recogniser adds, in text order.

    It gives pieces of unknown kind a kind, and adds names where the rules found none.  A span counts only from its
    first to its last capitalised word of the story, `caps`: so it loses an article and a possessive, and a line that is
    not part of the story adds nothing.
    """
    found = list(pieces)
    starts = [piece.start for piece in pieces]
    taken = 0
    for span in sorted(recognised):
        first, last = bisect_left(caps.starts, span.start), bisect_right(caps.ends, span.end)
        if first >= last:
            continue
        start, end = caps.starts[first], caps.ends[last - 1]
        low = max(0, bisect_right(starts, start) - 1)
        beside = [index for index in range(low, bisect_left(starts, end)) if pieces[index].end > start]
        if not beside and start >= taken:
            text = caps.flat[start:end]
            found.append(Piece(start, end, text, span.kind, " ".join(text.split())))
            taken = end
        elif len(beside) == 1 and pieces[beside[0]].kind in (None, "other"):
            found[beside[0]] = pieces[beside[0]]._replace(kind=span.kind, weak=False)
    return sorted(found, key=lambda piece: piece.start)
