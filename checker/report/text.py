"""Findings for a terminal: a block each with all sides, then what was read and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.cards import Card, cards
from checker.presentation.kinds import KINDS, LISTS
from checker.presentation.printable import printable
from checker.presentation.sections import lists, sections
from checker.presentation.summary import Summary, summary
from checker.report.terminal.style import CLOSE, OPEN, PLAIN, Style, emphasised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Report, Unreadable
    from checker.presentation.sections import Section
    from checker.presentation.sides import Side


def render(report: Report, style: Style = PLAIN, *, folded: bool = False) -> str:
    """Return the report as text; if `folded`, single sources and agreements are only counted."""
    lines = [*_to_decide([section for section in sections(report) if section.to_decide], style)]
    if not folded:
        for _, listed in lists(cards(report)):
            lines += [line for card in listed for line in _one_line(card, style)]
            lines += [""]
    return "\n".join([*lines, *closing(summary(report), report.unreadable, style, folded=folded)]) + "\n"


def concise(report: Report, style: Style = PLAIN) -> str:
    """Return a line for each finding to decide on, then what was read and what was not."""
    return "\n".join([*places(report, style), *closing(summary(report), report.unreadable, style)]) + "\n"


def places(report: Report, style: Style = PLAIN) -> Iterator[str]:
    """Yield a line for each finding to decide on; text editors and build servers turn it into a link to its place."""
    for card in cards(report):
        if card.to_decide:
            place = f"{card.witnesses[0].place}: " if card.witnesses else ""
            sides = " · ".join(f"{', '.join(side.outlets)}: {_value(card, side)}" for side in card.sides if side.value)
            head = style.paint(f"{card.finding.rule} {card.kind.word}", card.kind.name)
            told = f"{card.message}  {sides}".rstrip()
            name = f"{card.finding.id} {card.state}".rstrip()
            yield f"{place}{head}: {told}  [{name}]"


def _value(card: Card, side: Side) -> str:
    """Return a reading with the words around it, which say what it is of; a quote says it itself."""
    shown = side.witnesses[0].passage if side.witnesses else None
    if shown is None or shown.whole or shown.words != side.value or card.finding.apparatus:
        return str(side.value)
    return f"{shown.near.lead}⟦{shown.words}⟧{shown.near.tail}"


def _to_decide(found: Sequence[Section], style: Style) -> Iterator[str]:
    """Yield the blocks of the findings to decide on, event by event; a single event needs no heading."""
    for section in found:
        if len(found) > 1:
            yield from (style.paint(line, "bold") for line in style.lines(f"— {section.heading} —"))
            yield ""
        for card in section.to_decide:
            yield from (*_block(card, style), "")


def _block(card: Card, style: Style) -> Iterator[str]:
    finding = card.finding
    yield from style.head(card.kind, f"[{finding.rule}] {card.rule}", f"{finding.id}  {card.state}".rstrip())
    yield from style.lines(card.message, 2)
    if card.decision:
        yield from style.lines(card.decision, 2)
    if finding.apparatus:
        yield from style.quoted(card.apparatus, 4)
    for side in card.sides:
        yield from _side(side, style, quoted=bool(finding.apparatus))


def _side(side: Side, style: Style, *, quoted: bool) -> Iterator[str]:
    """Yield the lines of a reading and its witnesses, without sentences if an apparatus already shows the words."""
    if side.value is not None:
        value = f"{OPEN}{side.value}{CLOSE}" if style.color else side.value
        yield from style.lines(f"{value}  ({side.weight})", 4, 6)
    for witness in side.witnesses:
        repeats = f"  ({witness.repeats})" if witness.repeats else ""
        yield from style.lines(f"{witness.outlet}  {witness.place}{repeats}", 6, 8)
        if not witness.repeats and not quoted:
            yield from style.quoted(emphasised(witness.passage), 8)


def _one_line(card: Card, style: Style) -> list[str]:
    """Return a finding of a list: its message and where it stands; of several places, each outlet's on a line below."""
    told = card.witnesses
    where = told[0].place if len(told) == 1 else f"({card.weight})"
    sign = style.sign(card.kind)
    lines = style.lines(f"{sign} {card.message}  {where}", 0, len(sign) + 1)
    places = "; ".join(f"{witness.outlet} {witness.place}" for witness in told) if len(told) > 1 else ""
    below = [style.paint(line, "faint") for line in style.lines(places, len(sign) + 1)] if places else []
    return [style.paint(sign, card.kind.name) + lines[0][len(sign) :], *lines[1:], *below]


def closing(
    figures: Summary, unreadable: Sequence[Unreadable], style: Style = PLAIN, *, folded: bool = False
) -> Iterator[str]:
    """Yield the lines at the end: what was read, what could not be, and what was found."""
    yield from style.lines(f"{figures.read}.")
    for each in unreadable:
        failure = f"{each.path}: {each.reason}"
        yield from style.lines(f"! could not be read: {printable(failure)}", 0, 2)
    for sentence in (*figures.not_compared, *figures.notes):
        yield from style.lines(f"! {printable(sentence)}", 0, 2)
    yield from (style.paint(line, "bold") for line in style.lines(f"{figures.found_by_state}."))
    if folded and any(figures.kinds[kind.name] for kind in KINDS if kind.name in LISTS):
        yield from (
            style.paint(line, "faint") for line in style.lines("checker check -v lists single sources and agreements.")
        )
