"""Findings for a pull request or a job summary: a table of counts, then each event with its evidence quoted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.presentation.dates import spoken
from checker.presentation.kinds import KINDS
from checker.presentation.printable import exact_line, printable
from checker.presentation.sections import sections
from checker.presentation.summary import STATES, Summary, summary
from checker.presentation.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Report
    from checker.presentation.cards import Card
    from checker.presentation.kinds import Kind
    from checker.presentation.passage import Passage
    from checker.presentation.sides import Side

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#|~!&@$])")
_LIST_MARK = re.compile(r"^(?=[-+])|^(\d+)(?=[.)])")


def render(report: Report) -> str:
    """Return the report as Markdown that looks the same on GitHub and GitLab."""
    figures = summary(report)
    lines = [
        f"# Source consistency: {figures.headline}",
        "",
        f"{figures.read}.",
        *_unreadable(report, figures),
        *(line for said in (*figures.not_compared, *figures.notes) for line in ("", f"{_escaped(said)}.")),
        *_counts(figures),
    ]
    for section in sections(report):
        if section.cards:
            lines += ["", f"## {_literal(section.heading)}"]
            lines += [line for card in section.to_decide for line in _finding(card)]
            lines += [line for kind, listed in section.lists for line in _folded(kind, listed)]
    return "\n".join(lines) + "\n"


def _unreadable(report: Report, figures: Summary) -> Iterator[str]:
    if report.unreadable:
        yield from ("", f"**{figures.not_read}:**", "")
        yield from (f"- {_code(each.path)}: {_escaped(each.reason)}" for each in report.unreadable)


def _counts(figures: Summary) -> Iterator[str]:
    found = [kind for kind in KINDS if figures.kinds[kind.name]]
    if found:
        yield from ("", f"| | {' | '.join(STATES)} |", f"| --- |{' --: |' * len(STATES)}")
    for kind in found:
        numbers = " | ".join(f"{figures.by_state[kind.name][state]:,}" for state in STATES)
        yield f"| {kind.sign} {kind.plural} | {numbers} |"


def _finding(card: Card) -> Iterator[str]:
    finding = card.finding
    state = card.state and f" · {card.state}"
    yield from ("", f"### {card.kind.sign} {card.kind.word}: {_literal(card.message)}")
    yield from ("", f"{finding.rule} {card.rule} · `{finding.id}` · {card.weight}{state}")
    if card.decision:
        yield from ("", f"*{_literal(card.decision)}*")
    if finding.apparatus:
        yield from ("", f"“{_literal(card.apparatus)}”")
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


def _folded(kind: Kind, listed: Sequence[Card]) -> Iterator[str]:
    yield from ("", f"<details><summary>{kind.sign} {kind.counted(len(listed))}</summary>", "")
    for card in listed:
        places = ", ".join(_code(witness.place) for witness in card.witnesses)
        yield f"- {_literal(card.message)} ({card.weight}) {places}".rstrip()
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
    """Return printable `text` escaped, so that Markdown shows every character; only a bare address becomes a link."""
    return _SPECIAL.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;")


def _code(text: str) -> str:
    """Return `text` as a code span, which may hold backticks."""
    shown = exact_line(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if "`" in shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
