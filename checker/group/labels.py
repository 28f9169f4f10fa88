"""What an event is called: the headline most like all the others, with place and day."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Extraction

LONGEST_LABEL = 100  # characters
PLACES = 3


def label(central_first: Sequence[Extraction], start: str | None) -> str:
    """Return a name for an event, from its articles with the most central first."""
    headlines = [headline(extraction) for extraction in central_first]
    title = next((text for text in headlines if text), "Untitled")
    return f"{title} ({start})" if start else title


def headline(extraction: Extraction) -> str:
    """Return the headline of an article: its title, else its headline line, else its first line; cut at a word."""
    article = extraction.article
    labelled = (article.text[line.start : line.end] for line in extraction.lines if line.label == "headline")
    written = (line.strip() for line in article.text.splitlines())
    text = article.title or next(labelled, "") or next((line for line in written if line), "")
    text = " ".join(text.split())
    if len(text) <= LONGEST_LABEL:
        return text
    return text[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"


def span_of_days(extractions: Sequence[Extraction]) -> tuple[str | None, str | None]:
    """Return the first and last day of publication, ISO dates, or None where no article has one."""
    days = [extraction.article.day for extraction in extractions if extraction.article.day]
    return min(days, default=None), max(days, default=None)


def places(extractions: Sequence[Extraction]) -> tuple[str, ...]:
    """Return the places that most articles of an event name, most named first."""
    counts = Counter(
        place
        for extraction in extractions
        for place in {name.canonical for name in extraction.names if name.kind == "place"}
    )
    agreed = [place for place, count in counts.items() if 2 * count > len(extractions)]
    return tuple(sorted(agreed, key=lambda place: (-counts[place], place))[:PLACES])
