"""Where somebody is treated: "the driver, Petra Halloran, was being treated at St Bride's", "a patient at …".

The hospital that somebody was first taken to is no such fact: many are moved to another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.tokens import POSSESSIVE, tokenise
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMON = word_list("hospitals", "common")
"""Words common in the names of hospitals, which do not tell one from another."""
HOSPITAL, SAINT = pattern("hospitals", "hospital"), pattern("hospitals", "saint")
"""The name of a hospital, and of one that is called only by its saint: "St Bride's"."""
TREATED = pattern("hospitals", "treated")
"""What comes between the patient and the hospital; a passive, because whoever treats others is no patient."""
LED = pattern("hospitals", "led")
"""Words before a name that make somebody else the patient: "the fans of Ola Berg"."""
LONGEST_LEAD = 50
"""Code points before a name in which such words are looked for."""
REACH = 160
"""Most code points between a patient and the hospital."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each hospital and the last person named before it, if that is who is treated there."""
    text = plain(claim.text)
    patient: Name | None = None
    for name in claim.names:
        start = name.start - claim.start
        if name.kind == "person":
            patient = None if LED.search(text, max(0, start - LONGEST_LEAD), start) else name
        elif patient and name.start - patient.end <= REACH and _is_hospital(name, text, start):
            words = {word.removesuffix(POSSESSIVE) for word in tokenise(name.text.lower()).words} - COMMON
            if words and TREATED.fullmatch(text, patient.end - claim.start, start):
                yield Fact("hospital", patient.canonical, name.text, name.start, name.end, key=tuple(sorted(words)))


def _is_hospital(name: Name, text: str, start: int) -> bool:
    return HOSPITAL.search(name.text) is not None or SAINT.match(text, start) is not None


FINDER = Finder(find, needs=word_list("hospitals", "telling"))
