"""An article as read from its file, and what stands where in its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal

from checker.model.base import Json

Status = Literal["usable", "withheld", "embargoed", "cancelled", "not-english"]
LineLabel = Literal[
    "story", "headline", "byline", "dateline", "date", "caption", "attribution", "pull-quote", "front-matter",
    "correction", "credit", "navigation", "notice", "ticker", "symbols", "blank",
]  # fmt: skip
"""What a line of an article is.  Only lines with `CLAIM_LABELS` yield claims; others are boilerplate or metadata."""
CLAIM_LABELS: frozenset[str] = frozenset({"story", "headline", "attribution", "pull-quote"})


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
    """The words with which a text names someone or something."""

    start: int
    end: int
    text: str

    def to_dict(self) -> Json:
        """Return the JSON form."""
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True)
class Article:
    """One text by one outlet, never rewritten: `text` is what the file says.

    For plain text and Markdown, `text` is the whole decoded file (front matter included), with CR LF kept.  For HTML
    it is the story as extracted, and `source_lines` gives, for each paragraph (by its start), the line of the file
    where its words are first found.  `published` is an ISO date or date-time, or None: unknown stays unknown.
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
    """``XXXX-10-17``: the day of a dateline that names no year, if nothing else tells the day of publication."""
    unclear_date: str | None = None
    """The date beside the title, if it can be read in two ways and nothing else tells the day of publication."""
    language: str | None = None
    status: Status = "usable"
    title_span: Span | None = None
    body_start: int = 0
    source_lines: tuple[tuple[int, int | None], ...] | None = None
    notes: tuple[str, ...] = ()
    """What the file says that was not understood, or that an editor should know; each note is a phrase."""
    url: str | None = None
    """Where the article was published, if its file says so."""
    item: str | None = None
    """The id that the agency gave the item, the same for every version of it, if the file says so."""
    header_labels: tuple[LineLabel, ...] | None = None
    """What each paragraph above the story is, known if the file's metadata was read from these paragraphs."""

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
        """Make an article from a text in memory; `published` is an ISO date or date-time.

        Raises `ValueError` if `published` is neither.
        """
        if published is not None:
            datetime.fromisoformat(published)
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
    def instant(self) -> datetime | None:
        """When it was published: a mere date counts as its first moment, a time without a zone as UTC."""
        if self.published is None:
            return None
        moment = datetime.fromisoformat(self.published)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @cached_property
    def day(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article, and what it is; `start` and `end` leave out the line break."""

    start: int
    end: int
    label: LineLabel


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the outer text; quotes are never split, so a quote in it may contain several sentences."""

    start: int
    end: int
    paragraph: int
    label: LineLabel = "story"
