"""The result of a whole run, from which every report format is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from checker.model.articles import Article, Status
from checker.model.base import Json
from checker.model.claims import Claim, Extraction
from checker.model.events import Cluster, Event, Origin, by_article
from checker.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    """The result of a whole run: the only input of every report format."""

    version: str
    extractions: tuple[Extraction, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    findings: tuple[Finding, ...] = ()

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
    def event_of(self) -> dict[str, str]:
        """The id of each article's event."""
        return {article: event.id for event in self.events for article in event.articles}

    @cached_property
    def origins_of(self) -> Mapping[str, tuple[Origin, ...]]:
        """The origins of each article; an article may draw on several."""
        return by_article(self.origins)

    def to_dict(self) -> Json:
        """Return the JSON report (schema version 1)."""
        return {
            "schema_version": 1,
            "tool": {"name": "checker", "version": self.version},
            "articles": [
                listed(a, next((o.id for o in self.origins_of.get(a.id, ())), None), self.event_of.get(a.id))
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
    """What a report lists about an article."""

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
        """When it was published: an ISO date or date-time."""

    @property
    def published_from(self) -> str | None:
        """How that is known."""

    @property
    def language(self) -> str | None:
        """The language."""

    @property
    def status(self) -> Status:
        """Whether it is compared."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What its file says that was not understood, or that an editor should know."""


def listed(article: Known, origin: str | None, event: str | None) -> Json:
    """Return the JSON form of an article in a report, with the ids of its first origin and of its event."""
    return {
        "id": article.id, "path": article.path, "outlet": article.outlet, "title": article.title,
        "byline": article.byline, "published": article.published, "published_from": article.published_from,
        "language": article.language, "origin": origin, "event": event, "status": article.status,
        "notes": list(article.notes),
    }  # fmt: skip
