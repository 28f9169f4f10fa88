"""The name of a street, by its first letters: outlets may call one street "Mellick Street" and "Mellicks Street"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.quantities.vocabulary import ORDINALS
from checker.language import word_list
from checker.model import Claim, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = word_list("slots", "streets")
"""Last words of English street names."""
LETTERS = 4
"""First letters by which two spellings of a name are matched; slips are rarest at the start of a word."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each named street; its key is the name without the word for a street."""
    for name in around.sentence or claim.names:
        words = name.text.replace("’", "").replace("'", "").lower().split()
        if name.kind in ("place", "other") and len(words) > 1 and words[-1] in KINDS and len(words[-2]) > LETTERS:
            own, kind = words[-2:]
            if own.rpartition("-")[2] in ORDINALS:
                continue  # streets that are numbered are spelt alike
            yield Fact("street", f"{own[:LETTERS]} {kind}", name.text, name.start, name.end, key=(own,))


FINDER = Finder(find, needs="name")
