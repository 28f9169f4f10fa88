"""The values that flow through the program: frozen, slotted, without behaviour beyond small properties.

Every ``start`` and ``end`` is a half-open pair of code-point offsets into ``Article.text``, and if a value also has
``text``, then ``text == article.text[start:end]``.  Every value that users see has ``to_dict()``, whose keys are those
of the JSON report.
"""

from checker.model.articles import (
    CLAIM_LABELS,
    Article,
    Line,
    LineLabel,
    Mention,
    Sentence,
    Span,
    Status,
)
from checker.model.base import Json, in_digits, long_hash, short_hash
from checker.model.claims import Claim, ClaimKind, Extraction
from checker.model.compared import Compared, Resolved
from checker.model.events import Cluster, Event, Origin, Reading, Topic, by_article
from checker.model.findings import Decision, Evidence, Family, Finding, FindingKind, Segment, Severity, State, Verdict
from checker.model.report import Known, Report, Unreadable, listed
from checker.model.values import TURNS, Fact, Granularity, Name, NameKind, Quantity, Scope, When, WhenRelation

__all__ = [
    "CLAIM_LABELS",
    "TURNS",
    "Article",
    "Claim",
    "ClaimKind",
    "Cluster",
    "Compared",
    "Decision",
    "Event",
    "Evidence",
    "Extraction",
    "Fact",
    "Family",
    "Finding",
    "FindingKind",
    "Granularity",
    "Json",
    "Known",
    "Line",
    "LineLabel",
    "Mention",
    "Name",
    "NameKind",
    "Origin",
    "Quantity",
    "Reading",
    "Report",
    "Resolved",
    "Scope",
    "Segment",
    "Sentence",
    "Severity",
    "Span",
    "State",
    "Status",
    "Topic",
    "Unreadable",
    "Verdict",
    "When",
    "WhenRelation",
    "by_article",
    "in_digits",
    "listed",
    "long_hash",
    "short_hash",
]
