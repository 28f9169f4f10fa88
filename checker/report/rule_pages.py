"""What the rules say of themselves: a table of all, and the page of one, which is its docstring."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from checker.report.terminal.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.judge.base import Rule
    from checker.model import Json


def page(rule: Rule, style: Style = PLAIN) -> str:
    """Return the page of a rule in Markdown: its names, then its docstring; headings stand out in colour."""
    family = f", {rule.family}" if rule.family else ""
    text = f"# {rule.name} ({rule.id})\n\n{rule.kind}{family}\n\n{_docstring(rule)}\n"
    return "".join(
        style.paint(line, "bold") + "\n" if line.startswith("#") else line + "\n" for line in text.splitlines()
    )


def find(rules: Sequence[Rule], name: str) -> Rule | None:
    """Return the rule of that identifier (capitals set aside) or name, or None."""
    return next((rule for rule in rules if name.upper() == rule.id or name.lower() == rule.name), None)


def table(rules: Sequence[Rule], style: Style = PLAIN) -> str:
    """Return the rules as aligned columns: identifier, name, kind, what it flags."""
    rows = [(rule.id, rule.name, rule.kind) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = []
    for rule, row in zip(rules, rows, strict=True):
        columns = "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        hanging = len(columns) + 2 if len(columns) < style.width // 2 else 4
        lines += style.lines(f"{columns}  {_summary(rule)}", 0, hanging)
    return "".join(f"{line}\n" for line in lines)


def markdown(rules: Sequence[Rule]) -> str:
    """Return the rules as a Markdown table."""
    rows = [f"| {rule.id} | {rule.name} | {rule.kind} | {rule.family or ''} | {_summary(rule)} |\n" for rule in rules]
    return "| rule | name | kind | family | what it flags |\n| --- | --- | --- | --- | --- |\n" + "".join(rows)


def to_dict(rules: Sequence[Rule]) -> list[Json]:
    """Return the rules for machines, each with its page's text."""
    return [
        {
            "id": r.id,
            "name": r.name,
            "kind": r.kind,
            "family": r.family,
            "severity": r.severity,
            "documentation": _docstring(r),
        }
        for r in rules
    ]


def _docstring(rule: Rule) -> str:
    return inspect.getdoc(rule) or ""


def _summary(rule: Rule) -> str:
    return _docstring(rule).partition("\n")[0]
