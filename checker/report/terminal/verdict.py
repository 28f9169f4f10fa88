"""How two statements relate: the verdict in a word, then why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.kinds import BY_NAME
from checker.presentation.printable import printable
from checker.report.terminal.style import PLAIN, Style

if TYPE_CHECKING:
    from checker.model import Verdict


def render(verdict: Verdict, style: Style = PLAIN) -> str:
    """Return the verdict with its reasons, one per line."""
    kind = BY_NAME.get(verdict.kind)
    rule = f"[{verdict.rule}]" if verdict.rule else ""
    if kind:
        head = style.head(kind, rule, f"confidence {verdict.confidence:.2f}")
    else:
        head = [style.paint("unrelated", "bold")]
    scores = f"same claim {verdict.same_claim:.2f}, same wording {verdict.same_wording:.2f}"
    reasons = [line for reason in verdict.trace for line in style.lines(f"- {printable(reason)}", 2, 4)]
    return "\n".join([*head, *style.lines(scores, 2), *reasons]) + "\n"
