"""What is found, with the words of each side, and what an editor decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.base import Json
from checker.model.events import Reading

FindingKind = Literal["contradiction", "possible-conflict", "quote-variant", "agreement", "single-source", "notice"]
State = Literal["new", "known", "decided"]
Severity = Literal["error", "warning", "note"]
Family = Literal[
    "number", "date", "negation", "antonym", "attribution", "entity", "location", "membership", "outcome", "ordinal",
    "role", "substitution", "truncation", "insertion", "translation", "direct-vs-partial", "meaning-changed",
]  # fmt: skip
"""What a finding is about: what sources contradict each other in, up to "role", or how their quotes differ."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one side of a finding, and where they stand."""

    article: str
    claim: str | None
    start: int
    end: int
    text: str
    line: int | None = None
    column: int | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "article": self.article, "claim": self.claim, "start": self.start, "end": self.end, "line": self.line,
            "column": self.column, "text": self.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """A column of an apparatus: words that all readings share, or the words that each reading has instead.

    `readings` maps the index of a reading to its words; a shared segment has one entry with all the indices.
    """

    shared: bool
    readings: tuple[tuple[tuple[int, ...], str], ...]

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "shared": self.shared,
            "readings": [{"readings": list(who), "text": text} for who, text in self.readings],
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided about a finding; `on` and `until` are ISO dates, and it no longer holds after `until`."""

    finding: str
    decision: Literal["accepted", "dismissed", "corrected", "watching"]
    reason: str
    by: str
    on: str
    until: str | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "decision": self.decision, "reason": self.reason, "by": self.by, "on": self.on, "until": self.until,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule reports.  `confidence` is 0 to 1 and never above that of the alignment it rests on."""

    id: str
    kind: FindingKind
    rule: str
    family: Family | None
    severity: Severity
    confidence: float
    event: str
    cluster: str | None
    message: str
    evidence: tuple[Evidence, ...]
    readings: tuple[Reading, ...] = ()
    apparatus: tuple[Segment, ...] = ()
    trace: tuple[str, ...] = ()
    outlets: int = 0
    origins: int = 0
    state: State = "new"
    decision: Decision | None = None
    about: str = ""
    """What distinguishes the dispute from others with the same readings: stems of words that all its sides share."""

    def to_dict(self) -> Json:
        """Return the JSON form; the confidence is rounded to three digits."""
        return {
            "id": self.id, "kind": self.kind, "rule": self.rule, "family": self.family, "severity": self.severity,
            "confidence": round(self.confidence, 3), "event": self.event, "cluster": self.cluster,
            "message": self.message, "state": self.state,
            "decision": self.decision.to_dict() if self.decision else None,
            "evidence": [e.to_dict() for e in self.evidence],
            "readings": [r.to_dict() for r in self.readings], "apparatus": [s.to_dict() for s in self.apparatus],
            "trace": list(self.trace), "outlets": self.outlets, "origins": self.origins,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two statements relate.  `same_claim` and `same_wording` are calibrated probabilities (0 to 1)."""

    kind: Literal["agreement", "quote-variant", "contradiction", "possible-conflict", "unrelated"]
    rule: str | None
    confidence: float
    same_claim: float
    same_wording: float
    trace: tuple[str, ...] = ()

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "kind": self.kind, "rule": self.rule, "confidence": round(self.confidence, 3),
            "same_claim": round(self.same_claim, 6), "same_wording": round(self.same_wording, 6),
            "trace": list(self.trace),
        }  # fmt: skip
