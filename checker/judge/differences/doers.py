"""Another doer of what one alone does: "Ana Lopes won the cup", "the cup was won by Ruth Lind"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.extract.concepts import concept
from checker.extract.tokens import base_stem
from checker.extract.word_classes import ADVERB, AUXILIARY, NAME, OWNER, PREPOSITIONS, class_words, word_class
from checker.judge.differences.base import Difference
from checker.judge.same_name import may_be_one
from checker.judge.words import BY
from checker.language import word_list
from checker.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.pairing import Pairing
    from checker.judge.side import Side, Unit

DONE = frozenset(map(base_stem, word_list("comparing", "done_by_one")))
"""Stems of verbs of what only one does to a thing."""
NAMED = frozenset(map(base_stem, word_list("comparing", "named_alone")))
"""Stems of verbs that tell who alone comes to an office: "was named", "was elected"."""
BE = class_words("auxiliaries", "be")
DETERMINERS = word_list("conditions", "told_of")
"""Words ahead of a thing that is known, of which there is one."""
LONGEST = 4
"""Most units that tell who did it: "the Swiss collector Urs Marti"."""


class Deed(NamedTuple):
    """What one alone did: the verb, who did it, and all units that tell who that is."""

    verb: Unit
    doer: Unit
    units: tuple[Unit, ...]


def find(pairing: Pairing) -> Iterator[Difference]:
    """Yield a difference where two claims tell the same of one thing, but for the name of who did it."""
    a = _deed(pairing.a)
    b = _deed(pairing.b) if a else None
    if a is None or b is None or concept(a.verb.key) != concept(b.verb.key):
        return
    first, second = pairing.a.text(a.doer), pairing.b.text(b.doer)
    if may_be_one(first, second) or not _of_one_kind(a.doer, b.doer) or _rest(pairing.a, a) != _rest(pairing.b, b):
        return
    reason = f"One side tells that {first} did it, the other {second}."
    yield Difference("entity", True, a.doer, b.doer, first, second, reason, copied=True)


def _deed(side: Side) -> Deed | None:
    """Return the first deed of a claim of which one name tells who did it."""
    verbs = (unit for unit in side.units if unit.kind == "word" and unit.key in DONE | NAMED)
    return next((deed for verb in verbs if (deed := _done(side, verb))), None)


def _done(side: Side, verb: Unit) -> Deed | None:
    """Return the deed that a verb tells, of a known thing, or None."""
    ahead = [unit for unit in side.units[: verb.place] if unit.clause == verb.clause]
    behind = [unit for unit in side.units[verb.place + 1 :] if unit.clause == verb.clause]
    passive = False
    while ahead and _class(side, ahead[-1]) in (AUXILIARY, ADVERB):
        passive = side.text(ahead.pop()).lower() in BE or passive
    if passive and verb.key in DONE:
        ends = next((n for n, unit in enumerate(behind[1:], 1) if _class(side, unit) in PREPOSITIONS), len(behind))
        thing, told = ahead, behind[1:ends] if behind and side.text(behind[0]).lower() in BY else []
    else:
        thing, told = behind, ahead if passive == (verb.key in NAMED) else []
    known = any(side.text(unit).lower() in DETERMINERS or _class(side, unit) == OWNER for unit in thing[:1])
    names = [unit for unit in told if unit.kind == "name" or _class(side, unit) == NAME]
    is_told = len(names) == 1 and len(told) <= LONGEST and (known or verb.key in NAMED)
    return Deed(verb, names[0], tuple(told)) if is_told else None


def _class(side: Side, unit: Unit) -> str:
    return word_class(side.text(unit)) if unit.kind == "word" else ""


def _of_one_kind(a: Unit, b: Unit) -> bool:
    """Whether two doers may be of one kind: a person and that person's country both "win the race"."""
    kinds = {unit.value.kind for unit in (a, b) if isinstance(unit.value, Name)}
    return len(kinds - {"other"}) < 2


def _rest(side: Side, deed: Deed) -> list[str]:
    """Return the content words and values of a claim, without those that tell who did it."""
    units = [unit for unit in side.units if unit not in deed.units]
    words = [unit.key for unit in units if unit.key in side.content]
    return sorted((*words, *(side.text(unit).lower() for unit in units if unit.kind != "word")))
