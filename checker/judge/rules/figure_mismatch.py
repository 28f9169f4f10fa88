"""N203: two figures of one person, place, vote, group, match or happening: an age, a score, a crowd, a turnout."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from checker.align.values.pairs import in_two_places
from checker.extract.facts.gauges import borne
from checker.extract.quantities.compare import middle
from checker.extract.tokens import stem
from checker.judge.answers import differ_at_one_time, figures_conflict, of_two_days, whole_answer
from checker.judge.ladder import Level
from checker.judge.slots import Question, Questions, slot_conflict
from checker.judge.vouching import sources_differ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.judge.answers import Opposed, Told
    from checker.judge.view import ClusterView
    from checker.model import Claim, Fact, Family, Finding, FindingKind, Severity


DAYS_OF_YEAR = 365.25
BIRTHDAY = 0.25
"""Least years between two reports for a birthday to plausibly lie between them; not swept."""
FIRMS = frozenset({"body", "other"})
"""Kinds of names that firms have."""


class FigureMismatch:
    """Outlets give different ages or records of the same person, populations of the same place, or parts of one whole.

    ## What it flags
    A figure that differs between outlets and is one of these: a figure beside a person's name (“Robert Buckley, 32,”,
    “Riddick Bowe (43-1)”), the population of a place, the result of a vote of equally many people, the other side of a
    large vote, the score of two sides, the ages of a group, how many of a jury, crew or board are men and women, how
    much of a firm somebody owns, or a figure of which a happening has one: the crowd of a match, the turnout of a vote,
    the magnitude of a quake, a prison term, the price of a deal, and others that `gauges.toml` lists.

    ## Why it matters
    Such a figure is checked in a minute, and a wrong one casts doubt on the rest.

    ## Flagged
    - “Olav Brekke, 58, was drinking coffee on the pilot boat.” / “The call came when Olav Brekke, 53, was on the pilot boat.”
    - “The council voted 6-3 to cut the rate.” / “Five of the nine members were in favour of cheaper money.”
    - “The gale had eased when Lorne United beat Kirkham Town 3-1.” / “A late goal gave Lorne United a 3-2 win over Kirkham Town.”
    - “Five women and seven men were sworn in this morning.” / “The prosecutor told the jury of seven women and five men that he owed her money.”
    - “The attendance at the Alder Ground was 41,408.” / “Rain had set in by the time the 38,112 spectators went home.”
    - “The dairy is 36 percent owned by the state.” / “The state, which holds 43 percent of the shares, will vote for it.”

    ## Not flagged
    - “The attendance at the Alder Ground was 41,408.” / “Some 41,000 spectators stayed to the end.”
    - “The ferry Aurora was carrying 214 people.” / “The bus of the Orrin Star line was carrying 41 people.”
    - “Olav Brekke, 58, was drinking coffee on the pilot boat.” / “The 58-year-old pilot Olav Brekke was drinking coffee.”
    - “Olav Brekke, 58, was on the pilot boat.” / “His son Jens Brekke, 31, was on the pilot boat.”
    - “Lorne United beat Kirkham Town 3-1.” / “Lorne United, who won 3-2 against Kirkham Town last season, were too strong for them.”
    - “The dead men, aged 24, 31 and 38, came from Kesh.” / “Three men aged 45, 52 and 60 were killed.”
    """

    id = "N203"
    name = "figure-mismatch"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("number",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one slot."""
        if view.kind == "age":
            yield from slot_conflict(self, view, {"age": _of_age(view)})
        else:
            yield from slot_conflict(self, view, QUESTIONS)


def _of_age(view: ClusterView) -> Question:
    """Return the question of an age, to which the days of the reports may allow two answers."""
    days = {fact: view.around.articles[claim.article].day for fact, claim in view.facts}

    def exclude(a: Fact, b: Fact) -> bool:
        return figures_conflict(a, b) and not _older_by_then(a, b, days[a], days[b])

    return Question("the age of {subject}", exclude)


def _one_age_differs(a: Fact, b: Fact) -> bool:
    """Whether two lists of ages have all but one in common: then they are of one group, and one age is wrong."""
    return len(a.key) == len(b.key) and (Counter(a.key) & Counter(b.key)).total() == len(a.key) - 1


def _other_side_slipped(a: Fact, b: Fact) -> bool:
    """Whether the other sides of two votes differ by a slip: a digit more or less, or two digits swapped.

    Two votes in one evening may have the same majority; then their other sides usually differ by more than a slip.
    """
    one, other = (next((number for number in fact.key if number != fact.subject), fact.subject) for fact in (a, b))
    slipped = len(one) != len(other) or sorted(one) == sorted(other)
    return slipped and DamerauLevenshtein.distance(one, other) == 1


def _of_two_firms(pair: Opposed) -> bool:
    """Whether the claims of two answers each name firms, and none that both name."""
    one, other = ({firm for fact, claim in answer for firm in _firms(fact, claim)} for answer in pair)
    return bool(one and other) and one.isdisjoint(other)


def _firms(fact: Fact, claim: Claim) -> Iterator[str]:
    """Yield the names of a claim that may be the firm of which its fact tells the owner."""
    for name in claim.names:
        is_owner = stem(name.text.split()[-1].lower()) == fact.subject
        if name.kind in FIRMS and name.canonical != claim.speaker and not is_owner:
            yield name.canonical


def _roughly(fact: Fact) -> str:
    """Return a figure to two digits: an article that gives it exactly may round it in its headline."""
    return f"{middle(fact.quantity):.2g}" if fact.quantity else ""


def _are_of_two_happenings(pair: Opposed) -> bool:
    """Whether a claim of one answer gives the other's figure too, or the answers are of two days, places or bearers."""
    one, other = pair
    if _gives(one, other[0].fact) or _gives(other, one[0].fact) or of_two_days(pair):
        return True
    if one[0].fact.of in borne() and not any(_name_one(a.claim, b.claim) for a in one for b in other):
        return True
    return all(in_two_places(a.claim, b.claim) or _counted_apart(a.claim, b.claim) for a in one for b in other)


def _name_one(a: Claim, b: Claim) -> bool:
    """Whether two claims have a name in common."""
    one, other = ({name.canonical for name in claim.names} for claim in (a, b))
    return not one.isdisjoint(other)


def _counted_apart(a: Claim, b: Claim) -> bool:
    """Whether claims name two of one count: "on the first day", "on the second day"."""
    one, other = ({(q.noun, q.value) for q in claim.quantities if q.kind == "ordinal" and q.noun} for claim in (a, b))
    return not one & other and any(noun == told for noun, _ in one for told, _ in other)


def _gives(answer: Sequence[Told], fact: Fact) -> bool:
    """Whether a claim has the figure of a fact, perhaps for another thing: "620 of the 4,800"."""
    figure = fact.quantity
    return figure is not None and any(q.value == figure.value for told in answer for q in told.claim.quantities)


def _of_two_parties(pair: Opposed) -> str | None:
    """Return why two figures may both be right, if each is that of another party."""
    differ = all(sources_differ(a.claim, b.claim) for a in pair[0] for b in pair[1])
    return Level.SOURCES_DIFFER.sentence if differ else None


def _older_by_then(a: Fact, b: Fact, day_a: str | None, day_b: str | None) -> bool:
    """Whether the time between the days of two reports (ISO) explains two ages, give or take one year.

    A birthday is unlikely between reports of the same week, so there one age is wrong.
    """
    if not (a.quantity and b.quantity and day_a and day_b):
        return False
    years = (date.fromisoformat(day_b) - date.fromisoformat(day_a)).days / DAYS_OF_YEAR
    return abs(years) >= BIRTHDAY and abs(b.quantity.value - a.quantity.value - years) <= 1


QUESTIONS: Questions = {
    "ages": Question("the ages of {subject}", _one_age_differs, verbatim=True),
    "gauge": Question(
        "the {of}", figures_conflict, single=_roughly, explained=_are_of_two_happenings, doubted=_of_two_parties
    ),
    "record": Question("the record of {subject}", figures_conflict),
    "population": Question("the population of {subject}", figures_conflict),
    "stake": Question("how much {subject} owns", figures_conflict, single=whole_answer, explained=_of_two_firms),
    "composition": Question("who they are", single=whole_answer),
    "vote": Question("the vote of {subject}", single=whole_answer),
    "score": Question("the score of {subject}", differ_at_one_time, single=whole_answer),
    "side of a vote": Question("the vote with {subject} on one side", _other_side_slipped, single=whole_answer),
}
