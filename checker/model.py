"""The values that flow through the program: frozen, slotted, without behaviour beyond small properties.

Every ``start`` and ``end`` is a half-open pair of code-point offsets into ``Article.text``, and wherever a value also
carries ``text``, ``text == article.text[start:end]``.  Every value that users meet has ``to_dict()``, whose keys are
those of the JSON report.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Literal, Protocol

Json = dict[str, Any]

ClaimKind = Literal["quote", "partial-quote", "reported", "statement"]
FindingKind = Literal["contradiction", "possible-conflict", "quote-variant", "agreement", "single-source", "notice"]
State = Literal["new", "known", "decided"]
Severity = Literal["error", "warning", "note"]
Granularity = Literal[
    "minute", "part-of-day", "day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade",
    "century", "now",
]  # fmt: skip
Relation = Literal["on", "about", "by", "before", "after", "since", "until", "between", "for"]
"""How a time stands to what happens: on it, by it, since it."""
Status = Literal["usable", "withheld", "embargoed", "cancelled", "not-english"]
LineLabel = Literal[
    "story", "headline", "byline", "dateline", "date", "caption", "attribution", "pull-quote", "front-matter",
    "correction", "credit", "navigation", "notice", "ticker", "symbols", "blank",
]  # fmt: skip
"""What a line of an article is.  Only those of `CLAIM_LABELS` give claims; the others are boilerplate or metadata."""

CLAIM_LABELS: frozenset[str] = frozenset({"story", "headline", "attribution", "pull-quote"})
BOILERPLATE_LABELS: frozenset[str] = frozenset({"navigation", "notice", "ticker", "symbols"})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """The words by which a text names somebody or something."""

    start: int
    end: int
    text: str

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True)
class Article:
    """One text by one outlet, never rewritten: what `text` holds is what the file says.

    For plain text and Markdown, `text` is the whole decoded file (front matter included), with CR LF kept.  For HTML
    it is the story as extracted, and `source_lines` gives for each paragraph (by its start) the line of the file where
    its words are first found.  `published` is an ISO date or date-time, or None: unknown stays unknown.
    """

    id: str
    text: str
    path: str = ""
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    dateline_day: str | None = None
    """``XXXX-10-17``: the day of a dateline that names no year, where nothing else tells the day of publication."""
    language: str | None = None
    status: Status = "usable"
    title_span: Span | None = None
    body_start: int = 0
    source_lines: tuple[tuple[int, int | None], ...] | None = None
    notes: tuple[str, ...] = ()
    url: str | None = None
    """Where the article was published, if its file says so."""
    item: str | None = None
    """The id that its agency gave the item, the same for every version of it, if its file says so."""
    header_labels: tuple[LineLabel, ...] | None = None
    """What each paragraph above the story is, known where the file's metadata was read from them."""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str,  # noqa: A002  the name is fixed by the public interface
        title: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
    ) -> Article:
        """Make an article of a text already in memory; `published` is an ISO date or date-time."""
        return cls(
            id=id, text=text, path=id, title=title, outlet=outlet, published=published,
            published_from="given" if published else None,
        )  # fmt: skip

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which the lines of `text` begin; CR LF, LF and CR end a line."""
        starts, position, size = [0], 0, len(self.text)
        for line in self.text.splitlines(keepends=True):
            position += len(line)
            if line[-1] in "\r\n" and position <= size:
                starts.append(position)
        return tuple(starts)

    @cached_property
    def day(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article with what it is; `start` and `end` leave out the line break."""

    start: int
    end: int
    label: LineLabel


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the outer text; quotes are never cut, so one sentence may hold several inside its marks."""

    start: int
    end: int
    paragraph: int
    label: LineLabel = "story"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its meaning, always an interval: "at least 17" is [17, inf).

    `unit` is the unit the text gives (``percent``, ``percentage-point``, ``basis-point``, ``share``, ``USD``,
    ``knot`` …; ``person`` for a counted noun that names people, else ``count``); `low` and `high` are in the base
    unit of `dimension`, so that values of one dimension compare directly (lengths in metres, durations in seconds,
    ages in years, speeds in metres a second, temperatures in degrees Celsius, money in its own currency, shares in
    percent). `noun` is the stem of the counted noun, if any.

    The interval is what a careful reader takes the words to leave open, and `approximation` says which words:
    ``exact`` a bare number, with half the worth of its last digit as slack, at most 5 %, and none for a count below
    one hundred; ``about`` 12 %, on one side for "nearly" and "just over"; ``at-least`` and ``at-most`` one open side;
    ``range`` both ends given; ``vague`` a plural such as "dozens".

    `kind` is ``level`` for a value, ``former`` for the value before a change ("from 12 to 4"), ``change`` for its
    amount, ``ordinal`` for a rank, ``pair`` for a score, vote or record, ``age`` for a person's age.
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

    def to_dict(self) -> Json:
        """Return the JSON form; an open end of the interval is null."""
        return {
            "start": self.start, "end": self.end, "text": self.text,
            "value": _finite(self.value), "low": _finite(self.low), "high": _finite(self.high),
            "dimension": self.dimension, "unit": self.unit, "noun": self.noun,
            "approximation": self.approximation, "kind": self.kind, "direction": self.direction,
            "second": _finite(self.second),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A time as an interval of whole days, both ends included, as ISO dates; None where it cannot be known.

    `symbol` keeps what is known without an anchor (``XXXX-02-28``, ``XXXX-WXX-1`` for a Monday).  `clock` is the
    minute of the day (0 to 1439) of a time of day, `offset` its zone in minutes east of UTC if the text names it.
    """

    start: int
    end: int
    text: str
    first: str | None
    last: str | None
    granularity: Granularity
    relation: Relation = "on"
    anchor: Literal["text", "publication", "none", "narrative"] = "text"
    symbol: str | None = None
    clock: int | None = None
    offset: int | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "first": self.first, "last": self.last,
            "granularity": self.granularity, "relation": self.relation, "anchor": self.anchor, "symbol": self.symbol,
            "clock": self.clock, "offset": self.offset,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text and whom or what it stands for.

    `canonical` is the fullest form known ("Almazbek Atambayev" for "Atambayev", "Eurasian Economic Union" for "EEU",
    "Kyrgyzstan" for "Bishkek" as a government).  `role` is the office given with the name ("president") and `role_of`
    the body or country of that office.
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: Literal["person", "body", "place", "people", "agency", "other"]
    role: str | None = None
    role_of: str | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "canonical": self.canonical, "kind": self.kind,
            "role": self.role, "role_of": self.role_of,
        }  # fmt: skip


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

    `attribute` is the slot's name within its kind ("role:chair", "members", "count:killed", "when:begin" …); `value`
    the printed form of the answer and `key` its comparable form.
    """

    attribute: str
    subject: str
    value: str
    start: int
    end: int
    time: str | None = None
    source: str | None = None
    key: tuple[str, ...] = ()
    quantity: Quantity | None = None
    closed: bool = True
    """Whether a set of members is all of them; open sets ("including") are subsets."""

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "attribute": self.attribute, "subject": self.subject, "value": self.value, "time": self.time,
            "source": self.source, "start": self.start, "end": self.end,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement at a span, with its speaker or source and its typed values.

    A quote's span leaves out its marks.  `speaker` is the resolved name, or None where unsure, with the mention kept.
    `sentence` is the index of its sentence in the article; several claims may share one.
    """

    id: str
    article: str
    kind: ClaimKind
    start: int
    end: int
    text: str
    line: int | None = None
    column: int | None = None
    speaker: str | None = None
    speaker_mention: Mention | None = None
    cue: str | None = None
    sources: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[When, ...] = ()
    names: tuple[Name, ...] = ()
    scopes: tuple[Scope, ...] = ()
    facts: tuple[Fact, ...] = ()
    sentence: int = 0
    label: LineLabel = "story"

    @property
    def is_quote(self) -> bool:
        """Whether the words stand inside quote marks (or in a pull quote) and are given to a speaker."""
        return self.kind in ("quote", "partial-quote")

    @property
    def polarity(self) -> Literal["affirmative", "negative"]:
        """Whether an odd number of negators governs the claim."""
        negators = sum(scope.kind in ("negation", "denial") for scope in self.scopes)
        return "negative" if negators % 2 else "affirmative"

    @property
    def modality(self) -> str:
        """The first modality that governs the claim, ``fact`` where none does."""
        kinds = [scope.kind for scope in self.scopes if scope.kind not in ("negation", "denial")]
        return kinds[0] if kinds else "fact"

    def with_facts(self, facts: tuple[Fact, ...]) -> Claim:
        """Return the claim with other facts; written out, because every claim is given its facts so."""
        return Claim(
            self.id, self.article, self.kind, self.start, self.end, self.text, self.line, self.column, self.speaker,
            self.speaker_mention, self.cue, self.sources, self.quantities, self.dates, self.names, self.scopes, facts,
            self.sentence, self.label,
        )  # fmt: skip

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "id": self.id, "article": self.article, "kind": self.kind, "start": self.start, "end": self.end,
            "line": self.line, "text": self.text, "speaker": self.speaker,
            "speaker_mention": self.speaker_mention.to_dict() if self.speaker_mention else None,
            "cue": self.cue, "sources": list(self.sources),
            "quantities": [q.to_dict() for q in self.quantities], "dates": [d.to_dict() for d in self.dates],
            "names": [n.to_dict() for n in self.names], "scopes": [s.to_dict() for s in self.scopes],
            "polarity": self.polarity, "modality": self.modality, "label": self.label,
            "facts": [f.to_dict() for f in self.facts],
        }  # fmt: skip


@dataclass(frozen=True)
class Extraction:
    """All that was read in one article: the output of `extract`, the input of every later stage.

    `sources` are the agencies and documents that the article as a whole draws on ("(Reuters)", "Interfax reported").
    """

    article: Article
    lines: tuple[Line, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The root of a report: an agency named as source, or a text that others copy."""

    id: str
    label: str
    articles: tuple[str, ...]

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"id": self.id, "label": self.label, "articles": list(self.articles)}


@dataclass(frozen=True, slots=True)
class Event:
    """The happening that a group of articles reports; `start` and `end` are ISO dates or None.

    `skipped` are those of its articles that are not compared with the others, because they are too many.
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
        """Return the JSON form; ``skipped`` is there only where articles were."""
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
class Cluster:
    """Claims of different articles that speak of the same thing.

    `basis` says what holds it together: the same utterance (``quote``), like sentences (``statement``), a typed slot
    (``fact``) or a thing that each article tells of once (``value``).  `strength` (0 to 1) is the mean alignment score
    of its claims.  `parts` are the spans of the articles that were aligned, one a claim: a part of the claim, or its
    value; where it is empty the claims were aligned whole.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    basis: Literal["quote", "statement", "fact", "value"]
    strength: float
    topic: str = ""
    readings: tuple[Reading, ...] = ()
    parts: tuple[Span, ...] = ()

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "id": self.id, "event": self.event, "claims": list(self.claims),
            "readings": [r.to_dict() for r in self.readings],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one side of a finding, with where they stand."""

    article: str
    claim: str | None
    start: int
    end: int
    text: str
    line: int | None = None
    column: int | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "article": self.article, "claim": self.claim, "start": self.start, "end": self.end, "line": self.line,
            "column": self.column, "text": self.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """A column of an apparatus: words that all readings share, or the different words each reading has there.

    `readings` maps the index of a reading to its words; a shared segment has one entry with all the indices.
    """

    shared: bool
    readings: tuple[tuple[tuple[int, ...], str], ...]

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "shared": self.shared,
            "readings": [{"readings": list(who), "text": text} for who, text in self.readings],
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor said of a finding; `on` and `until` are ISO dates, and after `until` it no longer holds."""

    finding: str
    decision: Literal["accepted", "dismissed", "corrected", "watching"]
    reason: str
    by: str
    on: str
    until: str | None = None

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "decision": self.decision, "reason": self.reason, "by": self.by, "on": self.on, "until": self.until,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule reports.  `confidence` is 0 to 1 and never above that of the alignment it rests on."""

    id: str
    kind: FindingKind
    rule: str
    family: str | None
    severity: Severity
    confidence: float
    event: str
    cluster: str | None
    message: str
    evidence: tuple[Evidence, ...]
    readings: tuple[Reading, ...] = ()
    apparatus: tuple[Segment, ...] = ()
    trace: tuple[str, ...] = ()
    outlets: int = 0
    origins: int = 0
    state: State = "new"
    decision: Decision | None = None

    def to_dict(self) -> Json:
        """Return the JSON form; the confidence is rounded to three digits."""
        return {
            "id": self.id, "kind": self.kind, "rule": self.rule, "family": self.family, "severity": self.severity,
            "confidence": round(self.confidence, 3), "event": self.event, "cluster": self.cluster,
            "message": self.message, "state": self.state,
            "decision": self.decision.to_dict() if self.decision else None,
            "evidence": [e.to_dict() for e in self.evidence],
            "readings": [r.to_dict() for r in self.readings], "apparatus": [s.to_dict() for s in self.apparatus],
            "trace": list(self.trace), "outlets": self.outlets, "origins": self.origins,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two statements relate.  `same_claim` and `same_wording` are calibrated probabilities (0 to 1)."""

    kind: Literal["agreement", "quote-variant", "contradiction", "possible-conflict", "unrelated"]
    rule: str | None
    confidence: float
    same_claim: float
    same_wording: float
    trace: tuple[str, ...] = ()

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {
            "kind": self.kind, "rule": self.rule, "confidence": round(self.confidence, 3),
            "same_claim": round(self.same_claim, 6), "same_wording": round(self.same_wording, 6),
            "trace": list(self.trace),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why."""

    path: str
    reason: str

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"path": self.path, "reason": self.reason}


@dataclass(frozen=True)
class Report:
    """A whole run: the one input of every report format."""

    version: str
    extractions: tuple[Extraction, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    findings: tuple[Finding, ...] = ()
    root: str = ""
    """What leads from the root of the repository to the folder that the articles' paths start at, with a slash."""

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by id, in the report's order."""
        return {extraction.article.id: extraction.article for extraction in self.extractions}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id, in the report's order."""
        return {claim.id: claim for extraction in self.extractions for claim in extraction.claims}

    @cached_property
    def extraction_of(self) -> dict[str, Extraction]:
        """What was read in each article."""
        return {extraction.article.id: extraction for extraction in self.extractions}

    @cached_property
    def clusters_of(self) -> dict[str, tuple[Cluster, ...]]:
        """The clusters of each event, in the report's order."""
        found: dict[str, list[Cluster]] = {}
        for cluster in self.clusters:
            found.setdefault(cluster.event, []).append(cluster)
        return {event: tuple(clusters) for event, clusters in found.items()}

    @cached_property
    def origin_labels(self) -> dict[str, str]:
        """The label of each origin by its id."""
        return {origin.id: origin.label for origin in self.origins}

    @cached_property
    def event_of(self) -> dict[str, str]:
        """The event's id of each article."""
        return {article: event.id for event in self.events for article in event.articles}

    @cached_property
    def origins_of(self) -> dict[str, tuple[str, ...]]:
        """The ids of the origins of each article; an article may draw on several."""
        found: dict[str, list[str]] = {}
        for origin in self.origins:
            for article in origin.articles:
                found.setdefault(article, []).append(origin.id)
        return {article: tuple(origins) for article, origins in found.items()}

    def to_dict(self) -> Json:
        """Return the JSON report (schema version 1)."""
        return {
            "schema_version": 1,
            "tool": {"name": "checker", "version": self.version},
            "articles": [
                listed(a, next(iter(self.origins_of.get(a.id, ())), None), self.event_of.get(a.id))
                for a in self.articles.values()
            ],
            "unreadable": [u.to_dict() for u in self.unreadable],
            "origins": [o.to_dict() for o in self.origins],
            "events": [e.to_dict() for e in self.events],
            "claims": [c.to_dict() for c in self.claims.values()],
            "clusters": [c.to_dict() for c in self.clusters],
            "findings": [f.to_dict() for f in self.findings],
        }  # fmt: skip


class Known(Protocol):
    """What a report lists of an article."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def path(self) -> str:
        """The path of its file below the root."""

    @property
    def outlet(self) -> str | None:
        """The outlet."""

    @property
    def title(self) -> str | None:
        """The title."""

    @property
    def byline(self) -> str | None:
        """The byline."""

    @property
    def published(self) -> str | None:
        """When it was published, ISO."""

    @property
    def published_from(self) -> str | None:
        """How that is known."""

    @property
    def language(self) -> str | None:
        """The language."""

    @property
    def status(self) -> Status:
        """Whether it is compared."""


def listed(article: Known, origin: str | None, event: str | None) -> Json:
    """Return the JSON form of an article in a report, with the ids of its first origin and of its event."""
    return {
        "id": article.id, "path": article.path, "outlet": article.outlet, "title": article.title,
        "byline": article.byline, "published": article.published, "published_from": article.published_from,
        "language": article.language, "origin": origin, "event": event, "status": article.status,
    }  # fmt: skip


def _finite(number: float | None) -> float | None:
    """Return the number if JSON can say it: an open end and a number not given are null."""
    return number if number is not None and math.isfinite(number) else None


def short_hash(*parts: str) -> str:
    """Return eight hexadecimal digits that name `parts`: the same parts give the same digits on every machine."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
