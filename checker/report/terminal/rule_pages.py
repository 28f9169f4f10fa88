"""The rules on a terminal and for machines: a table of all, and the page of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.rules import documentation, opening
from checker.report.terminal.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.base import Page
    from checker.model import Json

HEADING, ITEM = "#", "- "
"""How headings and list items begin on a rule's page."""


def page(rule: Page, style: Style = PLAIN) -> str:
    """Return the page of a rule in Markdown: its names, then its docstring; with colour, headings are bold."""
    kinds = ", ".join((rule.kind, *rule.families))
    text = f"# {rule.name} ({rule.id})\n\n{kinds}\n\n{documentation(rule)}\n"
    lines: list[str] = []
    for block in _blocks(text):
        shown = style.lines(block, 0, 2 if block.startswith(ITEM) else 0) or [""]
        lines += (style.paint(line, "bold") for line in shown) if block.startswith(HEADING) else shown
    return "".join(f"{line}\n" for line in lines)


def _blocks(text: str) -> Iterator[str]:
    """Yield the headings, paragraphs, list items and empty lines of a Markdown text, each on one line."""
    block = ""
    for line in text.splitlines():
        if block and line and not line.startswith((HEADING, ITEM)) and not block.startswith(HEADING):
            block += f" {line}"
            continue
        if block:
            yield " ".join(block.split())
        block = line
        if not line:
            yield line
    if block:
        yield " ".join(block.split())


def table(rules: Sequence[Page], style: Style = PLAIN) -> str:
    """Return the rules as aligned columns: identifier, name, kind, what it flags."""
    rows = [(rule.id, rule.name, rule.kind) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = []
    for rule, row in zip(rules, rows, strict=True):
        columns = "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        lines += style.lines(f"{columns}  {opening(rule)}", 0, 4)
    return "".join(f"{line}\n" for line in lines)


def markdown(rules: Sequence[Page]) -> str:
    """Return the rules as a Markdown table."""
    rows = [
        f"| {rule.id} | {rule.name} | {rule.kind} | {', '.join(rule.families)} | {opening(rule)} |\n" for rule in rules
    ]
    return "| rule | name | kind | families | what it flags |\n| --- | --- | --- | --- | --- |\n" + "".join(rows)


def to_dict(rules: Sequence[Page]) -> list[Json]:
    """Return the rules for machines, each with the text of its page."""
    return [
        {
            "id": r.id,
            "name": r.name,
            "kind": r.kind,
            "families": list(r.families),
            "severity": r.severity,
            "documentation": documentation(r),
        }
        for r in rules
    ]
