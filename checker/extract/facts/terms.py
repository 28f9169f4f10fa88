"""For how long somebody signs: "signed a five-year contract", "put pen to paper on a four-year deal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.normalise import plain
from checker.language import pattern, word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.extract.facts.base import Surroundings

CONTRACT = pattern("slots", "contract_behind")
"""What stands behind the length of a contract: a word or two and its noun."""
SIGNED = pattern("slots", "contract_signed")
"""What stands ahead of the length of a contract that is signed, and not asked for or offered."""
OF_BEFORE = pattern("slots", "contract_of_before")
"""What stands ahead of the length of a contract that is not the one signed: "his previous", "the rest of a"."""
YEAR = "year"


def phrases() -> list[str]:
    """Return the words without one of which a claim holds no such fact."""
    return sorted(word_list("slots", "contracts"))


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for the length of a contract where the sentence names one person alone."""
    persons = {name.canonical for name in around.sentence or claim.names if name.kind == "person"}
    lengths = [q for q in claim.quantities if q.dimension == "duration" and q.unit == YEAR and q.kind == "level"]
    if len(persons) != 1 or not lengths:
        return
    (person,) = persons
    text = plain(claim.text)
    for length in lengths:
        first, last = length.start - claim.start, length.end - claim.start
        ahead = text[:first]
        if CONTRACT.match(text, last) and SIGNED.search(ahead) and not OF_BEFORE.search(ahead):
            yield Fact(
                "contract", person, length.text, length.start, length.end, source=claim.speaker,
                key=(f"{length.value:g}",), quantity=length,
            )  # fmt: skip
