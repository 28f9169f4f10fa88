"""The typed values of a claim: numbers, times, names, scopes, and facts in slots."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from checker.model.base import Json, finite, in_digits

Granularity = Literal[
    "minute", "part-of-day", "day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade",
    "century", "now",
]  # fmt: skip
WhenRelation = Literal["on", "about", "by", "before", "after", "since", "until", "between", "for"]
"""How what happens relates to a time: on it, by it, since it."""
NameKind = Literal["person", "body", "place", "people", "agency", "other"]
FactKind = Literal[
    "age", "agent", "ages", "bearing", "begun", "change", "composition", "condition", "count", "death", "earlier",
    "facing", "finish", "gauge", "given name", "holder", "hospital", "inspection", "limb", "list", "members", "office",
    "party", "passive", "population", "rank", "record", "role", "route", "score", "side", "side of a vote", "since",
    "site", "stake", "street", "taken", "telephone", "vote", "withdrawn",
]  # fmt: skip
"""The kinds of slots; `checker.extract.facts` has a file for each."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its meaning, always an interval: "at least 17" is [17, inf).

    `unit` is the unit the text gives (``percent``, ``percentage-point``, ``basis-point``, ``share``, ``USD``,
    ``knot`` …; ``person`` for a counted noun that names people, else ``count``); `low` and `high` are in the base
    unit of `dimension`, so that values of one dimension can be compared directly (lengths in metres, durations in
    seconds, ages in years, speeds in metres per second, temperatures in degrees Celsius, money in its own currency,
    shares in percent). `noun` is the stem of the counted noun, if any.

    The interval is what the words leave open to a careful reader, and `approximation` says what kind of words they are:
    ``exact``, a bare number, with a slack of half a unit of its last digit, at most 5 %, and none for a count below one
    hundred or one that is not rounded to tens; ``about``, with 12 %, on one side only for "nearly" and "just over";
    ``at-least``, open above; ``at-most``, from 0, or from its least value where that is negative; ``range``, with both
    ends given; ``vague``, a plural such as "dozens".

    `kind` is ``level`` for a value, ``former`` for the value before a change ("from 12 to 4"), ``change`` for its
    amount, ``ordinal`` for a rank, ``pair`` for a score, vote or record, ``age`` for a person's age.  `direction` is
    that of a change, or of the one by which somebody set a level ("lowered the fee to 4").
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    dimension: str
    unit: str
    noun: str | None = None
    approximation: Literal["exact", "about", "at-least", "at-most", "range", "vague"] = "exact"
    kind: Literal["level", "former", "change", "ordinal", "pair", "age"] = "level"
    direction: Literal["up", "down"] | None = None
    second: float | None = None
    """The other number of an ordered pair: a score, a vote, a record."""
    value: float = math.nan
    """The number as given, in the unit as given."""

    @property
    def bounds(self) -> tuple[str, str]:
        """Both ends of the interval in digits, as a key."""
        return in_digits(self.low), in_digits(self.high)

    def to_dict(self) -> Json:
        """Return the JSON form; an open end of the interval is null."""
        return {
            "start": self.start, "end": self.end, "text": self.text,
            "value": finite(self.value), "low": finite(self.low), "high": finite(self.high),
            "dimension": self.dimension, "unit": self.unit, "noun": self.noun,
            "approximation": self.approximation, "kind": self.kind, "direction": self.direction,
            "second": finite(self.second),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A time as an interval of whole days, both ends included, as ISO dates; an end that cannot be known is None.

    `symbol` keeps what is known without an anchor (``XXXX-02-28``, ``XXXX-WXX-1`` for a Monday).  `clock` is a time of
    day in minutes from midnight (0 to 1439), `offset` its zone in minutes east of UTC if the text names one.
    """

    start: int
    end: int
    text: str
    first: str | None
    last: str | None
    granularity: Granularity
    relation: WhenRelation = "on"
    anchor: Literal["text", "publication", "none", "narrative"] = "text"
    symbol: str | None = None
    clock: int | None = None
    offset: int | None = None

    @property
    def counts_from_publication(self) -> bool:
        """Whether the day is counted from that of publication ("yesterday"), so that a later copy shifts it.

        A weekday or a day of a month names itself.
        """
        return self.anchor == "publication" and not (self.symbol or "").startswith("XXXX-")

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "first": self.first, "last": self.last,
            "granularity": self.granularity, "relation": self.relation, "anchor": self.anchor, "symbol": self.symbol,
            "clock": self.clock, "offset": self.offset,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, and whom or what it stands for.

    `canonical` is the fullest form known ("Almazbek Atambayev" for "Atambayev", "Eurasian Economic Union" for "EEU",
    "Kyrgyzstan" for "Bishkek" as a government).  `role` is the office given with the name ("president") and `role_of`
    the body or country of that office.
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: NameKind
    role: str | None = None
    role_of: str | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "canonical": self.canonical, "kind": self.kind,
            "role": self.role, "role_of": self.role_of,
        }  # fmt: skip


TURNS = ("negation", "denial")
"""The kinds of scopes that reverse a statement; all others are modals."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A negator or modal with the stretch of text it governs."""

    start: int
    end: int
    text: str
    kind: Literal[
        "negation", "plan", "possibility", "ability", "necessity", "condition", "expectation", "denial", "hearsay"
    ]
    scope_start: int
    scope_end: int

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "kind": self.kind,
            "scope": {"start": self.scope_start, "end": self.scope_end},
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed slot of a claim: subject, attribute, value.

    The attribute is the `kind` of slot and, where there are several of one kind, `of` what ("count" of "killed");
    `value` is the printed form of the answer, and `key` the form in which it is compared.
    """

    kind: FactKind
    subject: str
    value: str
    start: int
    end: int
    time: str | None = None
    source: str | None = None
    key: tuple[str, ...] = ()
    quantity: Quantity | None = None
    closed: bool = True
    """Whether a set of members is complete; an open set ("including") is only a subset."""
    of: str = ""

    @property
    def attribute(self) -> str:
        """The slot's name: "count:killed", "members"."""
        return f"{self.kind}:{self.of}" if self.of else self.kind

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "attribute": self.attribute, "subject": self.subject, "value": self.value, "time": self.time,
            "source": self.source, "start": self.start, "end": self.end,
        }  # fmt: skip
