"""Why a finding was made: its sides in full, then the rule's reasoning step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.cards import Card, card_of
from checker.presentation.printable import printable
from checker.report.terminal.style import PLAIN, Style, emphasised
from checker.review.identity import called

if TYPE_CHECKING:
    from checker.model import Report


def find(report: Report, name: str) -> Card | None:
    """Return the finding whose id is `name`, or the only one whose id begins with it, or None."""
    finding = called(name, report.findings)
    return card_of(finding, report) if finding else None


def render(card: Card, style: Style = PLAIN) -> str:
    """Return the trace of a finding with the sentences it rests on."""
    finding = card.finding
    lines = style.head(card.kind, f"[{finding.rule}] {card.rule}", finding.id)
    lines += style.lines(card.message, 2)
    for side in card.sides:
        lines += ["", *style.lines(side.value, 2)] if side.value else [""]
        for witness in side.witnesses:
            said = f"  ({witness.attributed_to})" if witness.attributed_to else ""
            lines += style.lines(f"{witness.outlet}  {witness.place}{said}", 4, 6)
            lines += style.quoted(emphasised(witness.passage), 6)
    lines += ["", style.paint("Why", "bold")]
    lines += [line for step in finding.trace for line in style.lines(f"- {printable(step)}", 2, 4)]
    lines += style.lines(f"Decision: {card.decision}", 0, 2) if card.decision else []
    lines += style.lines(f"Confidence {finding.confidence:.2f}. The rule: checker explain {finding.rule}", 0, 2)
    return "\n".join(lines) + "\n"
