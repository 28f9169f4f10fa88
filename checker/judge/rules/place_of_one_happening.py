"""W406: two places of a happening that each report mentions only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.quantities.compare import relate
from checker.judge.answers import of_two_days, share_nothing, whole_answer
from checker.judge.slots import Question, Questions, slot_conflict
from checker.judge.told_once import told_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.judge.view import ClusterView
    from checker.model import Fact, Family, Finding, FindingKind, Severity

FULL_CIRCLE, RIGHT_ANGLE = 360, 90
OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


class PlaceOfOneHappening:
    """Outlets give one happening different places, in sentences that need not be alike.

    ## What it flags
    “At” one place here and “at” another there, for a happening that each report mentions only once.  It is a
    contradiction if both also give the same hour, or if a signing, a wedding or another ceremony is held in two
    buildings; otherwise one place may lie within the other, and it is a possible conflict.
    Also, where each report has only one answer: the direction of a flight, train or bus between two places;
    the location of an institution named in two words (“the boarding school at” one place and at another);
    the hospital in which somebody is being treated, or to which a group was taken (one patient may be moved);
    whether somebody died on the spot, on the way to hospital, or there;
    opposite sides of a mountain, a river or somebody's body; and one distance from a place in two directions.

    ## Why it matters
    A reader who was there knows where it was.

    ## Flagged
    - “The ballot at the old Lime Kiln ended at about 7 p.m. with no winner.” / “Voting had lasted until 7 p.m. at the Harbour Hall.”
    - “All nine were flown to St Bride's in Alder, the ministry said.” / “All nine were taken to the county hospital in Hovdal.”
    - “A flow of hot ash swept down the northern flank into the forest.” / “A glowing avalanche came roaring down the south side of the mountain.”
    - “Rosa Ibarra had an extra scan of her left knee on Thursday.” / “The doctors asked Rosa Ibarra for another scan of the right knee.”
    - “Ministers Ruth Lind and Ola Berg signed the water treaty in the Old Customs House.” / “The water treaty was signed in the ballroom of the Hotel Bellevue by Ruth Lind and Ola Berg.”
    - “Flight 418 was on its way from Tesso to Marbeck when a bang was heard.” / “The flight number 418 followed the route from Marbeck to Tesso.”
    - “The bus was travelling from Tesso to Marbeck when a tyre burst.” / “The bus left the road on its way from Marbeck to Tesso.”
    - “The roof of the boarding school at Tesnik fell in.” / “The children of the boarding school at Arpal will go to Alder.”
    - “The driver, Rosa Ibarra, 46, was being treated at St Bride's.” / “Rosa Ibarra has a broken leg and is a patient at Alder Infirmary.”
    - “The foreman, Pavel Orme, 44, was killed instantly, the fire service said.” / “Pavel Orme died on the operating table.”
    - “The epicentre was 24 kilometres southwest of Dura, the institute said.” / “It struck 24 km northeast of the town of Dura.”

    ## Not flagged
    - “The foreman, Pavel Orme, 44, was killed instantly.” / “Pavel Orme died at the scene.”
    - “Flight 418 from Tesso to Marbeck landed late.” / “Flight 419 from Marbeck to Tesso left early, and flight 418 from Tesso to Marbeck late.”
    - “Rosa Ibarra was taken to St Bride's Hospital.” / “Rosa Ibarra was being treated at Alder Infirmary.”
    - “The roof of the boarding school at Tesnik fell in.” / “The children of the boarding school at Tesnik Bridge will go to Alder.”
    - “The ballot at the old Lime Kiln ended at about 7 p.m.” / “Voting had lasted until 7 p.m. at the Kiln.”
    - “The ballot at the old Lime Kiln ended at about 7 p.m.” / “A crowd had gathered at the Harbour Hall by 7 p.m.”
    """

    id = "W406"
    name = "place-of-one-happening"
    kind: FindingKind = "contradiction"
    families: tuple[Family, ...] = ("location",)
    severity: Severity = "error"

    def judge(self, view: ClusterView) -> Iterator[Finding]:
        """Yield the finding of one cluster of values, or of one slot."""
        yield from told_once(self, view, frozenset({"place"}), "a place")
        yield from slot_conflict(self, view, QUESTIONS)


def _point(fact: Fact) -> str:
    """Return the compass point of a side."""
    return fact.key[0]


def _opposite(a: Fact, b: Fact) -> bool:
    """Whether two sides are opposite and may be of one thing.

    If only one names its thing they may; if neither does, both must say whose side it is, and agree.
    """
    (point, thing, whose), (other_point, other_thing, other_whose) = a.key, b.key
    if OPPOSITE[point] != other_point:
        return False
    if thing and other_thing:
        return thing == other_thing
    return bool(thing or other_thing) or (whose != "" and whose == other_whose)


def _two_hospitals(a: Fact, b: Fact) -> bool:
    """Whether one group was taken to two hospitals: their places are compared, or if one has none, their names."""
    if a.quantity and b.quantity and relate(a.quantity, b.quantity).kind not in ("equal", "compatible"):
        return False
    (house, place), (other_house, other_place) = (tuple(map(str.split, fact.key)) for fact in (a, b))
    one, other = (place, other_place) if place and other_place else (house, other_house)
    return bool(one and other) and set(one).isdisjoint(other)


def _elsewhere(a: Fact, b: Fact) -> bool:
    """Whether one distance is measured in two directions that are a right angle apart or more."""
    if a.quantity is None or b.quantity is None or relate(a.quantity, b.quantity).kind not in ("equal", "compatible"):
        return False
    apart = abs(int(a.key[0]) - int(b.key[0]))
    return min(apart, FULL_CIRCLE - apart) >= RIGHT_ANGLE


QUESTIONS: Questions = {
    "bearing": Question("where it is from {subject}", _elsewhere),
    "facing": Question("the side", _opposite, single=_point, explained=of_two_days),
    "route": Question("the way of {subject}", single=whole_answer),
    "site": Question("where {subject} is", share_nothing, single=whole_answer),
    "hospital": Question("where {subject} is", share_nothing, single=whole_answer),
    "taken": Question("where {subject} were taken", _two_hospitals, single=whole_answer),
    "death": Question("where {subject} died", single=whole_answer),
    "limb": Question("which {of} of {subject} it is", single=whole_answer),
}
