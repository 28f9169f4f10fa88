"""Where somebody is treated: "the driver, Petra Halloran, was being treated at St Bride's", "a patient at …".

The hospital that somebody was first taken to is no such fact: many are moved to another.  That to which all of those
who were hurt were taken is one of its own: "all nine were flown to St Bride's in Alder".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.normalise import plain
from checker.extract.quantities.nouns import is_plural
from checker.extract.tokens import POSSESSIVE, tokenise
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    import re
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
ALL_TAKEN = pattern("hospitals", "all_taken")
"""All who were hurt, and where they were taken."""
LOCATED, CITY, CAPITALISED = (pattern("hospitals", key) for key in ("located", "city", "capitalised"))
SINGULAR_TOO = word_list("hospitals", "singular_too")
REACH = 160
"""Most code points between a patient and the hospital."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each hospital and the last person named before it, if that is who is treated there."""
    text = plain(claim.text)
    yield from _of_all(claim, text)
    patient: Name | None = None
    for name in claim.names:
        start = name.start - claim.start
        if name.kind == "person":
            patient = None if LED.search(text, max(0, start - LONGEST_LEAD), start) else name
        elif patient and name.start - patient.end <= REACH and _is_hospital(name, text, start):
            words = {word.removesuffix(POSSESSIVE) for word in tokenise(name.text.lower()).words} - COMMON
            if words and TREATED.fullmatch(text, patient.end - claim.start, start):
                yield Fact("hospital", patient.canonical, name.text, name.start, name.end, key=tuple(sorted(words)))


def _of_all(claim: Claim, text: str) -> Iterator[Fact]:
    """Yield a fact for each hospital to which all were taken; its key are the words of its name and of its place."""
    for told in ALL_TAKEN.finditer(text):
        where = CITY.sub("", told["where"])
        if not (_is_several(told, claim) and (HOSPITAL.search(where) or SAINT.search(where))):
            continue
        house, place = (*LOCATED.split(where, maxsplit=1), "")[:2]
        key = tuple(
            " ".join(sorted({*map(str.lower, CAPITALISED.findall(words))} - COMMON)) for words in (house, place)
        )
        if any(key):
            first, last = (claim.start + offset for offset in told.span("where"))
            yield Fact("hospital", "people", told["where"], first, last, key=key, of="taken")


def _is_several(told: re.Match[str], claim: Claim) -> bool:
    """Whether those taken to a hospital are several, as the verb or their noun or number says: "the seven had been"."""
    first, last = (claim.start + offset for offset in told.span("who"))
    counted = any(first <= number.start < last for number in claim.quantities)
    return told["verb"].lower() not in SINGULAR_TOO or counted or is_plural(told["who"].split()[-1].lower())


def _is_hospital(name: Name, text: str, start: int) -> bool:
    return HOSPITAL.search(name.text) is not None or SAINT.match(text, start) is not None


FINDER = Finder(find, needs=word_list("hospitals", "telling") | word_list("hospitals", "taken"))
