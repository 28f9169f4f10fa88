"""What articles share: the origin they copy, the event they report, the cluster of claims about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.model.articles import Span
from checker.model.base import Json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Origin:
    """The root of a report: an agency named as source, or a text that others copy."""

    id: str
    label: str
    articles: tuple[str, ...]

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"id": self.id, "label": self.label, "articles": list(self.articles)}


def by_article(origins: Iterable[Origin]) -> Mapping[str, tuple[Origin, ...]]:
    """Return the origins of each article, in the order given; an article may draw on several."""
    found: dict[str, list[Origin]] = {}
    for origin in origins:
        for article in origin.articles:
            found.setdefault(article, []).append(origin)
    return {article: tuple(own) for article, own in found.items()}


@dataclass(frozen=True, slots=True)
class Event:
    """The happening that a group of articles reports; `start` and `end` are ISO dates or None.

    `skipped` are those of its articles that are not compared with the others, because there are too many.
    """

    id: str
    label: str
    articles: tuple[str, ...]
    start: str | None = None
    end: str | None = None
    places: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()

    def to_dict(self) -> Json:
        """Return the JSON form; ``skipped`` is included only if any articles were."""
        return {
            "id": self.id, "label": self.label, "start": self.start, "end": self.end,
            "places": list(self.places), "articles": list(self.articles),
            **({"skipped": list(self.skipped)} if self.skipped else {}),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One distinct answer inside a cluster, with the claims that give it."""

    value: str
    claims: tuple[str, ...]

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"value": self.value, "claims": list(self.claims)}


@dataclass(frozen=True, slots=True)
class Topic:
    """What the facts or values of a cluster answer: the kind, what of that kind, and for facts whose it is.

    It is printed as "count:killed of people" for facts and "measure length" for values.
    """

    kind: str = ""
    of: str = ""
    subject: str = ""

    def __str__(self) -> str:
        """Return the topic in words, by which findings keep their identity from run to run."""
        if self.subject:
            return f"{self.kind}:{self.of} of {self.subject}" if self.of else f"{self.kind} of {self.subject}"
        return f"{self.kind} {self.of}".strip()


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims of different articles that speak of the same thing.

    `basis` says what holds it together: the same utterance (``quote``), similar sentences (``statement``), a typed slot
    (``fact``) or a thing that each article mentions once (``value``).  `strength` (0 to 1) is how sure it is that they
    do: for quotes and statements their mean alignment score, for facts and values what was measured of their kind.
    `parts` are the spans that were aligned, one per claim: a part of the claim, or its value; if it is
    empty, the claims were aligned whole.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    basis: Literal["quote", "statement", "fact", "value"]
    strength: float
    topic: Topic = Topic()
    readings: tuple[Reading, ...] = ()
    parts: tuple[Span, ...] = ()

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "id": self.id, "event": self.event, "claims": list(self.claims),
            "readings": [r.to_dict() for r in self.readings],
        }  # fmt: skip
