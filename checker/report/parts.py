"""Reports of runs too large to be held in memory: the part of each event, and how the parts make a whole.

A part is made from the report of one event, by any worker, and kept.  The whole is the parts one after the other, with
what stands before, between and after them.  So a report is in the order of its events, and within an event in the usual
order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.presentation.kinds import KINDS, LISTS
from checker.report import html, json, jsonl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from checker.model import Claim, Cluster, Event, Finding, FindingKind, Origin, Report, Unreadable
    from checker.presentation.summary import Summary

Parts = dict[str, str]
"""What one event contributes to a report: text, by the section it belongs to."""
MARGIN = "    "


def jsonl_parts(report: Report) -> Parts:
    """Return the findings of an event as lines of JSON, in the order of a report."""
    return {"findings": jsonl.render(report)}


def json_parts(report: Report) -> Parts:
    """Return what an event contributes to the lists of the JSON report."""
    lists: dict[str, Iterable[Claim | Cluster | Finding]] = {
        "claims": report.claims.values(), "clusters": report.clusters, "findings": report.findings,
    }  # fmt: skip
    return {name: json.rows([each.to_dict() for each in values], MARGIN) for name, values in lists.items()}


def html_parts(report: Report) -> Parts:
    """Return the page of an event; an event of a single article has none."""
    return {"page": html.render(report)} if len(report.extractions) > 1 else {}


PARTS: dict[str, Callable[[Report], Parts]] = {"jsonl": jsonl_parts, "json": json_parts, "html": html_parts}
"""The formats that are made in parts."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a report says apart from its parts; `kinds` are those of each event's findings, in the order of events."""

    version: str
    articles: Sequence[dict[str, Any]]
    unreadable: Sequence[Unreadable]
    origins: Sequence[Origin]
    events: Sequence[Event]
    kinds: Sequence[Sequence[FindingKind]]
    figures: Summary
    notices: Sequence[Finding]
    """Findings of no event."""


def jsonl_whole(whole: Whole, parts: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Yield the pieces of the report; `parts` gives those of a section, in the order of the events."""
    yield from parts("findings")
    yield from (json.line(finding.to_dict()) + "\n" for finding in whole.notices)


def json_whole(whole: Whole, parts: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Yield the pieces of the report, laid out as in `checker.report.json`; see `jsonl_whole`."""

    def listed(name: str, rows: Iterable[str]) -> Iterator[str]:
        yield f',\n  "{name}": ['
        begun = False
        for row in rows:
            if row:
                yield ",\n" if begun else "\n"
                yield row
                begun = True
        yield "\n  ]" if begun else "]"

    tool = json.rows([{"name": "checker", "version": whole.version}], "")
    yield f'{{\n  "schema_version": 1,\n  "tool": {tool}'
    yield from listed("articles", (json.rows([row], MARGIN) for row in whole.articles))
    lists: dict[str, Sequence[Unreadable | Origin | Event]] = {
        "unreadable": whole.unreadable, "origins": whole.origins, "events": whole.events,
    }  # fmt: skip
    for name, values in lists.items():
        yield from listed(name, (json.rows([value.to_dict()], MARGIN) for value in values))
    yield from listed("claims", parts("claims"))
    yield from listed("clusters", parts("clusters"))
    yield from listed(
        "findings", (*parts("findings"), *(json.rows([notice.to_dict()], MARGIN) for notice in whole.notices))
    )
    yield "\n}\n"


def pages_beside(file: Path) -> Path:
    """Return the folder of the events' pages, which is beside the index."""
    return file.with_name(f"{file.stem}-events")


def html_index(whole: Whole, folder: str) -> str:
    """Return the page that links to the pages of the events, which are in `folder` beside it."""
    rows = []
    for event, kinds in zip(whole.events, whole.kinds, strict=True):
        if len(event.articles) > 1:
            counts = {kind: sum(name == kind.name for name in kinds) for kind in KINDS}
            to_decide = sum(number for kind, number in counts.items() if kind.name not in LISTS)
            rows.append((-to_decide, event, [(kind, number) for kind, number in counts.items() if number]))
    rows.sort(key=lambda row: (row[0], row[1].start or "", row[1].id))
    template = html.environment().get_template("index.html.j2")
    return template.render(
        figures=whole.figures, rows=rows, folder=folder, unreadable=whole.unreadable, notices=whole.notices,
        style=html.asset("style.css"), policy=html.style_policy(),
    )  # fmt: skip
