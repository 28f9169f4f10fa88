"""Findings for a pull request or a job summary: a table of counts, then each event with its evidence quoted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.presentation.cards import Card, Side, by_event, counted
from checker.presentation.dates import spoken
from checker.presentation.kinds import KINDS, LISTS, Kind
from checker.presentation.printable import printable
from checker.presentation.summary import summary
from checker.report.text import apparatus_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Report
    from checker.presentation.passage import Passage

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#|~!&@$])")
_LIST_MARK = re.compile(r"^(?=[-+])|^(\d+)(?=[.)])")


def render(report: Report) -> str:
    """Return the report as Markdown that looks the same on GitHub and GitLab."""
    figures = summary(report)
    lines = [
        f"# Source consistency: {figures.headline}",
        "",
        f"{figures.read}.",
        *_unreadable(report),
        *(line for said in (*figures.not_compared, *figures.notes) for line in ("", f"{_escaped(said)}.")),
        *_counts(report),
    ]
    for event, found in by_event(report):
        if found:
            lines += ["", f"## {_escaped(event.label) if event else 'Housekeeping'}"]
            lines += [line for card in found if card.kind.name not in LISTS for line in _finding(card)]
            lines += [line for kind in KINDS if kind.name in LISTS for line in _folded(kind, found)]
    return "\n".join(lines) + "\n"


def _unreadable(report: Report) -> Iterator[str]:
    if report.unreadable:
        yield from ("", f"**{counted(len(report.unreadable), 'file')} could not be read:**", "")
        yield from (f"- {_code(each.path)}: {_escaped(each.reason)}" for each in report.unreadable)


def _counts(report: Report) -> Iterator[str]:
    if not report.findings:
        return
    yield from ("", "| | new | known | decided |", "| --- | --: | --: | --: |")
    for kind in KINDS:
        states = [f.state for f in report.findings if f.kind == kind.name]
        if states:
            numbers = " | ".join(str(states.count(state)) for state in ("new", "known", "decided"))
            yield f"| {kind.sign} {kind.plural} | {numbers} |"


def _finding(card: Card) -> Iterator[str]:
    finding = card.finding
    state = "" if finding.state == "new" else f" · {finding.state}"
    weight = f"{counted(finding.outlets, 'outlet')}, {counted(finding.origins, 'origin')}"
    yield from ("", f"### {card.kind.sign} {card.kind.word}: {_literal(card.message)}")
    yield from ("", f"{finding.rule} {card.rule} · `{finding.id}` · {weight}{state}")
    if card.decision:
        yield from ("", f"*{_literal(card.decision)}*")
    if finding.apparatus:
        yield from ("", f"“{_escaped(apparatus_line(finding.apparatus))}”")
    if any(side.value for side in card.sides):
        yield from ("", "| reading | outlets | first published | attributed to |", "| --- | --- | --- | --- |")
        yield from (_row(side) for side in card.sides)
    for side in card.sides:
        for witness in side.witnesses:
            if not witness.repeats:
                yield from (
                    "",
                    f"> {_quoted(witness.passage)}",
                    f"> — {_escaped(witness.outlet)}, {_code(witness.place)}",
                )


def _row(side: Side) -> str:
    attributed = dict.fromkeys(witness.attributed_to for witness in side.witnesses if witness.attributed_to)
    weight = f"{', '.join(map(_escaped, side.outlets))} ({counted(side.origins, 'origin')})"
    first = spoken(side.first_published)
    return f"| {_escaped(side.value or '–')} | {weight} | {first} | {', '.join(map(_escaped, attributed))} |"


def _folded(kind: Kind, found: tuple[Card, ...]) -> Iterator[str]:
    listed = [card for card in found if card.kind is kind]
    if not listed:
        return
    yield from ("", f"<details><summary>{kind.sign} {kind.counted(len(listed))}</summary>", "")
    for card in listed:
        weight = f"{counted(card.finding.outlets, 'outlet')}, {counted(card.finding.origins, 'origin')}"
        places = ", ".join(_code(witness.place) for side in card.sides for witness in side.witnesses)
        yield f"- {_literal(card.message)} ({weight}) {places}".rstrip()
    yield from ("", "</details>")


def _quoted(passage: Passage) -> str:
    """Return a sentence with the words in question in bold, or without bold if they are all of it."""
    if passage.whole:
        return _LIST_MARK.sub(r"\1\\", _literal(passage.words))
    lead = _LIST_MARK.sub(r"\1\\", _literal(passage.lead))
    return f"{lead}<b>{_literal(passage.words)}</b>{_literal(passage.tail)}"


def _escaped(text: str) -> str:
    return _literal(printable(text))


def _literal(text: str) -> str:
    """Return printable `text` escaped, so that Markdown shows every character and interprets none."""
    return _SPECIAL.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;")


def _code(text: str) -> str:
    """Return `text` as a code span, which may hold backticks."""
    shown = printable(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if "`" in shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
