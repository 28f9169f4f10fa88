"""Two causes of one thing: "caused by metal fatigue", "caused by an explosion"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checker.extract.concepts import concept
from checker.extract.normalise import plain
from checker.extract.word_classes import AUXILIARY, PREPOSITIONS, word_class
from checker.judge.differences.base import Difference
from checker.language import whole_words, word_list

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

FINDING = word_list("comparing", "finding")
"""Words of who inquires into a cause and settles on one."""
LONGEST = 6
"""Most units of a cause: what follows it ("a short circuit in the galley") only says which one."""


class Cause(NamedTuple):
    """The units of a cause, and the concepts of its content words and names, the last of them its head."""

    units: tuple[Unit, ...]
    concepts: tuple[str, ...]


@cache
def _cues() -> re.Pattern[str]:
    return whole_words(word_list("comparing", "causes"))


@cache
def _opening() -> frozenset[str]:
    """Return the first words of the cues, of which a claim with a cause has one."""
    return frozenset(cue.split()[0] for cue in word_list("comparing", "causes"))


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where both claims give a cause, and neither has the head of the other: "bad eggs", "bad beef".

    It is open, since a thing may have two causes, and one cause many names ("an electrical fault", "faulty wiring"),
    unless all else is the same, and somebody found it to be so: "the inquiry found".
    """
    a = _cause(pairing.a)
    b = _cause(pairing.b) if a else None
    if a is None or b is None or a.concepts[-1] in b.concepts or b.concepts[-1] in a.concepts:
        return
    first, second = _printed(pairing.a, a), _printed(pairing.b, b)
    copied = set(pairing.unmatched_a()) <= set(a.units) and set(pairing.unmatched_b()) <= set(b.units)
    found = copied and any(pairing.a.text(unit).lower() in FINDING for unit, _ in pairing.matched)
    reason = f"One side gives “{first}” as the cause, the other “{second}”."
    yield Difference("antonym", True, a.units[-1], b.units[-1], first, second, reason, open=not found, copied=copied)


def _cause(side: Side) -> Cause | None:
    """Return the first cause that a claim gives, or None: what follows the cue, up to an auxiliary or preposition."""
    cue = None if _opening().isdisjoint(side.words) else _cues().search(plain(side.claim.text))
    if cue is None:
        return None
    behind = [unit for unit in side.units if unit.start >= side.claim.start + cue.end()]
    told: list[Unit] = []
    for unit in behind[:LONGEST]:
        letter = word_class(side.text(unit).lower()) if unit.kind == "word" else ""
        if unit.clause != behind[0].clause or letter == AUXILIARY or letter in PREPOSITIONS:
            break
        told.append(unit)
    content = [unit for unit in told if unit.kind == "name" or unit.key in side.content]
    if not content or any(unit.kind not in ("word", "name") for unit in told):
        return None
    return Cause(tuple(told), tuple(concept(unit.key) for unit in content))


def _printed(side: Side, cause: Cause) -> str:
    first, last = cause.units[0].start - side.claim.start, cause.units[-1].end - side.claim.start
    return " ".join(side.claim.text[first:last].split())
