"""What an event is called, where it was and when: from the headlines, places and days that its reports agree on."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Extraction

LONGEST_LABEL = 100  # characters
PLACES = 3
_UPDATE = re.compile(r"^(?:UPDATE|WRAPUP|FACTBOX|RPT|REFILE|CORRECTED|BREAKING)(?: \d+)?\s*[-:]\s*")
_DATELINE = re.compile(r"^[^a-z]{2,40}[^-–—]{0,60}(?:\s[-–—]+\s|/\.\s)")


def label(central_first: Sequence[Extraction], places: Sequence[str], start: str | None) -> str:
    """Return a name for an event, from its articles with the most central first: what, where, when.

    A written headline goes before the opening of a story, one in ordinary letters before one in capitals.
    """
    headlines = [text for text in map(headline, central_first) if text]
    quiet = [text for text in headlines if not text.isupper()]
    what = next(iter(quiet or headlines), "") or next(filter(None, map(opening, central_first)), "Untitled")
    where = [place for place in places[:1] if place.casefold() not in what.casefold()]
    beside = ", ".join([*where, *([start] if start else [])])
    return f"{what} ({beside})" if beside else what


def headline(extraction: Extraction) -> str:
    """Return the headline of an article, without an agency's "UPDATE 2-"; empty if it has none."""
    article = extraction.article
    labelled = (article.text[line.start : line.end] for line in extraction.lines if line.label == "headline")
    return _shortened(_UPDATE.sub("", " ".join((article.title or next(labelled, "")).split())))


def opening(extraction: Extraction) -> str:
    """Return the beginning of the story, without its dateline."""
    article = extraction.article
    lines = (article.text[line.start : line.end] for line in extraction.lines if line.label == "story")
    text = next((line for line in lines if line.strip()), "") or article.text.strip()
    return _shortened(_DATELINE.sub("", " ".join(text.split()[: LONGEST_LABEL // 2])))


def days(extractions: Sequence[Extraction]) -> tuple[str | None, str | None]:
    """Return the first and last day (ISO) that half of the reports name, else those of publication, else None."""
    named = (
        {date.first for claim in extraction.claims for date in claim.dates if date.first and date.first == date.last}
        for extraction in extractions
    )
    published = {extraction.article.day for extraction in extractions if extraction.article.day}
    agreed = _agreed(named, len(extractions)) if len(extractions) > 1 else []
    chosen = [day for day in agreed if day is not None] or sorted(published)
    return min(chosen, default=None), max(chosen, default=None)


def places(extractions: Sequence[Extraction]) -> tuple[str, ...]:
    """Return the places that at least half of the reports name, those most named first."""
    named = [[name.canonical for name in extraction.names if name.kind == "place"] for extraction in extractions]
    agreed = _agreed(map(set, named), len(extractions))
    mentions = Counter(place for each in named for place in each)
    return tuple(sorted(agreed, key=lambda place: (-mentions[place], place))[:PLACES])


def _agreed(named: Iterable[set[str]], reports: int) -> list[str]:
    """Return what at least half of the reports name, most named first."""
    counts = Counter(one for each in named for one in each)
    agreed = [one for one, count in counts.items() if 2 * count >= reports]
    return sorted(agreed, key=lambda one: (-counts[one], one))


def _shortened(text: str) -> str:
    """Return `text` cut at a word."""
    return text if len(text) <= LONGEST_LABEL else text[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"
