"""How each kind of finding is shown: its sign, its name in words, and its place in the order of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Finding, FindingKind, Report


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding as shown to a reader; `ascii_sign` is used where the output cannot show `sign`."""

    name: FindingKind
    sign: str
    ascii_sign: str
    word: str
    plural: str
    told: str = ""
    """What a list of such findings is, for a reader who looks through it."""

    def counted(self, number: int) -> str:
        """Return the number with the name: ``1 contradiction``, ``3 contradictions``."""
        return f"{number:,} {self.word if number == 1 else self.plural}"


KINDS: tuple[Kind, ...] = (
    Kind("contradiction", "≠", "!=", "contradiction", "contradictions"),
    Kind("possible-conflict", "?", "?", "possible conflict", "possible conflicts"),
    Kind("quote-variant", "≈", "~", "quote variant", "quote variants"),
    Kind("notice", "!", "!", "notice", "notices"),
    Kind("single-source", "①", "(1)", "single source", "single sources", "only one origin says so: to be checked"),
    Kind("agreement", "=", "=", "agreement", "agreements", "said alike by several"),
)
"""All kinds in the order of a report: what an editor must look at first comes first."""

LISTS: frozenset[str] = frozenset({"single-source", "agreement"})
"""Kinds to look through rather than to decide on: they are folded, with one line per finding."""

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
_RANK = {kind.name: rank for rank, kind in enumerate(KINDS)}


def in_order(report: Report) -> list[Finding]:
    """Return the findings by kind, then confidence (the surest first), then place in the report."""
    place = {article: number for number, article in enumerate(report.articles)}

    def key(finding: Finding) -> tuple[int, float, int, int, str]:
        first = min(((place.get(e.article, len(place)), e.start) for e in finding.evidence), default=(len(place), 0))
        return _RANK[finding.kind], -round(finding.confidence, 3), *first, finding.id

    return sorted(report.findings, key=key)
