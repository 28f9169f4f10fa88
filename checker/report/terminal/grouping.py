"""The grouping alone: each event with its articles and their origins, and why they were put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.group.origins import independent_articles
from checker.presentation.printable import printable
from checker.presentation.words import counted, outlet
from checker.report.terminal.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Event, Json, Report


def render(report: Report, style: Style = PLAIN) -> str:
    """Return the events of `report`, one block each."""
    return "\n".join("\n".join(_event(event, report, style)) + "\n" for event in report.events)


def to_dict(report: Report) -> Json:
    """Return the parts of the JSON report that come from grouping, with the reasons for each event."""
    whole = report.to_dict()
    kept = {key: whole[key] for key in ("schema_version", "tool", "articles", "unreadable", "origins", "events")}
    kept["events"] = [{**event.to_dict(), "why": list(event.why)} for event in report.events]
    return kept


def _event(event: Event, report: Report, style: Style) -> Iterator[str]:
    days = " to ".join(dict.fromkeys(day for day in (event.start, event.end) if day))
    origins = independent_articles(event.articles, report.origins_of)
    weight = f"{counted(len(event.articles), 'article')}, {counted(origins, 'origin')}"
    yield from style.row(printable(event.label), event.id, "bold")
    places = ", ".join(map(printable, event.places))
    yield from style.lines(" · ".join(part for part in (printable(days), places, weight) if part), 2)
    for name in event.articles:
        article = report.articles[name]
        drawn = ", ".join(printable(origin.label) for origin in report.origins_of.get(name, ()))
        line = f"{outlet(article)}  {printable(article.path)}  {printable(article.published or 'date unknown')}"
        yield from style.lines(f"{line}  origin: {drawn}" if drawn else line, 4, 6)
    for reason in event.why:
        yield from style.lines(f"because {printable(reason)}", 4, 6)
