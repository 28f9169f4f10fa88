"""P503: a person or thing in two conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.extract.facts.conditions import SO_FAR, YES, axes_under
from checker.extract.speakers.clauses import NOUN, POSSESSIVES, word_class
from checker.extract.tokens import stem, tokens_of
from checker.judge.overtaken import later
from checker.judge.slots import Told, slot_conflict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.judge.slots import Opposed
    from checker.judge.view import ClusterView
    from checker.model import Fact, Finding

UNKNOWN_YEAR = "XXXX"
"""How the symbol of a day begins whose date is not known."""


class ConditionMismatch:
    """Outlets report the same person or thing in conditions that exclude each other.

    ## What it flags
    Arrested in one report and not arrested in another, found unhurt and found dead, swept away and intact, evacuated and
    not evacuated, however different the sentences are.  What "has not been" done may be done by a later report, and what
    changes by the hour (a fire under control) conflicts only at one time of day.

    ## Why it matters
    The outcome is the one thing a reader takes away.

    ## Flagged
    - “The captain was questioned but had not been arrested, police said.” / “The captain was arrested on the quay, the harbour said.”
    - “Mateo Quispe, a crane operator, was found unhurt in his cab.” / “Rescuers recovered the lifeless body of Mateo Quispe on Monday.”

    - “The hospital of Alvik was not evacuated, and all patients stayed.” / “The town's hospital was evacuated on Tuesday.”

    ## Not flagged
    - “The captain was questioned but had not been arrested.” / “The captain was not arrested on Thursday.”
    - “The captain was not arrested.” / “Two passengers were arrested on the quay.”
    - “The hospital of Alvik was not evacuated until noon.” / “The town's hospital was evacuated on Tuesday.”
    """

    id = "P503"
    name = "condition-mismatch"
    kind: Literal["contradiction"] = "contradiction"
    family = "outcome"
    severity: Literal["error"] = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        if view.kind not in ("condition", "passive"):
            return
        sorts = _sorts(Told(*told) for told in view.facts)

        def explained(pair: Opposed) -> bool:
            return _is_overtaken(pair, view) or (len(sorts) > 1 and not _sorts(pair[0]) & _sorts(pair[1]))

        yield from slot_conflict(self, view, _exclude, "the condition of {}", explained=explained)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether one says that the condition holds and the other that it does not, at a time at which both cannot be."""
    if (a.key == (YES,)) == (b.key == (YES,)):
        return False
    days, hours = zip(*((fact.time or "").partition("T")[::2] for fact in (a, b)), strict=True)
    alike = all(days) and len({day.startswith(UNKNOWN_YEAR) for day in days}) == 1
    apart = (alike and days[0] != days[1]) or (all(hours) and hours[0] != hours[1])
    if a.of in axes_under("changing"):
        return not apart and all(hour.isdecimal() for hour in hours)
    return a.of not in axes_under("reversible") or not (apart or bool(a.time) != bool(b.time))


def _is_overtaken(pair: Opposed, view: ClusterView) -> bool:
    """Whether what had not come about in some reports has come about in later ones."""
    before, after = sorted(pair, key=lambda answer: answer[0].fact.key != (SO_FAR,))
    earlier, overtaking = ([told.claim for told in answer] for answer in (before, after))
    return before[0].fact.key == (SO_FAR,) and later(earlier, overtaking, view.around.articles)


def _sorts(answer: Iterable[Told]) -> frozenset[str]:
    """Return the words by which reports tell which of several things they mean: "the lorry driver"."""
    return frozenset(word for told in answer for word in _sort_of(told))


def _sort_of(told: Told) -> frozenset[str]:
    """Return the noun or adjective right before the subject, if there is one that is no owner."""
    words = tokens_of(told.claim.text[: told.fact.start - told.claim.start]).words
    place = max((number for number, word in enumerate(words) if stem(word) == told.fact.subject), default=0)
    ahead = words[max(0, place - 1) : place]
    return frozenset(word for word in ahead if word_class(word) == NOUN and not word.endswith(POSSESSIVES))
