"""P503: a person or thing in two conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.concepts import grammar_words
from checker.extract.facts.conditions import moment_of, special_axes
from checker.extract.facts.subjects import SO_FAR
from checker.extract.normalise import plain
from checker.extract.tokens import stem, tokens_of
from checker.extract.word_classes import NOUN, POSSESSIVES, word_class
from checker.judge.answers import Told, differ_at_one_time
from checker.judge.overtaken import OVERTAKEN, may_have_come_about
from checker.judge.slots import Question, Questions, slot_conflict
from checker.language import pattern, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from checker.judge.answers import Opposed
    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

OF_WHAT = pattern("conditions", "of_what")
"""What follows a condition that is one with, or for, something: "with murder", "of fraud"."""
PART_OF_DAY = pattern("conditions", "part_of_day")
HAD_BEEN = pattern("conditions", "had_been")
WHATEVER = word_list("conditions", "whatever")
"""Words for any such thing."""
AT_ONE_TIME = "Only one says when, and at another time the other may be so."
UNKNOWN_YEAR = "XXXX"
"""How the symbol of a day begins whose date is not known."""


class ConditionMismatch:
    """Outlets report the same person or thing in conditions that exclude each other.

    ## What it flags
    Arrested in one report and not arrested in another, found unhurt and found dead, swept away and intact, evacuated and
    not evacuated, however different the sentences are.  What "has not been" done may be done by a later report, which
    is a possible conflict, and what changes by the hour (a fire under control) conflicts only at one time of day.
    Also an inspection of one month that was passed here and failed there.

    ## Why it matters
    The outcome is the one thing a reader takes away.

    ## Flagged
    - “The captain was questioned but had not been arrested, police said.” / “The captain was arrested on the quay, the harbour said.”
    - “Mateo Quispe, a crane operator, was found unhurt in his cab.” / “Rescuers recovered the lifeless body of Mateo Quispe on Monday.”
    - “The hospital of Alvik was not evacuated, and all patients stayed.” / “The town's hospital was evacuated on Tuesday.”
    - “The pit passed its last inspection in January, the owner said.” / “In January inspectors found four faults in the shaft.”

    ## Not flagged
    - “The captain was questioned but had not been arrested.” / “The captain was not arrested on Thursday.”
    - “The captain was not arrested.” / “Two passengers were arrested on the quay.”
    - “The hospital of Alvik was not evacuated until noon.” / “The town's hospital was evacuated on Tuesday.”
    """

    id = "P503"
    name = "condition-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("outcome",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        if view.kind in ("condition", "passive"):
            question = _question(view)
            yield from slot_conflict(self, view, {"condition": question, "passive": question})
        else:
            yield from slot_conflict(self, view, QUESTIONS)


def _question(view: ClusterView) -> Question:
    """Return the question of a slot; the facts of all reports tell which things and which days there are."""
    sorts = _ahead((Told(*told) for told in view.facts), _sort)

    def explained(pair: Opposed) -> bool:
        of_something = pair[0][0].fact.of in special_axes("of_something")
        return _are_two(pair, sorts) or (of_something and _are_about_two(pair)) or _one_had_been(pair)

    def doubted(pair: Opposed) -> str | None:
        one, other = (answer[0].fact for answer in pair)
        if one.of in special_axes("reversible") and ((one.time is None) != (other.time is None) or _at_two_hours(pair)):
            return AT_ONE_TIME
        return OVERTAKEN if _is_overtaken(pair, view) else None

    return Question("the condition of {subject}", _exclude, explained=explained, doubted=doubted)


def _exclude(a: Fact, b: Fact) -> bool:
    """Whether one says that the condition holds and the other that it does not, at a time at which both cannot be."""
    if a.key[0] == b.key[0]:
        return False
    days, hours = zip(moment_of(a), moment_of(b), strict=True)
    alike = all(days) and len({day.startswith(UNKNOWN_YEAR) for day in days}) == 1
    apart = (alike and days[0] != days[1]) or (all(hours) and hours[0] != hours[1])
    if a.of in special_axes("changing"):
        return not apart and all(hour.isdecimal() for hour in hours)
    return not (apart and (a.kind == "passive" or a.of in special_axes("reversible")))


def _one_had_been(pair: Opposed) -> bool:
    """Whether an answer tells how something that turns round had been before: "reopened", "had been shut for an hour"."""
    told = [answer[0] for answer in pair]
    before = [HAD_BEEN.search(plain(t.claim.text), 0, t.fact.start - t.claim.start) is not None for t in told]
    return told[0].fact.of in special_axes("reversible") and before[0] != before[1]


def _at_two_hours(pair: Opposed) -> bool:
    """Whether the answers tell of two parts of a day without naming the day: "in the morning", "in the evening"."""
    hours = [{part[0].lower() for told in a if (part := PART_OF_DAY.search(plain(told.claim.text)))} for a in pair]
    return hours[0] != hours[1]


def _is_overtaken(pair: Opposed, view: ClusterView) -> bool:
    """Whether what is not so as yet in some reports is so in later ones."""
    ways = ((pair[0], pair[1]), (pair[1], pair[0]))
    return any(
        SO_FAR in before[0].fact.key
        and may_have_come_about((t.claim for t in before), (t.claim for t in after), view.around.articles)
        for before, after in ways
    )


def _are_two(pair: Opposed, sorts: frozenset[str]) -> bool:
    """Whether the answers are of two things: of two of the `sorts` that reports tell of, or of two owners."""
    mine, theirs = (_ahead(answer, _sort) for answer in pair)
    owner, other = (_ahead(answer, _owner) for answer in pair)
    return (len(sorts) > 1 and not mine & theirs) or (bool(owner and other) and owner.isdisjoint(other))


def _ahead(answer: Iterable[Told], which: Callable[[Told], Sequence[str]]) -> frozenset[str]:
    """Return the words ahead of a thing by which reports tell which one they mean."""
    return frozenset(word for told in answer for word in which(told))


def _sort(told: Told) -> Sequence[str]:
    """Return the noun or adjective right before the subject, if there is one: "the lorry driver"."""
    return [word for word in _words_ahead(told)[-1:] if word_class(word) == NOUN and not word.endswith(POSSESSIVES)]


def _owner(told: Told) -> Sequence[str]:
    """Return the owner before the subject, if there is one: "the town's bridge", "the town's old bridge"."""
    return [word for word in _words_ahead(told) if word.endswith(POSSESSIVES)]


def _words_ahead(told: Told) -> Sequence[str]:
    """Return the two words before the subject of a fact."""
    words = tokens_of(told.claim.text[: told.fact.start - told.claim.start]).words
    place = max((number for number, word in enumerate(words) if stem(word) == told.fact.subject), default=0)
    return words[max(0, place - 2) : place]


def _are_about_two(pair: Opposed) -> bool:
    """Whether the answers are about two things: each has words behind it that no telling of the other has."""
    mine, theirs = ({_behind(told) for told in answer} for answer in pair)
    return not any(a <= b or b <= a for a in mine for b in theirs)


def _behind(told: Told) -> frozenset[str]:
    """Return the stems of what a condition is of: the content words behind a preposition, up to the next mark."""
    found = OF_WHAT.match(plain(told.claim.text), told.fact.end - told.claim.start)
    words = tokens_of(found["what"]).words if found else ()
    return frozenset(stem(word) for word in words if word not in grammar_words() and word not in WHATEVER)


QUESTIONS: Questions = {"inspection": Question("what the inspection found", differ_at_one_time)}
