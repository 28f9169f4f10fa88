"""A row for each witness of each finding, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that it is shown as text (OWASP, "CSV
Injection"): articles are written by others.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from checker.presentation.cards import cards
from checker.presentation.printable import exact, printable

if TYPE_CHECKING:
    from checker.model import Report

COLUMNS = (
    "finding", "kind", "rule", "name", "state", "decision", "confidence", "event", "message", "reading", "outlet",
    "origin", "attributed_to", "published", "file", "line", "column", "words",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")  # the wide forms count in East Asian locales


def render(report: Report) -> str:
    """Return the findings as CSV, every cell quoted, lines ended by LF; what is not known is an empty cell."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    labels = {event.id: event.label for event in report.events}
    for card in cards(report):
        it = card.finding
        about = (
            it.id, it.kind, it.rule, card.rule, it.state, it.decision.decision if it.decision else None,
            f"{it.confidence:.3f}", labels.get(it.event), card.message,
        )  # fmt: skip
        for side in card.sides:
            for witness in side.witnesses:
                article, evidence = witness.article, witness.evidence
                drawn = "; ".join(origin.label for origin in report.origins_of.get(article.id, ()))
                said = (side.value, witness.outlet, drawn, witness.attributed_to, article.published)
                words = (evidence.line, evidence.column, evidence.text)
                writer.writerow([*map(_cell, (*about, *said)), _text(exact(article.path)), *map(_cell, words)])
        if not card.sides:
            writer.writerow([*map(_cell, about)] + [""] * (len(COLUMNS) - len(about)))
    return text.getvalue()


def _cell(value: str | int | None) -> str:
    return "" if value is None else _text(printable(str(value)))


def _text(shown: str) -> str:
    """Return a cell that is shown as text, whatever it begins with; spreadsheets pass over white space at its head."""
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
