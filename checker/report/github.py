"""Workflow commands that GitHub shows as annotations on the articles.

GitHub shows ten annotations per level from one step and silently drops the others, so the worst come first and the last
one says how many more there are.  Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.presentation.cards import Card, cards
from checker.presentation.printable import exact
from checker.presentation.troubles import troubles
from checker.presentation.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model import Report

MOST = 10
"""How many annotations of one level GitHub shows for a step."""
LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Return one command per line: errors, warnings, then notices, without decided findings and agreements."""
    commands: dict[str, list[str]] = {level: [] for level in LEVELS.values()}
    for each in sorted(troubles(report), key=lambda trouble: trouble.path is not None):  # first what concerns all
        told = {"title": "could not be read", "file": each.path} if each.path is not None else {"title": "checker"}
        commands["error"].append(_command("error", told, each.reason))
    for card in cards(report):
        if card.is_open:
            level = LEVELS[card.finding.severity]
            commands[level].append(_annotation(card, level))
    shown = {level: lines[:MOST] for level, lines in commands.items()}
    if any(len(lines) > MOST for lines in commands.values()):
        shown["notice"] = shown["notice"][: MOST - 1]  # the last place is for the count of the rest
        left = sum(len(commands[level]) - len(shown[level]) for level in commands)
        more = f"{counted(left, 'more finding')}: see the job summary or the report"
        shown["notice"].append(_command("notice", {"title": "checker"}, more))
    return "".join(f"{line}\n" for lines in shown.values() for line in lines)


def _annotation(card: Card, level: str) -> str:
    told: dict[str, str] = {"title": f"{card.rule} ({card.finding.rule}) {card.finding.id}".strip()}
    if card.witnesses:
        first = card.witnesses[0]
        told["file"] = first.article.path
        place = {"line": first.evidence.line, "col": first.evidence.column}
        told |= {key: str(number) for key, number in place.items() if number is not None}
    sides = [
        f"{witness.outlet} ({witness.place}): {side.value or witness.passage.words}"
        for side in card.sides
        for witness in side.witnesses
        if not witness.repeats
    ]
    return _command(level, told, "\n".join([card.message, *sides]))


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    return exact(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
