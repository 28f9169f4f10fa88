"""SARIF 2.1.0, for code scanning: each finding with all its sides, its identity and what an editor decided on it.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.  The first witness is the location of
a result; the others are related locations, which viewers show because the message links to them.  Agreements are left
out: a log of results is for what needs a look.  What concerns the run and not an article (files that could not be
read, decisions that no longer hold) is a notification, because a result must have a place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from checker.presentation.cards import Card, cards
from checker.presentation.printable import printable
from checker.presentation.rules import documentation, every, opening
from checker.presentation.troubles import Trouble, troubles
from checker.report.json import document

if TYPE_CHECKING:
    from checker.judge.base import Page
    from checker.model import Json, Report
    from checker.presentation.sides import Witness

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "checkerFinding/v1"
"""The key for a finding's id; ``primaryLocationLineHash`` is left to the viewers, which compute it themselves."""

_LINK_MARK = re.compile(r"[\\\[\]]")


def render(report: Report) -> str:
    """Return the findings, without agreements, as a SARIF log with one run."""
    rules = every()
    places = {rule.id: number for number, rule in enumerate(rules)}
    shown = [card for card in cards(report) if card.kind.name != "agreement"]
    return document(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "checker",
                            "semanticVersion": report.version,
                            "rules": [_descriptor(rule) for rule in rules],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "invocations": [_invocation(report, [card for card in shown if not card.sides])],
                    "results": [_result(card, places) for card in shown if card.sides],
                }
            ],
        }
    )


def _descriptor(rule: Page) -> Json:
    page = documentation(rule)
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": opening(rule)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.kind, *rule.families]},
    }


def _invocation(report: Report, without_a_place: list[Card]) -> Json:
    met = troubles(report)
    invocation: Json = {
        "executionSuccessful": all(each.name != "nothing-compared" for each in met),
        "toolExecutionNotifications": [_notification(each) for each in met],
    }
    if without_a_place:
        invocation["toolConfigurationNotifications"] = [
            {
                "level": card.finding.severity,
                "message": {"text": card.message},
                "associatedRule": {"id": card.finding.rule},
            }
            for card in without_a_place
        ]
    return invocation


def _notification(trouble: Trouble) -> Json:
    told: Json = {"level": "error", "message": {"text": trouble.message}}
    if trouble.path is not None:
        told["locations"] = [{"physicalLocation": {"artifactLocation": _file(trouble.path)}}]
    return told


def _result(card: Card, places: dict[str, int]) -> Json:
    finding = card.finding
    first, *others = card.witnesses
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": _message(card)},
        "locations": [_location(first)],
        "partialFingerprints": {FINGERPRINT: finding.id},
        "baselineState": "new" if finding.state == "new" else "unchanged",
        "rank": round(100 * finding.confidence, 1),
        "properties": {"kind": finding.kind, "outlets": finding.outlets, "origins": finding.origins},
    }
    if finding.rule in places:
        result["ruleIndex"] = places[finding.rule]
    if others:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": f"{other.outlet}: “{other.passage.words}”"}, **_location(other)}
            for number, other in enumerate(others, 1)
        ]
    if finding.state == "decided":
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": card.decision}]
    return result


def _message(card: Card) -> str:
    """Return the finding's message, then who gives which reading; all outlets but the first link to their place."""
    sides, number = [], 0
    for side in card.sides:
        names = []
        for witness in side.witnesses:
            name = _unlinked(witness.outlet)
            names.append(f"[{name}]({number})" if number else name)
            number += 1
        who = ", ".join(names)
        sides.append(f"{who}: “{_unlinked(side.value)}”." if side.value else f"{who}.")
    return " ".join([_unlinked(card.message), *sides])


def _unlinked(text: str) -> str:
    """Return printable `text` escaped, so that no part of it is read as a link (SARIF 3.11.6)."""
    return _LINK_MARK.sub(lambda mark: "\\" + mark[0], text)


def _location(witness: Witness) -> Json:
    article, evidence = witness.article, witness.evidence
    place: Json = {"artifactLocation": _file(article.path)}
    if evidence.line is not None:
        region: Json = {"startLine": evidence.line, "snippet": {"text": printable(evidence.text)}}
        if evidence.column is not None:
            lines = evidence.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            region["startColumn"] = evidence.column
            region["endLine"] = evidence.line + len(lines) - 1
            region["endColumn"] = len(lines[-1]) + (evidence.column if len(lines) == 1 else 1)
        place["region"] = region
    return {"physicalLocation": place}


def _file(path: str) -> Json:
    return {"uri": quote(path.encode("utf-8", "backslashreplace"))}
