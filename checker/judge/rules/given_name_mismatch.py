"""W405: one surname, one office, two given names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from checker.align.spelling import folded, full_forms, same_letters
from checker.judge.office_classes import office_classes
from checker.judge.slots import Question, Questions, slot_conflict
from checker.language import pattern, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

CONSONANTS: dict[str, str] = table("romanisation")["consonants"]
SILENT = pattern("romanisation", "silent")
DOUBLED = re.compile(r"(.)\1+")

COMMON = 4
"""Fewest first letters that two given names share if both are forms of one ("Alexandros", "Alexis")."""
SPELT_ALIKE = 0.85
"""Least Jaro-Winkler similarity of two given names that are spellings of one (Brian and Bryant .91, Henrik and Anders .44)."""


class GivenNameMismatch:
    """Outlets give the person of one surname and one office different given names.

    ## What it flags
    “Economy Minister Henrik Aasland” here and “the economy minister, Anders Aasland” there; or given names that are
    spelt nearly alike and differ in more than their vowels, where no outlet names both.

    ## Why it matters
    A wrong name is the kind of error that people sue over.

    ## Flagged
    - “Economy Minister Henrik Aasland signed the accord at the palace.” / “The accord was signed by Economy Minister Anders Aasland.”

    ## Not flagged
    - “Economy Minister Henrik Aasland signed the accord.” / “Economy Minister H. Aasland signed the accord.”
    - “Fire chief Jim Hadley spoke to reporters.” / “James Hadley, the fire chief, spoke to reporters.”
    - “Ida Moe was hurt in the crash.” / “Karen Moe escaped with bruises.”
    - “Governor Heidar Alishvandi spoke on television.” / “Heydar Alishvandi, the governor, spoke on television.”
    - “Harbour chief Giannis Markakis signed the order.” / “The order was signed by the harbour chief, Yiannis Markakis.”
    """

    id = "W405"
    name = "given-name-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("entity",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one surname, unless one article gives it two given names: then they are two persons."""
        yield from slot_conflict(self, view, QUESTIONS)


def _given_name(fact: Fact) -> str:
    return fact.key[0]


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether two given names are neither the same nor forms of one, though their bearers are one person."""
    names = a.key[0].split(), b.key[0].split()
    if any(len(name.rstrip(".")) > 1 for name in set(names[0]) & set(names[1])):
        return False  # "Mary Anne", "Anne"
    first, second = names[0][0], names[1][0]
    short = first[:1] == second[:1] and (
        min(len(first), len(second)) <= 2
        or first.startswith(second)
        or second.startswith(first)
        or first[:COMMON] == second[:COMMON]
    )
    alike = same_letters(first, second) or _skeleton(first) == _skeleton(second)
    if short or "." in first + second or alike:
        return False
    if full_forms(first) & full_forms(second):
        return False
    offices = [office_classes(role) or role for role in (a.key[1], b.key[1])]
    return (bool(offices[0]) and offices[0] == offices[1]) or JaroWinkler.similarity(first, second) >= SPELT_ALIKE


def _skeleton(name: str) -> str:
    """Return the consonants of a given name, the same for Robin and Robyn, Katherine and Catherine, Gurban and Kurban."""
    skeleton = folded(name)
    for letters, consonant in CONSONANTS.items():
        skeleton = skeleton.replace(letters, consonant)
    return DOUBLED.sub(r"\1", SILENT.sub("", skeleton))


QUESTIONS: Questions = {
    "given name": Question("the given name of {subject}", _exclude, single=_given_name, verbatim=True),
}
