"""One finding per line, for pipes and for programs that read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.kinds import in_order
from checker.report.json import line

if TYPE_CHECKING:
    from checker.model import Report


def render(report: Report) -> str:
    """Return the findings as JSON lines in the order of a report; the keys are those of the JSON report's findings."""
    return "".join(line(finding.to_dict()) + "\n" for finding in in_order(report))
