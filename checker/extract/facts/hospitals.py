"""Where somebody is cared for: "the driver, Petra Halloran, was being treated at St Bride's", "a patient at …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.extract.tokens import POSSESSIVE, tokenise
from checker.language import any_of, pattern, table, word_list
from checker.model import Claim, Fact, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

COMMON = word_list("hospitals", "common")
"""Words of the names of hospitals, which tell none from another."""
HOSPITAL, SAINT = pattern("hospitals", "hospital"), pattern("hospitals", "saint")
"""The name of a hospital, also of one that is called by its saint alone: "St Bride's"."""
RELATIONS = {verb: relation for relation, verbs in table("hospitals")["relations"].items() for verb in verbs}
"""Whether somebody came to the hospital or was treated there, by the verb."""
CARED_FOR = pattern("hospitals", "cared_for", verbs=any_of(RELATIONS))
LONGEST = 60
"""Code points from the verb to the hospital at most."""


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(RELATIONS)


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:  # noqa: ARG001  every finder has this signature
    """Yield a fact for the hospital of the last person named ahead of it.

    Who was taken to one may be treated in another, so that the two are two questions.
    """
    persons = [name for name in claim.names if name.kind == "person"]
    text = plain(claim.text)
    for name in claim.names if persons else ():
        start = name.start - claim.start
        cared = CARED_FOR.search(text, max(0, start - LONGEST), start) if _is_hospital(name, text, claim) else None
        patient = [person for person in persons if cared and person.end - claim.start <= cared.start()][-1:]
        words = sorted({word.removesuffix(POSSESSIVE) for word in tokenise(name.text.lower()).words} - COMMON)
        if cared and patient and words:
            yield Fact(
                f"hospital:{RELATIONS[cared['verb'].lower()]}", patient[0].canonical, name.text, name.start,
                name.end, source=claim.speaker, key=tuple(words),
            )  # fmt: skip


def _is_hospital(name: Name, text: str, claim: Claim) -> bool:
    return HOSPITAL.search(name.text) is not None or SAINT.match(text, name.start - claim.start) is not None
