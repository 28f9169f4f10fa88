"""A claim with its values, and all that was read in one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.articles import Article, Line, LineLabel, Mention, Sentence
from checker.model.base import Json
from checker.model.values import TURNS, Fact, Name, Quantity, Scope, When

ClaimKind = Literal["quote", "partial-quote", "reported", "statement"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement at a span, with its speaker or source and its typed values.

    A quote's span leaves out its marks.  `speaker` is the resolved name, or None if unsure; the mention is kept anyway.
    `sentence` is the index of the claim's sentence in the article; several claims may share one.
    """

    id: str
    article: str
    kind: ClaimKind
    start: int
    end: int
    text: str
    line: int | None = None
    column: int | None = None
    speaker: str | None = None
    speaker_mention: Mention | None = None
    cue: str | None = None
    sources: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[When, ...] = ()
    names: tuple[Name, ...] = ()
    scopes: tuple[Scope, ...] = ()
    facts: tuple[Fact, ...] = ()
    sentence: int = 0
    label: LineLabel = "story"

    @property
    def is_reported(self) -> bool:
        """Whether the claim is indirect speech."""
        return self.kind == "reported"

    @property
    def is_quote(self) -> bool:
        """Whether the words stand inside quote marks (or in a pull quote) and are attributed to a speaker."""
        return self.kind in ("quote", "partial-quote")

    @property
    def polarity(self) -> Literal["affirmative", "negative"]:
        """Whether an odd number of negators governs the claim."""
        negators = sum(scope.kind in TURNS for scope in self.scopes)
        return "negative" if negators % 2 else "affirmative"

    @property
    def modality(self) -> str:
        """The first modality that governs the claim, or ``fact`` if none does."""
        kinds = [scope.kind for scope in self.scopes if scope.kind not in TURNS]
        return kinds[0] if kinds else "fact"

    def with_facts(self, facts: tuple[Fact, ...]) -> Claim:
        """Return the claim with `facts`; written out (for speed), because every claim gets its facts this way."""
        return Claim(
            self.id, self.article, self.kind, self.start, self.end, self.text, self.line, self.column, self.speaker,
            self.speaker_mention, self.cue, self.sources, self.quantities, self.dates, self.names, self.scopes, facts,
            self.sentence, self.label,
        )  # fmt: skip

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "id": self.id, "article": self.article, "kind": self.kind, "start": self.start, "end": self.end,
            "line": self.line, "text": self.text, "speaker": self.speaker,
            "speaker_mention": self.speaker_mention.to_dict() if self.speaker_mention else None,
            "cue": self.cue, "sources": list(self.sources),
            "quantities": [q.to_dict() for q in self.quantities], "dates": [d.to_dict() for d in self.dates],
            "names": [n.to_dict() for n in self.names], "scopes": [s.to_dict() for s in self.scopes],
            "polarity": self.polarity, "modality": self.modality, "label": self.label,
            "facts": [f.to_dict() for f in self.facts],
        }  # fmt: skip


@dataclass(frozen=True)
class Extraction:
    """All that was read in one article: the output of `extract`, the input of every later stage.

    `sources` are the agencies and documents that the article as a whole draws on ("(Reuters)", "Interfax reported").
    """

    article: Article
    lines: tuple[Line, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
