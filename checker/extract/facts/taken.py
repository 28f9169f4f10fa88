"""The hospital to which all of a group were taken: "all nine were flown to St Bride's in Alder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.facts.base import Finder, Surroundings
from checker.extract.facts.counts import states_told
from checker.extract.facts.hospitals import COMMON, HOSPITAL, SAINT
from checker.extract.normalise import plain
from checker.extract.quantities.nouns import is_plural
from checker.extract.quantities.vocabulary import GENERIC_PEOPLE_STEMS
from checker.extract.tokens import stem
from checker.language import pattern, word_list
from checker.model import Claim, Fact, Quantity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

ALL_TAKEN = pattern("hospitals", "all_taken")
"""All of a group, and where they were taken."""
LOCATED, CITY, CAPITALISED = (pattern("hospitals", key) for key in ("located", "city", "capitalised"))
SINGULAR_TOO = word_list("hospitals", "singular_too")
"""Verbs that do not tell whether one or several were taken."""
PEOPLE = "people"
"""The subject where nothing tells one group from another: "all nine", "the injured", "the victims"."""


def find(claim: Claim, around: Surroundings) -> Iterator[Fact]:
    """Yield a fact for each hospital to which a group was taken.

    Its subject is the stem of the noun for the group, its quantity their number, its key the words of the
    hospital's name and of its place.
    """
    for told in ALL_TAKEN.finditer(plain(claim.text)):
        where = CITY.sub("", told["where"])
        if not (_is_several(told, claim) and (HOSPITAL.search(where) or SAINT.search(where))):
            continue
        house, place = (*LOCATED.split(where, maxsplit=1), "")[:2]
        key = tuple(
            " ".join(sorted({*map(str.lower, CAPITALISED.findall(words))} - COMMON)) for words in (house, place)
        )
        if any(key):
            first, last = (claim.start + offset for offset in told.span("where"))
            yield Fact("taken", _group(told), told["where"], first, last, key=key, quantity=_number(told, claim))


def _is_several(told: re.Match[str], claim: Claim) -> bool:
    """Whether those taken are several, as the verb or their noun or number says: "the seven had been"."""
    return told["verb"].lower() not in SINGULAR_TOO or _number(told, claim) is not None or is_plural(_last_word(told))


def _number(told: re.Match[str], claim: Claim) -> Quantity | None:
    """Return how many they were."""
    first, last = (claim.start + offset for offset in told.span("who"))
    return next((number for number in claim.quantities if first <= number.start < last), None)


def _group(told: re.Match[str]) -> str:
    """Return the stem of the noun for a group that is not just any people."""
    word = _last_word(told)
    is_any = stem(word) in GENERIC_PEOPLE_STEMS or stem(word) in states_told()
    return stem(word) if is_plural(word) and not is_any else PEOPLE


def _last_word(told: re.Match[str]) -> str:
    return str(told["who"]).split()[-1].lower()


FINDER = Finder(find, needs=word_list("hospitals", "taken"))
