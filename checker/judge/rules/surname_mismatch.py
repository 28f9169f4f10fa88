"""W409: two spellings of the surname of one person."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.align.slots import SLOT_STRENGTH
from checker.align.spelling import folded, is_slip
from checker.judge.base import either, event_finding, fact_evidence, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.view import EventView
    from checker.model import Claim, Fact, Family, Finding, FindingKind, Severity

LEAST_HELD = 5
"""Fewest letters of a surname that counts when contained in another spelling of it ("Calamo", "LaCalamo")."""
LEAST_GIVEN = 3
"""Fewest letters of a given name that is not an initial."""
JOINED = re.compile(r"-[^\W\d_A-Z]")
"""A hyphen that stands for a dash: "Dexter Lowe-who was not looking"."""


class Bearer(NamedTuple):
    """A full name as it is printed, with its claim; the fact's subject is the surname."""

    fact: Fact
    claim: Claim


class SurnameMismatch:
    """Outlets spell the surname of a person in two ways, and no outlet names both.

    ## What it flags
    Two full names in the reports of one event with the same given name and nearly the same surname, where the
    difference is more than one of transliteration.

    ## Why it matters
    A misspelt name is the first thing its bearer sees, and a search for it finds nobody.

    ## Flagged
    - “Police named the driver as Anton Lindquist.” / “The driver, Anton Lindqvast, was held overnight.”
    - “The driver, Anton Calamo, was held overnight.” / “Police named the driver as Anton LaCalamo.”

    ## Not flagged
    - “Police named the driver as Anton Lindquist.” / “Anton Park, who owns the van, was held overnight.”
    - “Police named the driver as Andrei Sergeyev.” / “The driver, Andrey Sergeev, was held overnight.”
    """

    id = "W409"
    name = "surname-mismatch"
    kind: FindingKind = "possible-conflict"
    families: tuple[Family, ...] = ("entity",)
    severity: Severity = "warning"

    def judge(self, event_view: EventView) -> Iterator[Finding]:
        """Yield a finding for each two surnames with the same given name that are spellings of one."""
        named: dict[str, dict[str, list[Bearer]]] = {}
        for claim in event_view.claims.values():
            for fact in claim.facts:
                if fact.kind != "given name" or JOINED.search(fact.subject):
                    continue
                if len(given := fact.key[0].split()[0]) >= LEAST_GIVEN:
                    bearers = named.setdefault(folded(given), {}).setdefault(folded(fact.subject), [])
                    bearers.append(Bearer(fact, claim))
        for _, surnames in sorted(named.items()):
            for first, second in combinations(sorted(surnames), 2):
                bearers = [*surnames[first], *surnames[second]]
                articles = [{bearer.claim.article for bearer in surnames[name]} for name in (first, second)]
                if articles[0].isdisjoint(articles[1]) and _is_one(first, second):
                    yield self._finding(event_view, bearers)

    def _finding(self, event_view: EventView, bearers: Sequence[Bearer]) -> Finding:
        ordered = sorted(bearers, key=lambda bearer: (bearer.claim.article, bearer.fact.start, bearer.claim.start))
        firsts = {bearer.claim.article: bearer for bearer in reversed(ordered)}
        told = [bearer for _, bearer in sorted(firsts.items())]
        sides = [(bearer.fact.value, bearer.claim) for bearer in told]
        return event_finding(
            self, event_view, [claim for _, claim in sides], f"Outlets may spell one name in two ways: {either(sides)}.",
            confidence=SLOT_STRENGTH, readings=readings_of(sides),
            trace=("The given name is the same, the surnames are nearly alike, and no article has both.",),
            evidence=tuple(fact_evidence(event_view, *bearer) for bearer in told),
        )  # fmt: skip


def _is_one(a: str, b: str) -> bool:
    """Whether two folded surnames differ by a slip, or by what comes before or after one of them."""
    short, long = sorted((a, b), key=len)
    if long == short + "s":
        return False  # "the Colts", "a Colt": a plural more often than a slip
    return is_slip(a, b) or (len(short) >= LEAST_HELD and short in long)
