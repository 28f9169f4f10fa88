"""Findings for a terminal: a block each with both sides, then what was read and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.cards import Card, Passage, Side, cards, counted
from checker.report.printable import printable
from checker.report.summary import summary
from checker.report.terminal.style import CLOSE, OPEN, PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Report, Segment


def render(report: Report, style: Style = PLAIN, *, unfold: bool = False) -> str:
    """Return the report as text; agreements are a line each if `unfold`, else a count."""
    every = cards(report)
    shown = [card for card in every if card.kind.name != "agreement"]
    agreements = [card for card in every if card.kind.name == "agreement"] if unfold else []
    lines = [line for card in shown for line in (*_block(card, style), "")]
    lines += [line for card in agreements for line in _one_line(card, style)]
    lines += [""] if agreements else []
    return "\n".join([*lines, *_closing(report, style)]) + "\n"


def apparatus_line(segments: tuple[Segment, ...]) -> str:
    """Return an apparatus on one line: shared words once, what varies as ``{one | other}``, nothing as ``–``."""
    pieces = []
    for segment in segments:
        words = [printable(text) for _, text in segment.readings]
        pieces.append(words[0] if segment.shared and words else "{" + " | ".join(word or "–" for word in words) + "}")
    return " ".join(piece for piece in pieces if piece)


def _block(card: Card, style: Style) -> Iterator[str]:
    finding = card.finding
    family = f" {finding.family}" if finding.family else ""
    head = f"{style.sign(card.kind)} {card.kind.word} [{finding.rule}]{family}"
    state = "" if finding.state == "new" else f"  {finding.state}"
    yield from style.row(head, finding.id + state, card.kind.name)
    yield from style.lines(printable(finding.message), 2)
    if finding.apparatus:
        yield from style.quoted(apparatus_line(finding.apparatus), 4)
    for side in card.sides:
        yield from _side(side, style, quoted=bool(finding.apparatus))


def _side(side: Side, style: Style, *, quoted: bool) -> Iterator[str]:
    """Show a reading with its witnesses; where an apparatus shows the words, the sentences need not be repeated."""
    if side.value is not None:
        weight = f"{counted(len(side.outlets), 'outlet')}, {counted(side.origins, 'origin')}"
        value = f"{OPEN}{side.value}{CLOSE}" if style.color else side.value
        yield from style.lines(f"{value}  ({weight})", 4, 6)
    for witness in side.witnesses:
        repeats = f"  (same origin as {witness.same_origin_as})" if witness.same_origin_as else ""
        yield from style.lines(f"{witness.outlet}  {witness.place}{repeats}", 6, 8)
        if not witness.same_origin_as and not quoted:
            yield from style.quoted(_marked(witness.passage), 8)


def _marked(passage: Passage) -> str:
    if passage.whole:
        return passage.words
    return f"{passage.lead}{OPEN}{passage.words}{CLOSE}{passage.tail}"


def _one_line(card: Card, style: Style) -> list[str]:
    finding = card.finding
    weight = f"{counted(finding.outlets, 'outlet')}, {counted(finding.origins, 'origin')}"
    lines = style.lines(f"{style.sign(card.kind)} {printable(finding.message)}  ({weight})", 0, 2)
    return [style.paint(lines[0], "agreement"), *lines[1:]] if lines else []


def _closing(report: Report, style: Style) -> Iterator[str]:
    figures = summary(report)
    yield from style.lines(figures.read + ".")
    for unreadable in report.unreadable:
        failure = f"{unreadable.path}: {unreadable.reason}"
        yield from style.lines(f"! could not be read: {printable(failure)}", 0, 2)
    yield from (style.paint(line, "bold") for line in style.lines(f"{figures.found}."))
