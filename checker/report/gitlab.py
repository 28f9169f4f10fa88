"""GitLab's Code Quality report: a JSON list that a merge request compares with that of its target branch.

Source: GitLab Docs, "Code Quality", report format.  Findings that an editor decided and agreements are left out, since
GitLab knows no state but present and absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Json, short_hash
from checker.presentation.cards import Card, cards
from checker.presentation.printable import exact, printable
from checker.presentation.troubles import troubles
from checker.report.json import document

if TYPE_CHECKING:
    from checker.model import Report, Severity

LEVELS: dict[Severity, str] = {"error": "critical", "warning": "minor", "note": "info"}

HERE = "."
"""The place of what concerns no article."""


def render(report: Report) -> str:
    """Return the open findings, the worst first, after what could not be read or compared."""
    entries = []
    for each in troubles(report):
        fingerprint = short_hash(each.name, *filter(None, [each.path]))
        entries.append(_entry(each.name, each.message, fingerprint, "critical", each.path or HERE, 1))
    for card in cards(report):
        finding = card.finding
        if card.is_open:
            path, line = HERE, 1
            if card.witnesses:
                first = card.witnesses[0]
                path, line = first.article.path, first.evidence.line or 1
            check, level = card.rule or finding.rule, LEVELS[finding.severity]
            entries.append(_entry(check, _description(card), finding.id, level, path, line))
    return document(entries)


def _description(card: Card) -> str:
    sides = [f"{', '.join(side.outlets)}: {side.value}" for side in card.sides if side.value]
    return " · ".join([card.message, *sides])


def _entry(check: str, description: str, fingerprint: str, severity: str, path: str, line: int) -> Json:
    return {
        "description": printable(description),
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": exact(path), "lines": {"begin": line}},
    }
